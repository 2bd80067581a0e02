package org.askwell.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DiscordTextTest {

    @ParameterizedTest
    @CsvSource({
        "plain words, plain words",
        "2 * 3_4, 2 \\* 3\\_4",
        "<@123> <#4>, \\<@123> \\<#4>",
        "a | b ~ `c`, a \\| b \\~ \\`c\\`",
        "[a](https://b.example), \\[a](https://b.example)",
        "# heading, \\# heading",
        "> quote, \\> quote",
        "-# small, \\-\\# small",
        "- item, - item",
        "No. #1, No. #1",
        "https://a.example/b_c*d, https://a.example/b_c*d",
        "desk@library.example, desk@library.example"
    })
    void showsTextAsItStands(String text, String shown) {
        assertThat(DiscordText.escape(text)).isEqualTo(shown);
    }

    @Test
    void takesThePingOutOfMassMentions() {
        assertThat(DiscordText.escape("@everyone and @here")).isEqualTo("@\u200Beveryone and @\u200Bhere");
    }

    @Test
    void cutsWithoutLeavingHalfOfAnything() {
        assertThat(DiscordText.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(DiscordText.cut("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(DiscordText.cut("abcd😀g", 6)).isEqualTo("abcd…");
        assertThat(DiscordText.cut("abcd\\*g", 6)).isEqualTo("abcd…");
    }

    @Test
    void dividesAtParagraphsLinesAndWords() {
        assertThat(DiscordText.pages("", 10)).isEmpty();
        assertThat(DiscordText.pages("one two", 10)).containsExactly("one two");
        assertThat(DiscordText.pages("one two\n\nthree", 10)).containsExactly("one two", "three");
        assertThat(DiscordText.pages("one two\nthree", 10)).containsExactly("one two", "three");
        assertThat(DiscordText.pages("one two three", 10)).containsExactly("one two", "three");
        assertThat(DiscordText.pages("x".repeat(25), 10))
                .isEqualTo(List.of("x".repeat(10), "x".repeat(10), "x".repeat(5)));
        assertThat(DiscordText.pages("x".repeat(9) + "😀" + "y", 10)).containsExactly("x".repeat(9), "😀y");
    }
}
