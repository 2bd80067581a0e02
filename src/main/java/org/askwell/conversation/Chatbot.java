package org.askwell.conversation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.WarningSign;
import org.askwell.retrieval.Finding;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.Understanding;

/** Answers utterances from one knowledge base. Safe for use by any number of threads. */
public final class Chatbot {

    /** Enough for every question that a clinic's patients ask more than once a day. */
    private static final int REMEMBERED = 5_000;

    private static final int MAX_CONVERSATIONS = 20_000;

    /** How long a conversation is kept after its last turn. */
    public static final Duration KEPT = Conversations.KEPT;

    private final Retriever retriever;
    private final Policy policy;
    private final Triage triage;
    private final Choices choices;
    private final Wishes wishes;
    private final FollowUps followUps;
    private final Conversations conversations = new Conversations(MAX_CONVERSATIONS, Ticker.systemTicker());
    private final Repeats repeats = new Repeats(MAX_CONVERSATIONS, Ticker.systemTicker());
    private final LoadingCache<String, Understanding> understandings;

    public Chatbot(Retriever retriever, Policy policy) {
        this(retriever, policy, Triage.DEFAULT);
    }

    public Chatbot(Retriever retriever, Policy policy, Triage triage) {
        KnowledgeBase knowledgeBase = retriever.knowledgeBase();
        this.retriever = retriever;
        this.policy = policy;
        this.triage = triage;
        this.choices = new Choices(knowledgeBase);
        this.wishes = new Wishes(knowledgeBase);
        this.followUps = new FollowUps(knowledgeBase);
        this.understandings = Caffeine.newBuilder().maximumSize(REMEMBERED).build(retriever::understand);
    }

    private Chatbot(Chatbot other, Policy policy) {
        this.retriever = other.retriever;
        this.policy = policy;
        this.triage = other.triage;
        this.choices = other.choices;
        this.wishes = other.wishes;
        this.followUps = other.followUps;
        this.understandings = other.understandings;
    }

    /** One that decides by {@code other} rules. It has no conversation yet, but need not understand anything anew. */
    public Chatbot under(Policy other) {
        return new Chatbot(this, other);
    }

    /** By what it decides. */
    public Policy policy() {
        return policy;
    }

    /**
     * The reply to {@code utterance}, which must not be blank.
     *
     * @param claimed the conversation that the person says they are in; one that is not under way starts anew
     */
    public Turn reply(Optional<ConversationId> claimed, Utterance utterance) {
        Understanding understanding = understandings.get(utterance.text());
        Conversation conversation = conversations.resume(claimed);
        return conversation.next(past -> {
            Decision decision = decide(utterance, understanding, past);
            return new Turn(
                    ConversationId.randomName(),
                    conversation.id(),
                    utterance,
                    reminder(decision, past),
                    decision,
                    understanding.findings());
        });
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
    public Decision lookUp(Utterance utterance) {
        return decide(utterance, understandings.get(utterance.text()), Past.NONE);
    }

    /** Keeps nothing more of the conversation {@code id}, whether it was under way or not. */
    public void forget(ConversationId id) {
        conversations.end(id);
        repeats.forget(id);
    }

    /** The warning sign that {@code message} raises on its own, or one as urgent: what is listed is not looked at further. */
    public Optional<WarningSign> raisedBy(String message) {
        String text = new Utterance(message).text();
        return retriever.isListedNearMiss(text)
                ? Optional.empty()
                : retriever
                        .listedSign(text)
                        .or(() -> triage.raised(retriever.findings(text)).map(Finding::sign));
    }

    /** Warning signs before all else, then what the past makes of the words, then the entries. */
    private Decision decide(Utterance utterance, Understanding understanding, Past past) {
        return triage.decide(understanding, past, knowledgeBase().clinic())
                .or(() -> choices.decide(utterance, understanding, past))
                .or(() -> wishes.decide(understanding.ranking(), past))
                .orElseGet(() -> policy.decide(
                        followUps.resolve(understanding.ranking(), past),
                        understanding.parts(),
                        past,
                        knowledgeBase()));
    }

    private String reminder(Decision decision, Past past) {
        boolean urgentBefore = past.sign()
                        .filter(sign -> sign.level() != WarningSign.Level.CONTACT)
                        .isPresent()
                && !(decision.reply() instanceof Reply.Urgent);
        return urgentBefore ? knowledgeBase().wording().reminder() : "";
    }

    /** The entries whose question {@code typed} may become, best first, five at most. */
    public List<Entry> suggest(String typed) {
        return retriever.suggest(typed);
    }

    public KnowledgeBase knowledgeBase() {
        return retriever.knowledgeBase();
    }
}
