package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void emptyLinesPartParagraphsAndLineEndsBreakLines() {
        assertThat(Html.ofPlainText("one\ntwo\n\nthree")).isEqualTo("<p>one<br>two</p>\n<p>three</p>");
    }

    @Test
    void whatHtmlWouldReadAsMarkupIsEscaped() {
        assertThat(Html.ofPlainText("<b title=\"x\" id='y'>R&D</b> &lt;"))
                .isEqualTo("<p>&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;R&amp;D&lt;/b&gt; &amp;lt;</p>");
    }

    @Test
    void nothingIsAnEmptyParagraph() {
        assertThat(Html.ofPlainText("")).isEqualTo("<p></p>");
    }
}
