package org.askwell.channel.discord;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.askwell.conversation.NamedConversations;
import org.askwell.conversation.Overloaded;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;
import org.askwell.journal.ChannelName;
import org.askwell.journal.Exchange;
import org.askwell.journal.Journal;
import org.askwell.knowledge.Phrases;

/**
 * Answers what members ask. A command is acknowledged at once and answered by a thread of our own, however long that takes;
 * a question that cannot be answered gets its reason, read only by the member where Discord allows it.
 */
final class Asking {

    private final NamedConversations<Place> conversations;
    private final Journal journal;
    private final ReplyMessages replies;
    private final Cooldowns cooldowns;
    private final ExecutorService answering;
    private final Outbox outbox;
    private final Incidents incidents;

    Asking(
            NamedConversations<Place> conversations,
            Journal journal,
            ReplyMessages replies,
            Cooldowns cooldowns,
            ExecutorService answering,
            Outbox outbox,
            Incidents incidents) {
        this.conversations = conversations;
        this.journal = journal;
        this.replies = replies;
        this.cooldowns = cooldowns;
        this.answering = answering;
        this.outbox = outbox;
        this.incidents = incidents;
    }

    /** Answers a command, a button or a choice. */
    void ask(IReplyCallback event, String question, Audience audience) {
        ask(event, question, event.getUser().getIdLong(), audience);
    }

    /**
     * Answers a command about what somebody else has said.
     *
     * @param author whose words they are, and who may have them forgotten
     */
    void ask(IReplyCallback event, String question, long author, Audience audience) {
        Place place = Place.of(event);
        Phrases words = audience.words();
        Optional<String> fault = fault(question, words)
                .or(() -> cooldowns.count(place, audience.isPublic()).map(refusal -> slowDown(refusal, words)));
        if (fault.isPresent()) {
            outbox.notice(event, fault.get());
            return;
        }
        try {
            InteractionHook hook = event.getHook();
            answering.execute(() -> edit(hook, message(place, question, author, audience)));
            outbox.send(event.deferReply(event.isFromGuild() && !audience.isPublic()), Outbox.where(event));
        } catch (RejectedExecutionException e) {
            outbox.notice(event, words.phrase("busy"));
        }
    }

    /** The reply; what to say instead where we fail. */
    private MessageCreateData message(Place place, String question, long author, Audience audience) {
        try {
            Exchange exchange = reply(place, question, author);
            journal.turn(exchange);
            return replies.of(exchange.turn(), audience);
        } catch (Overloaded e) {
            return Messages.notice(audience.words().phrase("busy"));
        } catch (RuntimeException e) {
            incidents.bug(e);
            return Messages.notice(audience.words().phrase("failed"));
        }
    }

    private Exchange reply(Place place, String question, long author) {
        return Exchange.timed(
                ChannelName.DISCORD,
                Optional.of(Long.toString(author)),
                () -> conversations.reply(place, new Utterance(question)));
    }

    private void edit(InteractionHook hook, MessageCreateData message) {
        outbox.sendSurely(
                hook.editOriginal(MessageEditData.fromCreateData(message)), Outbox.where(hook.getInteraction()));
    }

    /** Answers a mention or a direct message. */
    void answer(Message message, String question, Audience audience) {
        Place place = Place.of(message);
        Phrases words = audience.words();
        Optional<Cooldowns.Refusal> refusal = cooldowns.count(place, audience.isPublic());
        if (refusal.isPresent()) {
            refusal.filter(Cooldowns.Refusal::isFirst).ifPresent(first -> whisper(message, slowDown(first, words)));
            return;
        }
        begin(message, words, () -> {
            MessageCreateData reply = fault(question, words)
                    .map(Messages::notice)
                    .orElseGet(() -> message(place, question, place.member(), audience));
            send(message, reply);
        });
    }

    /** Answers a first post in a forum where the answer is surer than {@code confidence}, or urgent. */
    void attempt(Message post, String question, double confidence, Audience audience) {
        Place place = Place.of(post);
        if (fault(question, audience.words()).isPresent()
                || cooldowns.count(place, audience.isPublic()).isPresent()) {
            return;
        }
        begin(post, audience.words(), () -> {
            Exchange exchange = reply(place, question, place.member());
            Turn turn = exchange.turn();
            if (isSure(turn, confidence)) {
                journal.turn(exchange);
                send(
                        post,
                        MessageCreateBuilder.from(replies.of(turn, audience))
                                .setContent(audience.words().phrase("automatic"))
                                .build());
            } else {
                conversations.forget(place::equals);
            }
        });
    }

    private static boolean isSure(Turn turn, double confidence) {
        return switch (turn.reply()) {
            case Reply.Answer answer -> turn.confidence() >= confidence;
            case Reply.Urgent urgent -> true;
            case Reply.Clarify clarify -> false;
            case Reply.Handoff handoff -> false;
            case Reply.SmallTalk smallTalk -> false;
            case Reply.Unknown unknown -> false;
        };
    }

    private void begin(Message message, Phrases words, Runnable answer) {
        try {
            answering.execute(() -> {
                try {
                    answer.run();
                } catch (RuntimeException e) {
                    incidents.failed(e, where(message));
                }
            });
        } catch (RejectedExecutionException e) {
            whisper(message, words.phrase("busy"));
        }
    }

    private void send(Message message, MessageCreateData reply) {
        outbox.send(message.reply(reply).mentionRepliedUser(false), where(message));
    }

    /** Tells only the author. */
    private void whisper(Message message, String text) {
        outbox.send(
                message.getAuthor().openPrivateChannel().flatMap(direct -> direct.sendMessage(Messages.notice(text))),
                "direct messages");
    }

    private static String where(Message message) {
        return message.isFromGuild() ? "channel " + message.getChannelId() : "direct messages";
    }

    private static Optional<String> fault(String question, Phrases words) {
        if (Utterance.isTooLong(question)) {
            return Optional.of(words.phrase("too-long", "length", Utterance.MAX_LENGTH));
        }
        return new Utterance(question).isBlank() ? Optional.of(words.phrase("no-words")) : Optional.empty();
    }

    private static String slowDown(Cooldowns.Refusal refusal, Phrases words) {
        return words.phrase("slow-down", "seconds", refusal.seconds());
    }
}
