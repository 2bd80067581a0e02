package org.askwell.knowledge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    @Test
    void theFirstParagraphIsTheAnswerAndTheRestIsDetails() {
        Markdown answer = Markdown.parse("Yes, it is.\n\nOn two floors.\n\n- one\n- two\n");

        assertThat(answer.startsWithParagraph()).isTrue();
        assertThat(answer.summary()).isEqualTo(new Prose("Yes, it is.", "<p>Yes, it is.</p>"));
        assertThat(answer.details().text()).isEqualTo("On two floors.\n\n- one\n- two");
        assertThat(answer.details().html()).isEqualTo("<p>On two floors.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>");
    }

    @Test
    void aSingleParagraphHasNoDetails() {
        assertThat(Markdown.parse("Yes.").details()).isEqualTo(Prose.NONE);
        assertThat(Prose.NONE.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "# Title\n\nText", "- item", "> quote", "[a]: https://a.example"})
    void withoutAFirstParagraphThereIsNoAnswer(String markdown) {
        assertThat(Markdown.parse(markdown).startsWithParagraph()).isFalse();
        assertThat(Markdown.parse(markdown).summary()).isEqualTo(Prose.NONE);
    }

    @Test
    void headingsAndListsReadableAsText() {
        assertThat(text("""
                        ## Before *you* come

                        1. Ring us.
                        2. Bring:
                           - a card
                           - **a friend**

                        Then `wait`.
                        """)).isEqualTo("""
                        Before you come

                        1. Ring us.
                        2. Bring:
                           - a card
                           - a friend

                        Then "wait".""");
    }

    @Test
    void theAuthorsLineEndsInAParagraphAreSpaces() {
        assertThat(text("one\ntwo  \nthree\n\nfour")).isEqualTo("one two\nthree\n\nfour");
    }

    @ParameterizedTest
    @CsvSource({
        "[our desk](https://desk.example/a?b=c), our desk (https://desk.example/a?b=c)",
        "[*our* desk](https://desk.example 'Title'), our desk (https://desk.example)",
        "<https://desk.example>, https://desk.example",
        "[https://desk.example](https://desk.example), https://desk.example",
        "<a@b.example>, a@b.example",
        "[write](mailto:a@b.example), write (a@b.example)",
        "[ring](tel:+1555), ring (+1555)",
        "[fees](/faq/fines), fees",
        "[fees](#fees), fees",
        "[top](), top",
        "[bad](javascript:alert(1)), bad",
        "![a map](https://desk.example/map.png), a map"
    })
    void aLinkReadsAsItsWordsAndItsAddress(String markdown, String text) {
        assertThat(text(markdown)).isEqualTo(text);
    }

    @Test
    void aReferenceLeavesNothingBehind() {
        Markdown answer = Markdown.parse("See [a].\n\n[a]: https://a.example\n\nMore.");

        assertThat(answer.details().text()).isEqualTo("More.");
        assertThat(answer.passages()).containsExactly("See a (https://a.example).", "More.");
    }

    @Test
    void linksOpenWithoutTellingWhereTheReaderComesFrom() {
        assertThat(html("[desk](https://desk.example)"))
                .isEqualTo("<p><a rel=\"noopener noreferrer nofollow\" href=\"https://desk.example\">desk</a></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example", "http://a.example", "mailto:a@b.example", "tel:+1555", "/faq", "#top"})
    void harmlessAddressesStay(String url) {
        assertThat(html("[a](" + url + ")")).contains("href=\"" + url + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](&#106;avascript:alert(1))",
                "[a](&#x01;javascript:alert(1))",
                "[a](<\u0001javascript:alert(1)>)",
                "[a](< javascript:alert(1)>)",
                "[a](vbscript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](file:///etc/passwd)",
                "[a][b]\n\n[b]: javascript:alert(1)",
                "![a](javascript:alert(1))",
                "![a](data:image/svg+xml,<svg/onload=alert(1)>)",
                "<javascript:alert(1)>"
            })
    void dangerousAddressesAreDropped(String markdown) {
        assertThat(html(markdown)).containsPattern("(?:href|src)=\"\"");
        assertThat(tags(html(markdown))).noneMatch(tag -> tag.contains("script") || tag.contains("data:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "text <b onclick=\"alert(1)\">bold</b>",
                "<!-- a comment -->",
                "<![CDATA[x]]>",
                "<?php x ?>",
                "<!DOCTYPE html>",
                "<a href='javascript:alert(1)'>a</a>",
                "<iframe src=https://a.example></iframe>",
                "<svg/onload=alert(1)>",
                "`<script>`",
                "    <script>",
                "```<script>\n<script>\n```",
                "[<script>](https://a.example)",
                "[a](https://a.example \"\\\"><script>\")",
                "![\"><script>](https://a.example)",
                "[a](https://a.example/\"onmouseover=\"alert(1))"
            })
    void rawHtmlIsShownAndNotRun(String markdown) {
        assertThat(tags(html(markdown)))
                .allMatch(tag -> tag.matches("</?(?:p|code|pre)>|<code class=\"[^\"]*\">|</a>"
                        + "|<a rel=\"[^\"]*\" href=\"[^\"]*\"(?: title=\"[^\"]*\")?>"
                        + "|<img src=\"[^\"]*\" alt=\"[^\"]*\" />"));
    }

    @Test
    void rawHtmlStaysReadable() {
        assertThat(html("Press <Enter> & go.")).isEqualTo("<p>Press &lt;Enter&gt; &amp; go.</p>");
        assertThat(text("Press <Enter> & go.")).isEqualTo("Press <Enter> & go.");
        assertThat(text("&lt;b&gt; &amp; &eacute;")).isEqualTo("<b> & é");
    }

    @Test
    void everyBlockAndListItemIsAPassage() {
        assertThat(Markdown.parse("""
                        Yes, *it* is.

                        ## Where

                        - on the first floor,
                          at the back
                        - upstairs
                          1. left
                          2. right

                        ---

                        > Mind the step.

                        ![](https://a.example/a.png)
                        """).passages())
                .containsExactly(
                        "Yes, it is.",
                        "Where",
                        "on the first floor, at the back",
                        "upstairs\n1. left\n2. right",
                        "«Mind the step.»");
    }

    static List<String> hostile() {
        int n = 10_000;
        return List.of(
                "> ".repeat(n) + "a",
                "- ".repeat(n) + "a",
                "*a ".repeat(n) + "a* ".repeat(n),
                "[".repeat(n) + "a" + "](b)".repeat(n),
                "![".repeat(n),
                "`".repeat(n) + "a",
                "a **a ".repeat(n),
                "<".repeat(n),
                "&".repeat(n),
                "[a]: b\n".repeat(n),
                "\u0000".repeat(n),
                "\u202e".repeat(n));
    }

    @ParameterizedTest
    @MethodSource
    @Timeout(value = 10, unit = SECONDS)
    void hostile(String markdown) {
        Markdown answer = Markdown.parse("First.\n\n" + markdown);

        assertThat(answer.summary().text()).isEqualTo("First.");
        assertThat(answer.details().text().length() + answer.details().html().length())
                .isLessThan(markdown.length() * 100);
        assertThat(answer.passages()).startsWith("First.");
    }

    private static List<String> tags(String html) {
        return TAG.matcher(html).results().map(MatchResult::group).toList();
    }

    private static String text(String markdown) {
        return Markdown.parse("First.\n\n" + markdown).details().text();
    }

    private static String html(String markdown) {
        return Markdown.parse("First.\n\n" + markdown).details().html();
    }
}
