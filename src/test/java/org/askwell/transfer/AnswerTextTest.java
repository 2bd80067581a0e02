package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "Call **us** now.<br>Or [write](https://x.example).¶- one¶- two"
                        + "→Call **us** now.\\¶Or [write](https://x.example).¶- one¶- two",
                "**a**<br/>¶<b>b </b>c<BR><i>d</i>→**a**\\¶**b** c\\¶*d*",
                "One.<br><br>- two<br>¶- three<br>→One.¶¶- two¶- three",
                "**a** <a href='https://a.example/(b)'>w</a> <a href='/x'>y</a>→**a** [w](<https://a.example/(b)>) y",
                "**a** <em>b<br>c→**a** b\\¶c",
                "**a** <p>b</p>→\\*\\*a\\*\\*¶¶b",
                "a * b<br>c→a \\* b\\¶c",
                "**a** <https://a.example> 3 < 4→**a** <https://a.example> 3 < 4",
                "<b>a</b> {{x}} **b**→**a** \\{{x}} **b**",
            })
    void keepsTheMarkdownAroundTags(String raw, String markdown) {
        assertThat(AnswerText.markdown(raw.replace('¶', '\n'), "", "")).isEqualTo(markdown.replace('¶', '\n'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a href=x>", "<b>", "</b>", "<br>", "<br> ", " ", "<b> ", " </i>", "<a>w<i>", "**a** <b>"})
    @Timeout(20)
    void endsSoonHoweverManyTagsThereAre(String piece) {
        String text = "**a** <br>" + piece.repeat(100_000) + "b";

        assertThat(AnswerText.markdown(text, "", "")).startsWith("**a**").endsWith("b");
    }
}
