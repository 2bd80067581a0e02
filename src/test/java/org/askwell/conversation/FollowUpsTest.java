package org.askwell.conversation;

import static org.askwell.conversation.Made.BORROWING;
import static org.askwell.conversation.Made.JOIN;
import static org.askwell.conversation.Made.LATE_FEES;
import static org.askwell.conversation.Made.OPENING_HOURS;
import static org.askwell.conversation.Made.PRINTING;
import static org.askwell.conversation.Made.candidate;
import static org.askwell.conversation.Made.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.askwell.Library;
import org.askwell.knowledge.Entry;
import org.askwell.retrieval.Candidate;
import org.askwell.retrieval.Query;
import org.askwell.retrieval.Ranking;
import org.junit.jupiter.api.Test;

class FollowUpsTest {

    private static final FollowUps FOLLOW_UPS = new FollowUps(Library.knowledgeBase());

    /** Words that fit every entry a little and none well. */
    private static Ranking vague(double followUp) {
        return Made.ranking(
                List.of(
                        candidate(PRINTING, 0.12),
                        candidate(LATE_FEES, 0.1),
                        candidate(OPENING_HOURS, 0.1),
                        candidate(BORROWING, 0.1),
                        candidate(JOIN, 0.1)),
                wish("follow-up", followUp));
    }

    private static double share(Ranking ranking, Entry entry) {
        return ranking.candidates().stream()
                .filter(candidate -> candidate.entry().equals(entry))
                .mapToDouble(Candidate::score)
                .sum();
    }

    @Test
    void withoutAPastTheWordsSayAll() {
        Ranking own = vague(0.9);
        assertThat(FOLLOW_UPS.resolve(own, Past.NONE)).isSameAs(own);
        assertThat(FOLLOW_UPS.resolve(own, Made.afterSign("collapse"))).isSameAs(own);
    }

    @Test
    void aFullQuestionIsNotBent() {
        Ranking own = Made.ranking(List.of(candidate(PRINTING, 0.8)), wish("follow-up", 0.29));
        assertThat(FOLLOW_UPS.resolve(own, Made.afterAnswer(JOIN))).isSameAs(own);
        assertThat(FOLLOW_UPS.resolve(own, Made.afterClarify(JOIN, BORROWING))).isSameAs(own);
    }

    @Test
    void whatIsNoFullQuestionOrLooksLikeAFollowUpIsWeighedAgainstThePast() {
        Past past = Made.afterAnswer(JOIN);
        Ranking unsure = Made.ranking(List.of(candidate(PRINTING, 0.79)), wish("follow-up", 0));
        assertThat(FOLLOW_UPS.resolve(unsure, past)).isNotEqualTo(unsure);
        Ranking followUp = Made.ranking(List.of(candidate(PRINTING, 0.8)), wish("follow-up", 0.3));
        assertThat(FOLLOW_UPS.resolve(followUp, past)).isNotEqualTo(followUp);
    }

    @Test
    void aFollowUpGoesToWhatWasJustTold() {
        Ranking resolved = FOLLOW_UPS.resolve(vague(0.6), Made.afterAnswer(LATE_FEES));
        assertThat(resolved.best().entry()).isEqualTo(LATE_FEES);
        assertThat(resolved.confidence()).isGreaterThan(0.8);
        assertThat(resolved.query()).isEqualTo(new Query("words", Optional.of(LATE_FEES)));
        assertThat(resolved.query()).hasToString("What happens if I return a book late? words");
    }

    @Test
    void theMoreTheWordsLookLikeAFollowUpTheMoreTheyGoThere() {
        Past past = Made.afterAnswer(LATE_FEES);
        assertThat(share(FOLLOW_UPS.resolve(vague(0.6), past), LATE_FEES))
                .isGreaterThan(share(FOLLOW_UPS.resolve(vague(0.1), past), LATE_FEES));
    }

