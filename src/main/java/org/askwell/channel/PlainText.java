package org.askwell.channel;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.askwell.conversation.Reply;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;

/** The words of a reply, complete without anything around them. */
public final class PlainText {

    private PlainText() {}

    public static String of(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> answer.entry().summary().text();
            case Reply.Clarify clarify -> clarify.text() + "\n" + list(clarify.choices());
            case Reply.Unknown unknown ->
                String.join(
                        "\n\n",
                        unknown.text(),
                        unknown.lead() + "\n" + list(unknown.nearest()),
                        unknown.invitation() + "\n" + card(unknown.contact()));
        };
    }

    private static String list(List<Entry> entries) {
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < entries.size(); i++) {
            lines.add((i + 1) + ". " + entries.get(i).question());
        }
        return lines.toString();
    }

    private static String card(Clinic clinic) {
        return String.join(
                "\n",
                Stream.of(clinic.name(), clinic.phone(), clinic.email(), clinic.url(), clinic.hours())
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
