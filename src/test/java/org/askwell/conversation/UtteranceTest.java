package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceTest {

    private static String cleaned(String message) {
        return new Utterance(message).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Does it hurt?",
                "¿Duele?",
                "это больно?",
                "كيف",
                "做针灸疼吗",
                "it hurts 😢",
                "naïve café",
                "title:* OR ("
            })
    void whatPeopleTypeStaysAsItIs(String message) {
        assertThat(cleaned(message)).isEqualTo(message);
    }

    @Test
    void whiteSpaceBecomesOneSpaceAndNoneAtTheEnds() {
        assertThat(cleaned("  does\tit\r\n\n\u00A0 hurt\u2003\u2028? ")).isEqualTo("does it hurt ?");
    }

    @Test
    void controlCharactersPartWords() {
        assertThat(cleaned("\u0000does\u0007it\u001Bhurt\u0085")).isEqualTo("does it hurt");
    }

    @Test
    void invisibleCharactersGoWithoutATrace() {
        assertThat(cleaned("\uFEFFdo\u200Bes i\u2060t hu\u00ADrt")).isEqualTo("does it hurt");
    }

    @Test
    void marksThatTurnTheDirectionOfWritingGo() {
        assertThat(cleaned("\u202Edoes \u2066it\u2069 \u200Fhurt\u202C")).isEqualTo("does it hurt");
    }

    @Test
    void charactersForPrivateUseAndLoneSurrogatesGo() {
        assertThat(cleaned("do\uE000es\uD800 it \uDC00hu\uDBFFrt")).isEqualTo("does it hurt");
    }

    @Test
    void joinersStayForTheSakeOfEmojiAndPersian() {
        assertThat(cleaned("👩‍⚕️ می‌خواهم")).isEqualTo("👩‍⚕️ می‌خواهم");
    }

    @ParameterizedTest
    @CsvSource({"ｄｏｅｓ　ｉｔ　ｈｕｒｔ, does it hurt", "ﬁne, fine", "cafe\u0301, café", "½, 1⁄2"})
    void charactersThatLookAlikeBecomeTheSame(String message, String text) {
        assertThat(cleaned(message)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u200B\uFEFF",
                "\u200D",
                "\u200C \u200D",
                "\u202E\u0000",
                "\uD800",
                "\u3000\u2029"
            })
    void nothingToSeeIsBlank(String message) {
        assertThat(new Utterance(message).isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "a", " a ", "😢", "\u0301", "-"})
    void anythingToSeeIsNotBlank(String message) {
        assertThat(new Utterance(message).isBlank()).isFalse();
    }

    @Test
    void aMessageMayBeTwoThousandCharactersLong() {
        assertThat(Utterance.isTooLong("a".repeat(2_000))).isFalse();
        assertThat(Utterance.isTooLong("a".repeat(2_001))).isTrue();
    }

    @Test
    void charactersOutsideTheBasicPlaneCountOnce() {
        assertThat(Utterance.isTooLong("😢".repeat(2_000))).isFalse();
        assertThat(Utterance.isTooLong("😢".repeat(2_001))).isTrue();
    }

    @Test
    void whatIsTooLongCanBeCut() {
        assertThat(Utterance.cut("😢".repeat(2_001)).text()).isEqualTo("😢".repeat(2_000));
        assertThat(Utterance.cut("short").text()).isEqualTo("short");
    }

    @Test
    void whatCleaningTakesAwayCountsTowardsTheLength() {
        assertThat(Utterance.isTooLong(" ".repeat(2_001))).isTrue();
    }
}
