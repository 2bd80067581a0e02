package org.askwell.conversation;

import static org.askwell.conversation.Made.BORROWING;
import static org.askwell.conversation.Made.JOIN;
import static org.askwell.conversation.Made.LATE_FEES;
import static org.askwell.conversation.Made.OPENING_HOURS;
import static org.askwell.conversation.Made.PRINTING;
import static org.askwell.conversation.Made.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.askwell.Library;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Wording;
import org.askwell.retrieval.Ranking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishesTest {

    private static final Wishes WISHES = new Wishes(Library.knowledgeBase());
    private static final Wording WORDING = Library.knowledgeBase().wording();
    private static final Clinic CLINIC = Library.knowledgeBase().clinic();
    private static final Past TOLD_HOURS = Made.afterAnswer(OPENING_HOURS);

    private static Optional<Reply> reply(String wish, Past past) {
        return WISHES.decide(Made.wishing(wish, 0.9), past).map(Decision::reply);
    }

    @Test
    void smallTalkLeadsOnToItsSuggestionsAtAnyTime() {
        Reply.SmallTalk greeting =
                new Reply.SmallTalk(Library.intent("greeting").text(), List.of(JOIN, OPENING_HOURS));
        assertThat(reply("greeting", Past.NONE)).contains(greeting);
        assertThat(reply("greeting", TOLD_HOURS)).contains(greeting);
        assertThat(reply("thanks", Past.NONE))
                .contains(new Reply.SmallTalk(Library.intent("thanks").text(), List.of()));
    }

    @Test
    void theTeamsMatterIsHandedOverAtAnyTime() {
        Reply.Handoff handoff = new Reply.Handoff(Library.intent("person").text(), CLINIC);
        assertThat(reply("person", Past.NONE)).contains(handoff);
        assertThat(reply("person", TOLD_HOURS)).contains(handoff);
    }

    @Test
    void anotherLanguageGetsItsNoteAndTheContactAtAnyTime() {
        Reply.Unknown note = new Reply.Unknown(
                "Lo siento, solo hablo inglés. En una emergencia, llame al 911.", "", List.of(), "", CLINIC);
        assertThat(reply("language-es", Past.NONE)).contains(note);
        assertThat(reply("language-es", TOLD_HOURS)).contains(note);
    }

    @Test
    void moreIsTheRestOfTheLastAnswer() {
        assertThat(reply("tell-more", TOLD_HOURS))
                .contains(new Reply.Answer(OPENING_HOURS, Reply.Part.DETAILS, "There is more:", List.of(JOIN)));
    }

    @Test
    void moreOfAnAnswerWithoutDetailsIsTheAnswerAndThatThereIsNoMore() {
        assertThat(reply("tell-more", Made.afterAnswer(LATE_FEES)))
                .contains(new Reply.Answer(LATE_FEES, Reply.Part.SUMMARY, WORDING.noMore(), List.of(BORROWING)));
    }

    @Test
    void moreOfAnAnswerThatHasBeenToldWholeIsThatThereIsNoMore() {
        Past whole =
                TOLD_HOURS.after(Made.decision(new Reply.Answer(OPENING_HOURS, Reply.Part.DETAILS, "", List.of())));
        assertThat(reply("tell-more", whole))
                .contains(new Reply.Answer(OPENING_HOURS, Reply.Part.SUMMARY, WORDING.noMore(), List.of(JOIN)));
    }

    @Test
    void sourcesAreThoseOfTheLastAnswer() {
        assertThat(reply("sources", TOLD_HOURS))
                .contains(new Reply.Answer(OPENING_HOURS, Reply.Part.SOURCES, "It comes from here:", List.of(JOIN)));
    }

    @Test
    void sourcesOfAnAnswerThatNamesNoneAreTheAnswerAndThatThereAreNone() {
        assertThat(reply("sources", Made.afterAnswer(LATE_FEES)))
                .contains(new Reply.Answer(LATE_FEES, Reply.Part.SUMMARY, WORDING.noSources(), List.of(BORROWING)));
    }

    @Test
    void somethingElseIsTheFirstRelatedEntryThatWasNotTold() {
        assertThat(reply("what-else", Made.afterAnswer(JOIN)))
                .contains(
                        new Reply.Answer(BORROWING, Reply.Part.SUMMARY, "This may help too:", List.of(OPENING_HOURS)));
        assertThat(reply("what-else", Made.afterAnswer(BORROWING).after(Made.decision(Made.answer(JOIN)))))
                .contains(new Reply.Answer(OPENING_HOURS, Reply.Part.SUMMARY, "This may help too:", List.of()));
    }

    @Test
    void afterTheRelatedEntriesComeTheRunnersUpEachOnce() {
        assertThat(reply("what-else", Made.afterAnswer(JOIN, PRINTING, BORROWING, LATE_FEES)))
                .contains(new Reply.Answer(
                        BORROWING,
                        Reply.Part.SUMMARY,
                        "This may help too:",
                        List.of(OPENING_HOURS, PRINTING, LATE_FEES)));
    }

    @Test
    void nothingElseIsLeftWhereAllWasTold() {
        assertThat(reply("what-else", Made.afterAnswer(PRINTING))).isEmpty();
        assertThat(reply("what-else", Made.afterAnswer(LATE_FEES).after(Made.decision(Made.answer(BORROWING)))))
                .isEmpty();
    }

    @Test
    void whoAgreesToAnAnswerIsInvitedToAskOn() {
        assertThat(reply("yes", TOLD_HOURS))
                .contains(new Reply.SmallTalk(Library.intent("yes").text(), List.of()));
    }

    @Test
    void whoRefusesAnAnswerIsAskedBackWithWhatElseMayHaveBeenMeant() {
        assertThat(reply("none-of-these", Made.afterAnswer(JOIN, PRINTING, BORROWING)))
                .contains(new Reply.Clarify(WORDING.clarify(), List.of(PRINTING, BORROWING)));
    }

    @Test
    void whoRefusesWhereOneOrNothingElseMayHaveBeenMeantIsToldWhomToAsk() {
        Reply.Unknown unknown = new Reply.Unknown(WORDING.unknown(), "", List.of(), WORDING.contact(), CLINIC);
        assertThat(reply("none-of-these", TOLD_HOURS)).contains(unknown);
        assertThat(reply("none-of-these", Made.afterAnswer(JOIN, PRINTING))).contains(unknown);
    }

    @Test
    void whoRefusesEveryChoiceIsToldWhomToAsk() {
        Past offered = Made.afterClarify(JOIN, PRINTING);
        assertThat(reply("none-of-these", offered))
                .contains(new Reply.Unknown(WORDING.unknown(), "", List.of(), WORDING.contact(), CLINIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tell-more", "sources", "what-else", "yes", "none-of-these"})
    void aWishAboutTheLastAnswerMeansNothingBeforeTheFirst(String wish) {
        assertThat(reply(wish, Past.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow-up", "still-there"})
    void whatOthersLookAtIsNoWish(String wish) {
        assertThat(reply(wish, Past.NONE)).isEmpty();
        assertThat(reply(wish, TOLD_HOURS)).isEmpty();
        assertThat(reply(wish, Made.afterClarify(JOIN, PRINTING))).isEmpty();
        assertThat(reply(wish, Made.afterSign("collapse"))).isEmpty();
    }

    @Test
    void aDecisionTellsHowLikelyTheWishIsAndWhich() {
        Ranking ranking = Made.wishing("greeting", 0.4);
        assertThat(WISHES.decide(ranking, Past.NONE)).hasValueSatisfying(decision -> {
            assertThat(decision.confidence()).isEqualTo(0.4);
            assertThat(decision.reason()).isEqualTo("wants greeting");
            assertThat(decision.ranking()).isEqualTo(ranking);
        });
    }

    @Test
    void anUnlikelyWishIsNone() {
        assertThat(WISHES.decide(Made.wishing("greeting", 0.39), Past.NONE)).isEmpty();
    }

    @Test
    void onlyTheLikeliestWishCounts() {
        Ranking ranking =
                Made.ranking(List.of(Made.candidate(PRINTING, 0.01)), wish("tell-more", 0.5), wish("greeting", 0.45));
        assertThat(WISHES.decide(ranking, Past.NONE)).isEmpty();
        assertThat(WISHES.decide(ranking, TOLD_HOURS).map(Decision::reply)).containsInstanceOf(Reply.Answer.class);
    }

    @Test
    void whereNoIntentsAreKnownNothingIsWished() {
        assertThat(WISHES.decide(Made.ranking(JOIN), TOLD_HOURS)).isEmpty();
    }
}
