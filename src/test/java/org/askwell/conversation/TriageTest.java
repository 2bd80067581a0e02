package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.askwell.Library;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.WarningSign;
import org.askwell.retrieval.Finding;
import org.askwell.retrieval.Ranking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageTest {

    private static final WarningSign COLLAPSE = Library.sign("collapse");
    private static final WarningSign FIRE_SMELL = Library.sign("fire-smell");
    private static final WarningSign LEAK = Library.sign("leak");
    private static final WarningSign BROKEN_CHAIR = Library.sign("broken-chair");
    private static final Clinic CLINIC = Library.knowledgeBase().clinic();

    /** A part needs 2 more log odds than the whole; a risk of 0.88 has 2, one of 0.95 has 3. */
    private static final Triage TRIAGE = new Triage(0.3, 0.5, 0.7, 2, 0.5, 1.5, 0.6);

    private static Finding whole(WarningSign sign, double risk) {
        return new Finding("words", sign, risk, true);
    }

    private static Finding part(WarningSign sign, double risk) {
        return new Finding("some of the words", sign, risk, false);
    }

    private static Optional<Decision> decide(Past past, Ranking ranking, Finding... findings) {
        return TRIAGE.decide(Made.understanding(ranking, findings), past, CLINIC);
    }

    private static Optional<WarningSign> raised(Past past, Finding... findings) {
        return decide(past, Made.ranking(Made.JOIN), findings).map(TriageTest::sign);
    }

    private static WarningSign sign(Decision decision) {
        return ((Reply.Urgent) decision.reply()).sign();
    }

    @ParameterizedTest
    @CsvSource({"collapse, 0.3", "fire-smell, 0.3", "leak, 0.5", "broken-chair, 0.7"})
    void eachLevelHasItsOwnLeastRisk(String id, double least) {
        WarningSign sign = Library.sign(id);
        assertThat(raised(Past.NONE, whole(sign, least))).contains(sign);
        assertThat(raised(Past.NONE, whole(sign, least - 0.001))).isEmpty();
    }

    @Test
    void aCertainRiskIsRaisedAndNoRiskIsNot() {
        assertThat(raised(Past.NONE, whole(BROKEN_CHAIR, 1))).contains(BROKEN_CHAIR);
        assertThat(raised(Past.NONE, part(BROKEN_CHAIR, 1), whole(BROKEN_CHAIR, 0.5)))
                .contains(BROKEN_CHAIR);
        assertThat(raised(Past.NONE, whole(COLLAPSE, 0))).isEmpty();
    }

    @Test
    void whereNothingIsWatchedForNothingIsRaised() {
        assertThat(raised(Past.NONE)).isEmpty();
        assertThat(raised(Made.afterSign("collapse"))).isEmpty();
    }

    @Test
    void aPartHasToBeSurerThanTheWhole() {
        assertThat(raised(Past.NONE, part(LEAK, 0.89), whole(LEAK, 0.5))).contains(LEAK);
        assertThat(raised(Past.NONE, part(LEAK, 0.87), whole(LEAK, 0.49))).isEmpty();
    }

    @Test
    void whatTheWholeHasAgainstAWarningCountsForItsParts() {
        // A whole with a risk of 0.12 has -2 log odds, half of which count.
        assertThat(raised(Past.NONE, part(LEAK, 0.96), whole(LEAK, 0.12))).contains(LEAK);
        assertThat(raised(Past.NONE, part(LEAK, 0.94), whole(LEAK, 0.12))).isEmpty();
    }

    @Test
    void whatTheWholeHasForAWarningDoesNotCountForItsPartsTwice() {
        assertThat(raised(Past.NONE, part(COLLAPSE, 0.6), whole(LEAK, 0.99))).contains(LEAK);
    }

    @Test
    void theMostUrgentComesFirstThenTheRiskiest() {
        assertThat(raised(Past.NONE, part(LEAK, 0.99), whole(COLLAPSE, 0.4), part(BROKEN_CHAIR, 0.99)))
                .contains(COLLAPSE);
        assertThat(raised(Past.NONE, part(BROKEN_CHAIR, 0.999), part(LEAK, 0.98), whole(BROKEN_CHAIR, 0.9)))
                .contains(LEAK);
        assertThat(raised(Past.NONE, part(COLLAPSE, 0.97), part(FIRE_SMELL, 0.99), whole(COLLAPSE, 0.9)))
                .contains(FIRE_SMELL);
    }

    @Test
    void lessIsNeededOnceASignWasRaised() {
        Past past = Made.afterSign("broken-chair");
        // 1.5 log odds below one half.
        assertThat(raised(past, whole(LEAK, 0.19))).contains(LEAK);
        assertThat(raised(past, whole(LEAK, 0.18))).isEmpty();
        assertThat(raised(past, part(LEAK, 0.63), whole(LEAK, 0.5))).contains(LEAK);
    }

    @Test
    void whatIsStillThereIsRaisedAgain() {
        Past past = Made.afterSign("leak");
        Ranking stillThere = Made.wishing("still-there", 0.6);
        assertThat(decide(past, stillThere, whole(COLLAPSE, 0.01)))
                .contains(new Decision(
                        new Reply.Urgent(LEAK, Prose.NONE, CLINIC), 0.6, "leak is still there", stillThere));
        assertThat(decide(past, Made.wishing("still-there", 0.59), whole(COLLAPSE, 0.01)))
                .isEmpty();
    }

    @Test
    void stillThereMayBeMeantBesideSomethingLikelier() {
        Triage quick = new Triage(0.3, 0.5, 0.7, 2, 0.5, 1.5, 0.2);
        Ranking ranking = Made.ranking(
                List.of(Made.candidate(Made.JOIN, 0.1)), Made.wish("yes", 0.5), Made.wish("still-there", 0.3));
        assertThat(quick.decide(Made.understanding(ranking), Made.afterSign("leak"), CLINIC)
                        .map(TriageTest::sign))
                .contains(LEAK);
    }

    @Test
    void aGettingWorseThatSoundsLikeALesserSignMeansTheOneRaisedBefore() {
        Ranking stillThere = Made.wishing("still-there", 0.6);
        Past past = Made.afterSign("collapse");
        assertThat(decide(past, stillThere, whole(LEAK, 0.99)).map(TriageTest::sign))
                .contains(COLLAPSE);
        assertThat(raised(past, whole(LEAK, 0.99))).contains(LEAK);
    }

    @Test
    void nothingIsStillThereWhereNothingWas() {
        assertThat(decide(Past.NONE, Made.wishing("still-there", 0.99), whole(COLLAPSE, 0.01)))
                .isEmpty();
        assertThat(decide(Made.afterAnswer(Made.JOIN), Made.wishing("still-there", 0.99)))
                .isEmpty();
    }

    @Test
    void whatTheWordsRaiseThemselvesGoesBeforeWhatIsStillThere() {
        assertThat(decide(Made.afterSign("leak"), Made.wishing("still-there", 0.9), whole(FIRE_SMELL, 0.9))
                        .map(TriageTest::sign))
                .contains(FIRE_SMELL);
    }

    @Test
    void anUrgentReplyTellsTheRiskAndTheReason() {
        Ranking ranking = Made.ranking(Made.JOIN);
        assertThat(decide(Past.NONE, ranking, part(COLLAPSE, 0.2), whole(LEAK, 0.8)))
                .contains(new Decision(new Reply.Urgent(LEAK, Prose.NONE, CLINIC), 0.8, "raises leak", ranking));
    }

    private static Prose note(String wish, double share) {
        Decision decision =
                decide(Past.NONE, Made.wishing(wish, share), whole(LEAK, 0.8)).orElseThrow();
        return ((Reply.Urgent) decision.reply()).note();
    }

    @Test
    void whoWritesInAnotherLanguageIsToldInThatLanguageToo() {
        assertThat(note("language-es", 0.5))
                .isEqualTo(Library.intent("language-es").text());
        assertThat(note("language-es", 0.49)).isEqualTo(Prose.NONE);
        assertThat(note("greeting", 0.9)).isEqualTo(Prose.NONE);
    }

    @Test
    void whatAMessageRaisesOnItsOwnHeedsNoPast() {
        List<Finding> findings = List.of(whole(LEAK, 0.4));
        assertThat(TRIAGE.raised(findings)).isEmpty();
        assertThat(TRIAGE.raised(List.of(whole(LEAK, 0.5)))).contains(whole(LEAK, 0.5));
    }

    @Test
    void byDefaultTheMoreUrgentLevelNeedsTheLesserRisk() {
        assertThat(Arrays.asList(Triage.DEFAULT.emergency(), Triage.DEFAULT.sameDay(), Triage.DEFAULT.contact()))
                .isSorted()
                .allSatisfy(least -> assertThat(least).isStrictlyBetween(0.0, 1.0));
        assertThat(Triage.DEFAULT.open()).isPositive();
        assertThat(Triage.DEFAULT.part()).isPositive();
    }
}
