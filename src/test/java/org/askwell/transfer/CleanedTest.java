package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CleanedTest {

    @Test
    void keepsWhatAPersonCanSee() {
        assertThat(Cleaned.text(" a\tb\r\nc\rd\u2028e\u0000\u0007\u009B\uFEFF\uFFFF é 🙂 \uD800 "))
                .isEqualTo("a\tb\nc\nd\ne é 🙂 \uFFFD");
    }

    @Test
    void makesOneLine() {
        assertThat(Cleaned.line(" a \n\n b\tc ")).isEqualTo("a b c");
    }
}
