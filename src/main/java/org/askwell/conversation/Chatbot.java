package org.askwell.conversation;

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

    /** How long a conversation is kept after its last turn. */
    public static final Duration KEPT = Conversations.KEPT;

    private final AtomicReference<Edition> present;
    private final List<Runnable> renewals = new CopyOnWriteArrayList<>();
    private final ConversationStore conversations;

    public Chatbot(Retriever retriever, Policy policy) {
        this(retriever, policy, Triage.DEFAULT);
    }

    public Chatbot(Retriever retriever, Policy policy, Triage triage) {
        this(new Edition(retriever, policy, triage), new Conversations());
    }

    /** @param conversations where they are between their turns */
    public Chatbot(Retriever retriever, Policy policy, ConversationStore conversations) {
        this(new Edition(retriever, policy, Triage.DEFAULT), conversations);
    }

    private Chatbot(Edition edition, ConversationStore conversations) {
        this.present = new AtomicReference<>(edition);
        this.conversations = conversations;
    }

    /** One that decides by {@code other} rules. It has no conversation yet, but need not understand anything anew. */
    public Chatbot under(Policy other) {
        return new Chatbot(present.get().under(other), new Conversations());
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
        return reply(new ConversationStore.Sent(Optional.empty(), claimed, utterance));
    }

    /**
     * The same for a message that may be sent again because its reply got lost; then it has the turn it had.
     *
     * @param key the sender's name for this message
     */
    public Turn reply(Optional<ConversationId> claimed, Utterance utterance, String key) {
        return reply(new ConversationStore.Sent(Optional.of(key), claimed, utterance));
    }

    private Turn reply(ConversationStore.Sent sent) {
        Edition edition = present.get();
        // What takes long comes first, since other turns of the conversation wait for the rest.
        Understanding understanding = edition.understand(sent.utterance());
        return conversations.next(sent, (before, turn) -> edition.take(before, turn, sent.utterance(), understanding));
    }

    /** What there is to say to {@code utterance}, which must not be blank, to those who look something up and do not talk. */
    public LookUp lookUp(Utterance utterance) {
        Edition edition = present.get();
        Understanding understanding = edition.understand(utterance);
        return new LookUp(edition.knowledgeBase(), understanding, edition.decide(utterance, understanding, Past.NONE));
    }

    /** Keeps nothing more of the conversation {@code id}, whether it was under way or not. */
    public void forget(ConversationId id) {
        conversations.forget(id);
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
