package org.askwell.conversation;

import java.util.List;
import java.util.Optional;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.WarningSign;
import org.askwell.retrieval.Finding;
import org.askwell.retrieval.Grouping;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.Understanding;

/** Everything that is built from one knowledge base. It is exchanged as a whole, and a turn uses one from start to end. */
final class Edition {

    /** Some 60 MB; enough for every question that a clinic's patients ask more than once a day. */
    private static final int REMEMBERED = 5_000;

    private final Retriever retriever;
    private final Policy policy;
    private final Triage triage;
    private final Choices choices;
    private final Wishes wishes;
    private final FollowUps followUps;
    private final Understandings understandings;

    Edition(Retriever retriever, Policy policy, Triage triage) {
        this(retriever, policy, triage, new Understandings(REMEMBERED, retriever::understand));
    }

    private Edition(Retriever retriever, Policy policy, Triage triage, Understandings understandings) {
        this.retriever = retriever;
        this.policy = policy;
        this.triage = triage;
        this.choices = new Choices(retriever.knowledgeBase());
        this.wishes = new Wishes(retriever.knowledgeBase());
        this.followUps = new FollowUps(retriever.knowledgeBase());
        this.understandings = understandings;
    }

    /** The same under {@code other} rules. */
    Edition under(Policy other) {
        return new Edition(retriever, other, triage, understandings);
    }

    /** The same with other content, as sure as that says. */
    Edition next(Retriever changed) {
        return new Edition(changed, Policy.of(changed.knowledgeBase().thresholds()), triage);
    }

    KnowledgeBase knowledgeBase() {
        return retriever.knowledgeBase();
    }

    Understanding understand(Utterance utterance) {
        return understandings.of(utterance);
    }

    /** @param name for the turn */
    ConversationStore.Taken take(Kept before, String name, Utterance utterance, Understanding understanding) {
        Past past = before.memory().in(knowledgeBase());
        Decision decision = decide(utterance, understanding, past);
        Turn turn =
                new Turn(name, before.id(), utterance, reminder(decision, past), decision, understanding.findings());
        return new ConversationStore.Taken(turn, Memory.of(past.after(decision)));
    }

    /** Warning signs before all else, then what the past makes of the words, then the entries. */
    Decision decide(Utterance utterance, Understanding understanding, Past past) {
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

    Optional<WarningSign> raisedBy(String message) {
        return triage.raised(retriever.findings(new Utterance(message).text())).map(Finding::sign);
    }

    List<List<String>> alike(List<String> texts) {
        return Grouping.of(texts, retriever);
    }

    List<Entry> suggest(String typed) {
        return retriever.suggest(typed);
    }

    Policy policy() {
        return policy;
    }
}
