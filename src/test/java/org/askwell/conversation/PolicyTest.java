package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.askwell.Library;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Thresholds;
import org.askwell.knowledge.Wording;
import org.askwell.retrieval.Candidate;
import org.askwell.retrieval.Query;
import org.askwell.retrieval.Ranking;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final KnowledgeBase KNOWLEDGE_BASE = Library.knowledgeBase();
    private static final Policy POLICY = new Policy(0.5, 0.8, 0.9);

    private static final Entry FIRST = Library.entry("join");
    private static final Entry SECOND = Library.entry("printing");
    private static final Entry THIRD = Library.entry("borrowing");
    private static final Entry FOURTH = Library.entry("late-fees");

    private static Ranking ranking(double confidence, double coverage, Entry... best) {
        List<Candidate> candidates = List.of(best).stream()
                .map(entry -> new Candidate(entry, 0.1, Map.of()))
                .toList();
        return new Ranking(new Query("a question"), candidates, List.of(), confidence, coverage);
    }

    private static Reply decide(double confidence, double coverage, Entry... best) {
        return decide(Past.NONE, ranking(confidence, coverage, best)).reply();
    }

    private static Decision decide(Past past, Ranking ranking, Ranking... parts) {
        return POLICY.decide(ranking, List.of(parts), past, KNOWLEDGE_BASE);
    }

    private static Past askedBack(int times) {
        Past past = Past.NONE;
        for (int i = 0; i < times; i++) {
            past = past.after(Made.decision(new Reply.Clarify("Which?", List.of(FIRST, SECOND))));
        }
        return past;
    }

    @Test
    void answersFromTheThresholdOn() {
        assertThat(decide(0.5, 0.5, FIRST, SECOND)).isInstanceOf(Reply.Answer.class);
        assertThat(decide(0.4999, 0.5, FIRST, SECOND)).isNotInstanceOf(Reply.Answer.class);
    }

    @Test
    void anAnswerIsTheBestEntryWithItsRelatedOnes() {
        assertThat(decide(0.9, 0.9, FIRST, SECOND))
                .isEqualTo(new Reply.Answer(
                        FIRST,
                        Reply.Part.SUMMARY,
                        "",
                        List.of(Library.entry("borrowing"), Library.entry("opening-hours"))));
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
    void asksBackTwiceInARowAndThenSaysThatItDoesNotKnow() {
        Ranking ranking = ranking(0.4, 0.9, FIRST, SECOND, THIRD);
        assertThat(decide(askedBack(1), ranking).reply()).isInstanceOf(Reply.Clarify.class);
        assertThat(decide(askedBack(2), ranking).reply()).isInstanceOf(Reply.Unknown.class);
        assertThat(decide(askedBack(2), ranking(0.6, 0.9, FIRST)).reply()).isInstanceOf(Reply.Answer.class);
    }

    @Test
    void aSecondQuestionComesFirstAmongTheRelated() {
        Decision decision =
                decide(Past.NONE, ranking(0.7, 0.9, FIRST), ranking(0.95, 0.95, FIRST), ranking(0.9, 0.9, SECOND));
        assertThat(decision.reply())
                .isEqualTo(new Reply.Answer(
                        FIRST,
                        Reply.Part.SUMMARY,
                        "",
                        List.of(SECOND, Library.entry("borrowing"), Library.entry("opening-hours"))));
        assertThat(decision.confidence()).isEqualTo(0.7);
    }

    @Test
    void aSecondQuestionThatIsRelatedAnywayIsListedOnce() {
        assertThat(decide(Past.NONE, ranking(0.7, 0.9, FIRST), ranking(0.9, 0.9, Library.entry("opening-hours")))
                        .reply())
                .isEqualTo(new Reply.Answer(
                        FIRST,
                        Reply.Part.SUMMARY,
                        "",
                        List.of(Library.entry("opening-hours"), Library.entry("borrowing"))));
    }

    @Test
    void aPartThatIsNotSureIsNoSecondQuestion() {
        assertThat(decide(Past.NONE, ranking(0.7, 0.9, FIRST), ranking(0.89, 0.95, SECOND))
                        .reply())
                .isEqualTo(decide(0.7, 0.9, FIRST));
    }

    /** A long story hides the question that one of its sentences asks. */
    @Test
    void theSurestPartAnswersWhereTheWholeDoesNot() {
        Ranking surest = ranking(0.95, 0.95, SECOND);
        Decision decision = decide(Past.NONE, ranking(0.2, 0.9, FIRST, THIRD), ranking(0.91, 0.95, FOURTH), surest);
        assertThat(decision.reply()).isEqualTo(new Reply.Answer(SECOND, Reply.Part.SUMMARY, "", List.of(FOURTH)));
        assertThat(decision.confidence()).isEqualTo(0.95);
        assertThat(decision.ranking()).isEqualTo(surest);
        assertThat(decision.reason()).isEqualTo("confidence of a part 0.95 >= 0.90");
    }

    @Test
    void aDecisionTellsItsConfidenceAndItsReason() {
        Decision answer = decide(Past.NONE, ranking(0.6, 0.9, FIRST));
        assertThat(answer.confidence()).isEqualTo(0.6);
        assertThat(answer.reason()).isEqualTo("confidence 0.60 >= 0.50");
        Decision clarify = decide(Past.NONE, ranking(0.4, 0.9, FIRST, SECOND));
        assertThat(clarify.confidence()).isEqualTo(0.9);
        assertThat(clarify.reason()).isEqualTo("confidence 0.40 < 0.50, coverage 0.90 >= 0.80");
        Decision unknown = decide(Past.NONE, ranking(0.25, 0.5, FIRST, SECOND));
        assertThat(unknown.confidence()).isEqualTo(0.75);
        assertThat(unknown.reason()).isEqualTo("confidence 0.25 < 0.50");
    }

    @Test
    void theDefaultAsksForMoreBeforeItOffersAChoiceThanBeforeItAnswers() {
        assertThat(Policy.DEFAULT.answer()).isStrictlyBetween(0.0, 1.0);
        assertThat(Policy.DEFAULT.clarify()).isBetween(Policy.DEFAULT.answer(), 1.0);
        assertThat(Policy.DEFAULT.sureOfPart()).isBetween(Policy.DEFAULT.answer(), 1.0);
    }

    @Test
    void theOwnersThresholdsReplaceTheDefaults() {
        Thresholds cautious = new Thresholds(OptionalDouble.of(0.9), OptionalDouble.empty());

        assertThat(Policy.of(cautious)).isEqualTo(new Policy(0.9, Policy.DEFAULT.clarify(), 0.9));
        assertThat(Policy.of(Thresholds.NONE)).isEqualTo(Policy.DEFAULT);
    }
}
