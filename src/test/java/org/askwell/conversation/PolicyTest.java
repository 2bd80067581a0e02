package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.askwell.Library;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Wording;
import org.askwell.retrieval.Candidate;
import org.askwell.retrieval.Query;
import org.askwell.retrieval.Ranking;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final KnowledgeBase KNOWLEDGE_BASE = Library.knowledgeBase();
    private static final Policy POLICY = new Policy(0.5, 0.8);

    private static final Entry FIRST = Library.entry("join");
    private static final Entry SECOND = Library.entry("printing");
    private static final Entry THIRD = Library.entry("borrowing");
    private static final Entry FOURTH = Library.entry("late-fees");

    private static Reply decide(double confidence, double coverage, Entry... best) {
        List<Candidate> candidates = List.of(best).stream()
                .map(entry -> new Candidate(entry, 0.1, Map.of()))
                .toList();
        Ranking ranking = new Ranking(new Query("a question"), candidates, confidence, coverage);
        return POLICY.decide(ranking, KNOWLEDGE_BASE);
    }

    @Test
    void answersFromTheThresholdOn() {
        assertThat(decide(0.5, 0.5, FIRST, SECOND)).isInstanceOf(Reply.Answer.class);
        assertThat(decide(0.4999, 0.5, FIRST, SECOND)).isNotInstanceOf(Reply.Answer.class);
    }

    @Test
    void anAnswerIsTheBestEntryWithItsRelatedOnes() {
        assertThat(decide(0.9, 0.9, FIRST, SECOND))
                .isEqualTo(
                        new Reply.Answer(FIRST, List.of(Library.entry("borrowing"), Library.entry("opening-hours"))));
    }

    @Test
    void asksBackWhereTheFirstThreeAreLikelyToHoldTheRightOne() {
        assertThat(decide(0.4, 0.8, FIRST, SECOND, THIRD, FOURTH))
                .isEqualTo(new Reply.Clarify(KNOWLEDGE_BASE.wording().clarify(), List.of(FIRST, SECOND, THIRD)));
        assertThat(decide(0.4, 0.7999, FIRST, SECOND, THIRD, FOURTH)).isInstanceOf(Reply.Unknown.class);
    }

    @Test
    void doesNotAskBackWithASingleChoice() {
        assertThat(decide(0.4, 0.9, FIRST)).isInstanceOf(Reply.Unknown.class);
    }

    @Test
    void otherwiseSaysThatItDoesNotKnowAndOffersTheNearestTopicsAndTheContact() {
        Wording wording = KNOWLEDGE_BASE.wording();
        assertThat(decide(0.1, 0.2, FOURTH, THIRD, SECOND, FIRST))
                .isEqualTo(new Reply.Unknown(
                        wording.unknown(),
                        wording.nearest(),
                        List.of(FOURTH, THIRD, SECOND),
                        wording.contact(),
                        KNOWLEDGE_BASE.clinic()));
    }

    @Test
    void theDefaultAsksForMoreBeforeItOffersAChoiceThanBeforeItAnswers() {
        assertThat(Policy.DEFAULT.answer()).isStrictlyBetween(0.0, 1.0);
        assertThat(Policy.DEFAULT.clarify()).isBetween(Policy.DEFAULT.answer(), 1.0);
    }
}
