package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.askwell.knowledge.Markdown;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HtmlAnswerTest {

    private static final String[] PIECES = {
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<em>",
        "</em>",
        "<ul><li>",
        "</li></ul>",
        "<br>",
        "<h2>",
        "</h2>",
        "<div>",
        "</div>",
        "<a href='https://a.example/(x) y'>",
        "</a>",
        "<blockquote>",
        "</blockquote>",
        "<ol><li>",
        "</ol>",
        "word",
        " ",
        "*",
        "_",
        "1.",
        "#",
        "-",
        "+ ",
        "[x](y)",
        "&lt;b&gt;",
        "&amp;amp;",
        "`",
        "\\",
        "~~~",
        "==",
        "snake_case",
        "! ",
        ">",
        "\n",
        "(",
        ".",
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "one <b> two </b>three→one **two** three",
                "(<b>b</b>), <i>c</i>!→(**b**), *c*!",
                "<b>Note:</b> text→**Note:** text",
                "a<b>b</b>c→abc",
                "<b>a <i>b</i> c</b>→**a *b* c**",
                "<b><i>b</i></b>→**b**",
                "<i>a</i><b>b</b>→ab",
                "<b><b>a</b></b>→**a**",
                "<a href='https://a.example/(b)'>w]</a>→[w\\]](<https://a.example/(b)>)",
                "<a href='JavaScript:x()'>w</a>→w",
                "<a href='/local'>w</a>→w",
                "<p>1. one</p>→1\\. one",
                "<p># one</p>→\\# one",
                "<img src=x alt='a cat'> sat→a cat sat",
                "2 * 3 &lt; snake_case_9→2 \\* 3 < snake_case_9",
                "<style>x</style>y<script>z</script>→y",
                "<table><tr><th>Day</th><td>9–5</td></tr></table>→• Day – 9–5",
                "<svg onload=x()>y</svg><form>z</form>→''",
            })
    void writesMarkdown(String html, String markdown) {
        assertThat(HtmlAnswer.markdown(html, "")).isEqualTo(markdown);
    }

    @Test
    void startsWithAParagraphWhateverThePageStartsWith() {
        assertThat(HtmlAnswer.markdown("<ol><li>one<li>two</ol><p>three</p>", ""))
                .isEqualTo("1\\. one\\\n2\\. two\n\nthree");
        assertThat(HtmlAnswer.markdown("<h3>One</h3><p>two</p><h3>Three</h3>", ""))
                .isEqualTo("**One**\\\ntwo\n\n### Three");
        assertThat(HtmlAnswer.markdown("<hr><pre>a *b*\n\nc</pre>", "")).isEqualTo("a \\*b\\*\\\nc");
        assertThat(HtmlAnswer.markdown("<blockquote><p>a</p></blockquote>", "")).isEqualTo("a");
    }

    @Test
    void keepsTheShapeOfLists() {
        assertThat(HtmlAnswer.markdown("<p>x</p><ol><li><p>a</p><p>b</p><ul><li>c</li></ul></li></ol>", ""))
                .isEqualTo("x\n\n1. a\n\n   b\n\n   - c");
    }

    /** Whatever the markup, a reader of the Markdown reads the same words as a reader of the page. */
    @Test
    void losesNoWordAndInventsNone() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                html.append(PIECES[random.nextInt(PIECES.length)]);
            }
            Markdown answer = Markdown.parse(HtmlAnswer.markdown(html.toString(), ""));
            String page = Jsoup.parseBodyFragment(html.toString()).text();

            assertThat(letters(Jsoup.parseBodyFragment(answer.whole().html()).text()))
                    .as("seed %d: %s → %s", seed, html, HtmlAnswer.markdown(html.toString(), ""))
                    .isEqualTo(letters(page));
            assertThat(answer.startsWithParagraph() || letters(page).isEmpty()).isTrue();
        }
    }

    /** Without white space, and without what numbers and bullets of a list are written as. */
    private static String letters(String text) {
        return text.replaceAll("[\\s•]+", "").replaceAll("\\d+\\.", "");
    }
}
