package org.askwell.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.askwell.Library;
import org.askwell.conversation.Reply;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Prose;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static final Entry JOIN = Library.entry("join");
    private static final Entry PRINTING = Library.entry("printing");
    private static final Clinic CLINIC = new Clinic(
            "Desk", "+1 555 0123", "desk@library.example", "https://x.example", "10 to 6", "911", "988", "US", "en");

    private static String text(Reply reply) {
        return PlainText.of(Library.turn("", reply));
    }

    @Test
    void anAnswerIsTheEntrysFirstParagraph() {
        assertThat(text(new Reply.Answer(PRINTING, Reply.Part.SUMMARY, "", List.of(JOIN))))
                .isEqualTo("Yes. The printer beside the desk prints, copies and scans. A page costs ten cents.");
    }

    @Test
    void theRestOfAnAnswerFollowsItsLead() {
        assertThat(text(new Reply.Answer(Library.entry("opening-hours"), Reply.Part.DETAILS, "More:", List.of())))
                .isEqualTo("""
                        More:

                        Holidays

                        - We close on public holidays.
                        - Call +1 555 0123 to be sure.""");
    }

    @Test
    void sourcesAreListedWithTheirAddresses() {
        assertThat(text(new Reply.Answer(JOIN, Reply.Part.SOURCES, "From here:", List.of())))
                .isEqualTo("""
                        From here:

                        Rules of membership https://library.example/rules
                        Council fees https://council.example/fees""");
    }

    @Test
    void aQuestionBackNumbersTheChoices() {
        assertThat(text(new Reply.Clarify("Which?", List.of(JOIN, PRINTING)))).isEqualTo("""
                        Which?
                        1. How do I get a library card?
                        2. Can I print or copy at the library?""");
    }

    @Test
    void aWarningSaysWhatToDoAndNothingElse() {
        assertThat(text(new Reply.Urgent(Library.sign("collapse"), Prose.NONE, CLINIC)))
                .isEqualTo("Call 911 now, then shout for the staff.\n\n- Do not leave the person alone.");
    }

    @Test
    void aWarningSaysItInThePersonsOwnLanguageToo() {
        Prose note = Library.intent("language-es").text();
        assertThat(text(new Reply.Urgent(Library.sign("fire-smell"), note, CLINIC)))
                .isEqualTo("Leave the building and call 911.\n\n"
                        + "Lo siento, solo hablo inglés. En una emergencia, llame al 911.");
    }

    @Test
    void theTeamsMatterComesWithTheContact() {
        assertThat(text(new Reply.Handoff(new Prose("Ask them:", "<p>Ask them:</p>"), CLINIC)))
                .isEqualTo("""
                        Ask them:

                        Desk
                        +1 555 0123
                        desk@library.example
                        https://x.example
                        10 to 6""");
    }

    @Test
    void smallTalkIsItsWords() {
        assertThat(text(new Reply.SmallTalk(Library.intent("greeting").text(), List.of(JOIN))))
                .isEqualTo("Hello from the Read & Rest <Town> Library. What would you like to know?");
    }

    @Test
    void anHonestNoOffersTheNearestTopicsAndTheContact() {
        assertThat(text(new Reply.Unknown("No idea.", "Near:", List.of(PRINTING, JOIN), "Ask:", CLINIC)))
                .isEqualTo("""
                        No idea.

                        Near:
                        1. Can I print or copy at the library?
                        2. How do I get a library card?

                        Ask:
                        Desk
                        +1 555 0123
                        desk@library.example
                        https://x.example
                        10 to 6""");
    }

    @Test
    void whatTheClinicLeftOutLeavesNoGap() {
        Clinic clinic = new Clinic("Desk", "", "", "https://x.example", "", "911", "", "US", "en");
        assertThat(text(new Reply.Unknown("No idea.", "Near:", List.of(JOIN), "Ask:", clinic)))
                .endsWith("Ask:\nDesk\nhttps://x.example");
        assertThat(text(new Reply.Unknown("No idea.", "", List.of(), "", clinic)))
                .isEqualTo("No idea.\n\nDesk\nhttps://x.example");
    }

    @Test
    void aReminderStandsAboveTheReply() {
        Reply answer = new Reply.Answer(PRINTING, Reply.Part.SUMMARY, "", List.of());
        assertThat(PlainText.of(Library.turn("Call 911.", answer))).startsWith("Call 911.\n\nYes. The printer");
    }
}
