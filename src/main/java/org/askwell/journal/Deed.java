package org.askwell.journal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Reply;
import org.askwell.knowledge.Entry;

/** What there is to do to the database, in the order in which it happened. */
sealed interface Deed {

    /**
     * A turn, of which no more is held than is needed.
     *
     * @param person as the channel knows them
     * @param entry that answered, or the warning sign; may be empty
     * @param question as it was typed
     * @param nearest the ids of the entries that were offered instead of an answer
     */
    record KeepTurn(
            String id,
            ConversationId conversation,
            ChannelName channel,
            Optional<String> person,
            Instant at,
            String kind,
            String entry,
            double confidence,
            String question,
            List<String> nearest,
            long tookMillis)
            implements Deed {

        static KeepTurn of(Exchange exchange, Instant at) {
            Reply reply = exchange.turn().reply();
            return new KeepTurn(
                    exchange.turn().id(),
                    exchange.turn().conversation(),
                    exchange.channel(),
                    exchange.person(),
                    at,
                    Metrics.kind(reply),
                    entry(reply),
                    exchange.turn().confidence(),
                    exchange.turn().utterance().text(),
                    offered(reply).map(Entry::id).toList(),
                    exchange.took().toMillis());
        }

        private static String entry(Reply reply) {
            return switch (reply) {
                case Reply.Answer answer -> answer.entry().id();
                case Reply.Urgent urgent -> urgent.sign().id();
                case Reply.Clarify clarify -> "";
                case Reply.Handoff handoff -> "";
                case Reply.SmallTalk smallTalk -> "";
                case Reply.Unknown unknown -> "";
            };
        }

        private static Stream<Entry> offered(Reply reply) {
            return switch (reply) {
                case Reply.Clarify clarify -> clarify.choices().stream();
                case Reply.Unknown unknown -> unknown.nearest().stream();
                case Reply.Answer answer -> Stream.of();
                case Reply.Urgent urgent -> Stream.of();
                case Reply.Handoff handoff -> Stream.of();
                case Reply.SmallTalk smallTalk -> Stream.of();
            };
        }

        /** Nobody's emergency may be read of beside a time, so these are counted and nothing more. */
        boolean isUrgent() {
            return kind.equals("urgent");
        }

        String channelName() {
            return channel.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was said about a turn.
     *
     * @param isFirst whether nothing was said about it before
     */
    record KeepFeedback(Feedback feedback, boolean isFirst, Instant at) implements Deed {}

    /** A conversation is to be deleted. */
    record ForgetConversation(ConversationId id) implements Deed {}

    /** All that a person said in a channel is to be deleted. */
    record ForgetPerson(ChannelName channel, String person) implements Deed {}

    /** Nothing but a place in the order, for whoever waits until all before it is done. */
    record Mark(CountDownLatch reached) implements Deed {}
}
