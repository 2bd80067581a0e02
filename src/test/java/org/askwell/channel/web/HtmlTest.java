package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.askwell.Library;
import org.askwell.channel.PlainText;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlTest {

    private static final Entry JOIN = Library.entry("join");
    private static final Entry PRINTING = Library.entry("printing");
    private static final Clinic CLINIC = Library.knowledgeBase().clinic();
    private static final String CARD = "<p>Read &amp; Rest &lt;Town&gt; Library<br>+1 555 0123<br>desk@library.example"
            + "<br>https://library.example<br>Monday to Saturday, 10 am to 6 pm</p>";

    private static String html(Reply reply) {
        return Html.of(Library.turn("", reply));
    }

    @Test
    void anAnswerIsTheEntrysOwnHtml() {
        assertThat(html(new Reply.Answer(PRINTING, Reply.Part.SUMMARY, "", List.of(JOIN))))
                .isEqualTo(PRINTING.summary().html())
                .startsWith("<p>Yes. The printer");
    }

    @Test
    void theRestOfAnAnswerFollowsItsLead() {
        Entry hours = Library.entry("opening-hours");
        assertThat(html(new Reply.Answer(hours, Reply.Part.DETAILS, "More:", List.of())))
                .isEqualTo("<p>More:</p>" + hours.details().html())
                .contains("<h2>Holidays</h2>");
    }

    @Test
    void sourcesAreAListOfLinksThatGiveNothingAway() {
        assertThat(html(new Reply.Answer(PRINTING, Reply.Part.SOURCES, "From here:", List.of())))
                .isEqualTo("<p>From here:</p><ul><li><a rel=\"noopener noreferrer nofollow\" "
                        + "href=\"https://library.example/prices\">Price list</a></li></ul>");
    }

    @Test
    void aQuestionBackListsTheChoicesInOrder() {
        assertThat(html(new Reply.Clarify("Which?", List.of(JOIN, PRINTING))))
                .isEqualTo("<p>Which?</p><ol><li>How do I get a library card?</li>"
                        + "<li>Can I print or copy at the library?</li></ol>");
    }

    @Test
    void aWarningFollowsTheNoteInThePersonsOwnLanguage() {
        Prose note = Library.intent("language-es").text();
        assertThat(html(new Reply.Urgent(Library.sign("fire-smell"), note, CLINIC)))
                .isEqualTo("<p><strong>Leave the building</strong> and call 911.</p>" + note.html());
        assertThat(html(new Reply.Urgent(Library.sign("fire-smell"), Prose.NONE, CLINIC)))
                .isEqualTo("<p><strong>Leave the building</strong> and call 911.</p>");
    }

    @Test
    void theContactIsALineEach() {
        assertThat(html(new Reply.Handoff(new Prose("Ask them:", "<p>Ask <em>them</em>:</p>"), CLINIC)))
                .isEqualTo("<p>Ask <em>them</em>:</p>" + CARD);
    }

    @Test
    void smallTalkIsTheIntentsOwnHtml() {
        assertThat(html(new Reply.SmallTalk(Library.intent("greeting").text(), List.of(JOIN))))
                .isEqualTo("<p>Hello from the <strong>Read &amp; Rest &lt;Town&gt; Library</strong>. "
                        + "What would you like to know?</p>");
    }

    @Test
    void anHonestNoIsAParagraphForEachOfItsParts() {
        assertThat(html(new Reply.Unknown("No idea.", "Near:", List.of(JOIN), "Ask:", CLINIC)))
                .isEqualTo(
                        "<p>No idea.</p><p>Near:</p><ol><li>How do I get a library card?</li></ol><p>Ask:</p>" + CARD);
        assertThat(html(new Reply.Unknown("No idea.", "", List.of(), "", CLINIC)))
                .isEqualTo("<p>No idea.</p>" + CARD);
    }

    @Test
    void aReminderIsAParagraphAboveTheReply() {
        assertThat(Html.of(Library.turn("Call 911.", new Reply.Clarify("Which?", List.of()))))
                .isEqualTo("<p>Call 911.</p><p>Which?</p>");
    }

    @Test
    void lineEndsBreakLinesAndWhatHtmlWouldReadAsMarkupIsEscaped() {
        assertThat(html(new Reply.Clarify("one\n<b title=\"x\" id='y'>R&D</b> &lt;", List.of())))
                .isEqualTo("<p>one<br>&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;R&amp;D&lt;/b&gt; &amp;lt;</p>");
    }

    /** Replies of each kind, with links left out: their addresses stand in the plain text only. */
    static Stream<Reply> replies() {
        Entry hours = Library.entry("opening-hours");
        return Stream.of(
                new Reply.Answer(PRINTING, Reply.Part.SUMMARY, "Lead.", List.of(JOIN)),
                new Reply.Answer(hours, Reply.Part.DETAILS, "More:", List.of(JOIN)),
                new Reply.Clarify("Which?", List.of(JOIN, PRINTING)),
                new Reply.Urgent(
                        Library.sign("collapse"), Library.intent("language-es").text(), CLINIC),
                new Reply.Handoff(Library.intent("person").text(), CLINIC),
                new Reply.SmallTalk(Library.intent("greeting").text(), List.of(JOIN)),
                new Reply.Unknown("I don't know.", "Near:", List.of(JOIN, PRINTING), "Ask:", CLINIC));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void theWordsAreThoseOfThePlainText(Reply reply) {
        Turn turn = Library.turn("It's urgent: call 911.", reply);
        String listed = PlainText.of(turn).replaceAll("(?m)^(\\d\\.|-) ", "");
        assertThat(WebServer.words(Html.of(turn))).isEqualTo(listed.replaceAll("\\s+", " "));
    }
}
