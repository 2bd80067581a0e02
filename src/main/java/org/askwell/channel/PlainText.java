package org.askwell.channel;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;

/** The words of a reply, complete without anything around them. */
public final class PlainText {

    private PlainText() {}

    /** The words of {@code turn}: the reminder, where there is one, and the reply. */
    public static String of(Turn turn) {
        return paragraphs(turn.reminder(), of(turn.reply()));
    }

    private static String of(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> paragraphs(answer.lead(), part(answer));
            case Reply.Clarify clarify -> clarify.text() + "\n" + list(clarify.choices());
            case Reply.Urgent urgent ->
                paragraphs(urgent.sign().text().text(), urgent.note().text());
            case Reply.Handoff handoff -> paragraphs(handoff.text().text(), card(handoff.contact()));
            case Reply.SmallTalk smallTalk -> smallTalk.text().text();
            case Reply.Unknown unknown ->
                paragraphs(
                        unknown.text(),
                        lines(unknown.lead(), list(unknown.nearest())),
                        lines(unknown.invitation(), card(unknown.contact())));
        };
    }

    private static String part(Reply.Answer answer) {
        return switch (answer.part()) {
            case SUMMARY -> answer.entry().summary().text();
            case DETAILS -> answer.entry().details().text();
            case SOURCES ->
                answer.entry().sources().stream()
                        .map(source -> source.title() + " " + source.url())
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String paragraphs(String... parts) {
        return joined("\n\n", parts);
    }

    private static String lines(String... parts) {
        return joined("\n", parts);
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }

    private static String list(List<Entry> entries) {
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < entries.size(); i++) {
            lines.add((i + 1) + ". " + entries.get(i).question());
        }
        return lines.toString();
    }

    private static String card(Clinic clinic) {
        return lines(clinic.name(), clinic.phone(), clinic.email(), clinic.url(), clinic.hours());
    }
}
