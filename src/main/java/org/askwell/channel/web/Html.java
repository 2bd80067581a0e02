package org.askwell.channel.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Source;

/** The words of a reply as HTML: what the content owner wrote is marked up already, everything else is escaped. */
final class Html {

    private Html() {}

    /** The same words as {@link org.askwell.channel.PlainText#of(Turn)}. */
    static String of(Turn turn) {
        return paragraph(turn.reminder()) + of(turn.reply());
    }

    private static String of(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> paragraph(answer.lead()) + part(answer);
            case Reply.Clarify clarify -> paragraph(clarify.text()) + list(clarify.choices());
            case Reply.Urgent urgent ->
                urgent.sign().text().html() + urgent.note().html();
            case Reply.Handoff handoff -> handoff.text().html() + card(handoff.contact());
            case Reply.SmallTalk smallTalk -> smallTalk.text().html();
            case Reply.Unknown unknown ->
                paragraph(unknown.text())
                        + paragraph(unknown.lead())
                        + list(unknown.nearest())
                        + paragraph(unknown.invitation())
                        + card(unknown.contact());
        };
    }

    private static String part(Reply.Answer answer) {
        return switch (answer.part()) {
            case SUMMARY -> answer.entry().summary().html();
            case DETAILS -> answer.entry().details().html();
            case SOURCES -> sources(answer.entry().sources());
        };
    }

    private static String sources(List<Source> sources) {
        return sources.stream()
                .map(source -> "<li><a rel=\"noopener noreferrer nofollow\" href=\"" + escape(source.url()) + "\">"
                        + escape(source.title()) + "</a></li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String list(List<Entry> entries) {
        return entries.isEmpty()
                ? ""
                : entries.stream()
                        .map(entry -> "<li>" + escape(entry.question()) + "</li>")
                        .collect(Collectors.joining("", "<ol>", "</ol>"));
    }

    private static String card(Clinic clinic) {
        return paragraph(Stream.of(clinic.name(), clinic.phone(), clinic.email(), clinic.url(), clinic.hours())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    private static String paragraph(String text) {
        return text.isEmpty()
                ? ""
                : Arrays.stream(escape(text).split("\n")).collect(Collectors.joining("<br>", "<p>", "</p>"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
