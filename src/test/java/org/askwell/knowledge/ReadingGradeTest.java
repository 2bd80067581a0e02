package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingGradeTest {

    /** The values come from counts by hand, put into 0.39 words a sentence + 11.8 syllables a word − 15.59. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 6 words, 1 sentence, 6 syllables
                "The cat sat on the mat. | -1.45",
                // 4 words, 2 sentences, 4 syllables
                "Come in. Sit down. | -3.01",
                // 12 words, 2 sentences, 14 syllables
                "A late book costs a small fee. Children pay nothing at all. | 0.52",
                // 30 words, 1 sentence, 48 syllables
                "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived "
                        + "in Liberty, and dedicated to the proposition that all men are created equal. | 14.99"
            })
    void isFleschKincaids(String text, double grade) {
        assertThat(ReadingGrade.of(text)).isCloseTo(grade, within(0.005));
    }

    @Test
    void aLineOfItsOwnIsASentence() {
        assertThat(ReadingGrade.of("What to bring\n\n- a card\n- a pen\n\nCome in."))
                .isEqualTo(ReadingGrade.of("What to bring. A card. A pen. Come in."));
    }

    @ParameterizedTest
    @CsvSource({
        // one sentence either way
        "'Bring ice, e.g. in a bag.', 'Bring ice, e, g, in a bag.'",
        "'It costs 2.50 a day.', 'It costs a day.'",
        // two sentences either way
        "'Don’t “stop.” Go on.', 'Dont stop. Go on.'",
        "'(Go on.) Come in!', 'Go on. Come in.'",
        "'Really?! Yes...', 'Really. Yes.'",
        "'Go on.  Come in.   ', 'Go on. Come in.'"
    })
    void sentencesEndWhereTheySeemTo(String text, String same) {
        assertThat(ReadingGrade.of(text)).isEqualTo(ReadingGrade.of(same));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "1, 2 ... 3!", "' - '"})
    void aTextWithoutWordsHasNone(String text) {
        assertThat(ReadingGrade.of(text)).isZero();
    }
}