    @Test
    void whatIsRelatedToItIsLikelierToo() {
        Ranking resolved = FOLLOW_UPS.resolve(vague(0.6), Made.afterAnswer(LATE_FEES));
        assertThat(resolved.entries(2)).containsExactly(LATE_FEES, BORROWING);
        assertThat(share(resolved, BORROWING)).isGreaterThan(2 * share(resolved, OPENING_HOURS));
    }

    @Test
    void whoChangesTheTopicIsUnderstood() {
        Ranking own =
                Made.ranking(List.of(candidate(PRINTING, 0.7), candidate(LATE_FEES, 0.01)), wish("follow-up", 0.05));
        assertThat(FOLLOW_UPS.resolve(own, Made.afterAnswer(LATE_FEES)).best().entry())
                .isEqualTo(PRINTING);
    }

    @Test
    void whatWasOfferedIsLikelier() {
        Ranking resolved = FOLLOW_UPS.resolve(vague(0), Made.afterClarify(OPENING_HOURS, JOIN));
        assertThat(resolved.entries(2)).containsExactlyInAnyOrder(OPENING_HOURS, JOIN);
        assertThat(share(resolved, JOIN)).isGreaterThan(5 * share(resolved, PRINTING));
        assertThat(resolved.query().about()).isEmpty();
    }

    @Test
    void thePastBringsInWhatTheWordsDoNot() {
        Ranking own = Made.ranking(List.of(candidate(PRINTING, 0.02)), wish("follow-up", 0.9));
        Past past =
                Made.afterAnswer(LATE_FEES).after(Made.decision(new Reply.Clarify("Which?", List.of(JOIN, PRINTING))));
        assertThat(FOLLOW_UPS.resolve(own, past).candidates())
                .extracting(Candidate::entry)
                .containsExactlyInAnyOrder(PRINTING, LATE_FEES, BORROWING, JOIN);
    }

    @Test
    void sharesStayShares() {
        Past past = Made.afterAnswer(LATE_FEES);
        Ranking resolved = FOLLOW_UPS.resolve(vague(0.2), past);
        double all =
                resolved.candidates().stream().mapToDouble(Candidate::score).sum();
        assertThat(all).isStrictlyBetween(0.0, 1.0);
        assertThat(resolved.candidates()).isSortedAccordingTo(Comparator.comparingDouble(c -> -c.score()));
        assertThat(resolved.confidence()).isEqualTo(resolved.best().score());
        // A follow-up whose words say nothing at all leaves more to "none of them".
        Ranking empty = Made.ranking(List.of(candidate(LATE_FEES, 0)), wish("follow-up", 0.5));
        double left = FOLLOW_UPS.resolve(empty, past).candidates().stream()
                .mapToDouble(Candidate::score)
                .sum();
        assertThat(left).isLessThan(all - 0.1).isPositive();
    }

    @Test
    void whatIsClearlyAboutNothingKnownIsNotBentByThePast() {
        Ranking outOfScope = Made.ranking(List.of(candidate(LATE_FEES, 0.01)), wish("follow-up", 0.1));
        assertThat(FOLLOW_UPS.resolve(outOfScope, Made.afterAnswer(LATE_FEES))).isEqualTo(outOfScope);
    }

    @Test
    void whatElseIsKnownOfTheWordsStays() {
        Candidate candidate = new Candidate(PRINTING, 0.1, Map.of("meaning", 0.7));
        Ranking own = Made.ranking(List.of(candidate), wish("follow-up", 0.2), wish("yes", 0.1));
        Ranking resolved = FOLLOW_UPS.resolve(own, Made.afterAnswer(LATE_FEES));
        assertThat(resolved.intents()).isEqualTo(own.intents());
        assertThat(resolved.candidates())
                .filteredOn(found -> found.entry().equals(PRINTING))
                .singleElement()
                .extracting(Candidate::signals)
                .isEqualTo(candidate.signals());
    }
}
