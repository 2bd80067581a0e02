package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

    /** Sixty common words, divided by hand. */
    private static final List<String> DIVIDED = List.of(
            "the",
            "peo-ple",
            "be-cause",
            "through",
            "make",
            "lit-tle",
            "be-fore",
            "wa-ter",
            "home",
            "large",
            "of-ten",
            "i-de-a",
            "be-ing",
            "ar-e-a",
            "used",
            "need-ed",
            "want-ed",
            "called",
            "pla-ces",
            "u-ses",
            "chan-ges",
            "dish-es",
            "mus-cle",
            "nee-dle",
            "nee-dles",
            "whole",
            "while",
            "ta-ble",
            "sim-ple",
            "ex-am-ple",
            "sci-ence",
            "qui-et",
            "do-ing",
            "go-ing",
            "cre-ate",
            "fam-i-ly",
            "med-i-cine",
            "ex-er-cise",
            "ex-er-ci-ses",
            "pa-tient",
            "treat-ment",
            "prac-ti-tion-er",
            "ther-a-py",
            "ses-sion",
            "ques-tion",
            "ev-i-dence",
            "in-sur-ance",
            "ap-point-ment",
            "u-su-al-ly",
            "li-brar-y",
            "quick-ly",
            "some-one",
            "some-times",
            "em-ploy-ee",
            "a-gree",
            "move-ment",
            "ra-di-o",
            "se-ri-ous",
            "mil-lion",
            "eyes");

    @Test
    void areCountedRightInSixtyCommonWords() {
        assertThat(DIVIDED).hasSize(60).doesNotHaveDuplicates();
        assertThat(DIVIDED.stream().filter(word -> count(word) != parts(word))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "isn't, 2",
        "don't, 1",
        "doesn’t, 2",
        "you're, 1",
        "spasm, 2",
        "rhythm, 2",
        "metre, 2",
        "headaches, 2",
        "reaches, 2",
        "element, 3",
        "tongue, 1",
        "played, 1",
        "player, 2",
        "marriage, 2",
        "association, 5",
        "friend, 1",
        "easier, 3",
        "quality, 3",
        "a, 1",
        "hmm, 1",
        "'', 1"
    })
    void areCountedRightIn(String word, long syllables) {
        assertThat(Syllables.of(word)).isEqualTo(syllables);
    }

    private static long count(String divided) {
        return Syllables.of(divided.replace("-", ""));
    }

    private static long parts(String divided) {
        return Stream.of(divided.split("-", -1)).count();
    }
}
