package org.askwell.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.knowledge.Entry;

/** What waits to be written down, as it happened: words are redacted and names replaced on the way into the database. */
sealed interface Note {

    /** Of a turn no more than is kept, since many may have to wait. */
    record Said(
            String id,
            String conversation,
            String channel,
            String person,
            Instant at,
            String kind,
            String entry,
            double confidence,
            String question,
            String nearest,
            long tookMillis)
            implements Note {

        /** Tells whether nothing but a count may be kept: who was in danger, and when, is nobody's business. */
        boolean isUrgent() {
            return kind.equals("urgent");
        }
    }

    /**
     * What somebody says about a turn.
     *
     * @param before what they said about it before, as far as that is known; for turns of which no row tells
     */
    record Judged(String turn, boolean helpful, String comment, Instant at, Optional<Boolean> before) implements Note {}

    record ForgetConversation(String conversation, Instant at) implements Note {}

    record ForgetPerson(String channel, String person, Instant at) implements Note {}

    /**
     * What is kept of a turn.
     *
     * @param now when the reply was there; kept is when the message was, since a wish to be forgotten may overtake the reply
     */
    static Said said(Exchange exchange, Instant now) {
        Turn turn = exchange.turn();
        return new Said(
                turn.id(),
                turn.conversation().value(),
                Metrics.name(exchange.channel()),
                exchange.person().orElse(""),
                now.minus(exchange.took()),
                Metrics.kind(turn.reply()),
                about(turn.reply()),
                turn.confidence(),
                turn.utterance().text(),
                nearest(turn).stream().map(Entry::id).collect(Collectors.joining(" ")),
                exchange.took().toMillis());
    }

    /** The id of the entry or the warning sign that was told. */
    private static String about(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> answer.entry().id();
            case Reply.Urgent urgent -> urgent.sign().id();
            default -> "";
        };
    }

    private static List<Entry> nearest(Turn turn) {
        return switch (turn.reply()) {
            case Reply.Clarify clarify -> clarify.choices();
            case Reply.Unknown unknown -> turn.ranking().entries(3);
            default -> List.of();
        };
    }
}
