package org.askwell.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.askwell.Library;
import org.askwell.conversation.Reply;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static final Entry JOIN = Library.entry("join");
    private static final Entry PRINTING = Library.entry("printing");

    @Test
    void anAnswerIsTheEntrysFirstParagraph() {
        assertThat(PlainText.of(new Reply.Answer(PRINTING, List.of(JOIN))))
                .isEqualTo("Yes. The printer beside the desk prints, copies and scans. A page costs ten cents.");
    }

    @Test
    void aQuestionBackNumbersTheChoices() {
        assertThat(PlainText.of(new Reply.Clarify("Which?", List.of(JOIN, PRINTING))))
                .isEqualTo("""
                        Which?
                        1. How do I get a library card?
                        2. Can I print or copy at the library?""");
    }

    @Test
    void anHonestNoOffersTheNearestTopicsAndTheContact() {
        Clinic clinic =
                new Clinic("Desk", "+1 555 0123", "desk@library.example", "https://x.example", "10 to 6", "911", "US");
        assertThat(PlainText.of(new Reply.Unknown("No idea.", "Near:", List.of(PRINTING, JOIN), "Ask:", clinic)))
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
        Clinic clinic = new Clinic("Desk", "", "", "https://x.example", "", "911", "US");
        assertThat(PlainText.of(new Reply.Unknown("No idea.", "Near:", List.of(JOIN), "Ask:", clinic)))
                .endsWith("Ask:\nDesk\nhttps://x.example");
    }
}
