package org.askwell.conversation;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.WarningSign;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.Understanding;

/**
 * Answers utterances from a knowledge base, which may be exchanged for an edited one at any time. Safe for use by any number
 * of threads.
 */
public final class Chatbot {

    private static final int MAX_CONVERSATIONS = 20_000;

    /** A lost reply is asked for again within a minute; a busy clinic has a few hundred messages in that. */
    private static final int MAX_REPEATS = 5_000;

    /** How long a conversation is kept after its last turn. */
    public static final Duration KEPT = Conversations.KEPT;

    private final AtomicReference<Edition> present;
    private final List<Runnable> renewals = new CopyOnWriteArrayList<>();
    private final Conversations conversations = new Conversations(MAX_CONVERSATIONS, Ticker.systemTicker());
    private final Repeats repeats = new Repeats(MAX_REPEATS, Ticker.systemTicker());

    public Chatbot(Retriever retriever, Policy policy) {
        this(retriever, policy, Triage.DEFAULT);
    }

    public Chatbot(Retriever retriever, Policy policy, Triage triage) {
        this(new Edition(retriever, policy, triage));
    }

    private Chatbot(Edition edition) {
        this.present = new AtomicReference<>(edition);
    }

    /** One that decides by {@code other} rules. It has no conversation yet, but need not understand anything anew. */
    public Chatbot under(Policy other) {
        return new Chatbot(present.get().under(other));
    }

    /** By what it decides. */
    public Policy policy() {
        return present.get().policy();
    }

    /**
     * Answers from {@code changed} from now on, in one step: a turn is of the old content or of the new. Conversations go on,
     * also when what they were about is gone.
     */
    public void renew(Retriever changed) {
        present.updateAndGet(edition -> edition.next(changed));
        renewals.forEach(Runnable::run);
    }

    /** Has {@code told} run after each {@link #renew}. */
    public void whenRenewed(Runnable told) {
        renewals.add(told);
    }

    /**
     * The reply to {@code utterance}, which must not be blank.
     *
     * @param claimed the conversation that the person says they are in; one that is not under way starts anew
     */
    public Turn reply(Optional<ConversationId> claimed, Utterance utterance) {
        Edition edition = present.get();
        Understanding understanding = edition.understand(utterance);
        Conversation conversation = conversations.resume(claimed);
        return conversation.next(
                edition.knowledgeBase(), past -> edition.turn(conversation.id(), utterance, understanding, past));
    }

    /**
     * The same for a message that may be sent again because its reply got lost; then it has the turn it had.
     *
     * @param key the sender's name for this message
     */
    public Turn reply(Optional<ConversationId> claimed, Utterance utterance, String key) {
        return repeats.once(key, claimed, utterance, () -> reply(claimed, utterance));
    }

    /** What there is to say to {@code utterance}, which must not be blank, to those who look something up and do not talk. */
    public LookUp lookUp(Utterance utterance) {
        Edition edition = present.get();
        Understanding understanding = edition.understand(utterance);
        return new LookUp(edition.knowledgeBase(), understanding, edition.decide(utterance, understanding, Past.NONE));
    }

    /** Keeps nothing more of the conversation {@code id}, whether it was under way or not. */
    public void forget(ConversationId id) {
        conversations.end(id);
        repeats.forget(id);
    }

    /** The warning sign that {@code message} raises on its own. */
    public Optional<WarningSign> raisedBy(String message) {
        return present.get().raisedBy(message);
    }

    /**
     * {@code texts} in groups that mean about the same. The largest group comes first, and in each what was said most often;
     * each text as often as it was said. Thousands take seconds at first, and less within the next minutes.
     */
    public List<List<String>> alike(List<String> texts) {
        return present.get().alike(texts);
    }

    /** The entries whose question {@code typed} may become, best first, five at most. */
    public List<Entry> suggest(String typed) {
        return present.get().suggest(typed);
    }

    public KnowledgeBase knowledgeBase() {
        return present.get().knowledgeBase();
    }
}
