package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.askwell.knowledge.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a page has for people to read is taken or noted. */
final class PageQuestionsTest {

    @TempDir
    private Path parent = Path.of("");

    private Imported imported(String html) {
        return Imported.of(parent.resolve("kb"), "faq.html", html);
    }

    @Test
    void readsTheTextOfAPageBesideItsJsonLd() {
        Imported imported = imported("""
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage","mainEntity":[
                {"@type":"Question","name":"Do you take insurance?","acceptedAnswer":{"@type":"Answer","text":"Yes."}},
                {"@type":"Question","name":"Same?","acceptedAnswer":{"@type":"Answer","text":"One.<br>Two."}}]}
                </script><h1>FAQ</h1><h2>General</h2>
                <h3>Where can I park?</h3><p>Behind.</p>
                <h3>Do you take insurance?</h3><p>No.</p>
                <h3>Same?</h3><p>One.</p><p>Two.</p>
                """);

        assertThat(imported.entry("where-can-i-park").category()).isEqualTo("General");
        assertThat(imported.entries())
                .extracting(entry -> entry.question() + " " + entry.summary().text())
                .contains("Do you take insurance? Yes.", "Do you take insurance? No.")
                .hasSize(4);
        assertThat(imported.doubts())
                .singleElement()
                .asString()
                .startsWith("line 6 (Do you take insurance?): asks the same as line 1")
                .endsWith("but answers something else");
        assertThat(imported.notTaken()).isEmpty();
    }

    @Test
    void keepsBothAnswersToAQuestionAskedInTwoSections() {
        Imported imported = imported("""
                <h2>Massage</h2><details><summary>How much?</summary>50.</details>
                <h2>Needling</h2><details><summary>How much?</summary>80.</details>
                <h3>Where can I park?</h3><p>Behind.</p>
                <details><summary>When?</summary>Daily.</details>
                """);

        assertThat(imported.entries())
                .extracting(entry -> entry.category() + ": " + entry.question() + " "
                        + entry.summary().text())
                .containsExactlyInAnyOrder(
                        "Massage: How much? 50.",
                        "Needling: How much? 80.",
                        "Needling: Where can I park? Behind.",
                        "Needling: When? Daily.");
        assertThat(imported.doubts())
                .containsExactly("line 2 (How much?): asks the same as line 1 (How much?) (How much?)"
                        + " but answers something else");
    }

    @Test
    void takesMicrodataThatAsksTheSameAndNotesFurtherAnswers() {
        Imported imported = imported("""
                <div itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">What is X?</h3>
                <div itemprop="acceptedAnswer"><div itemprop="text">This.</div></div></div>
                <div itemscope itemtype="https://schema.org/Question"><meta itemprop="name" content="What is X?">
                <div itemprop="acceptedAnswer"><div itemprop="text">That.</div></div>
                <div itemprop="suggestedAnswer"><div itemprop="text">Or else.</div></div></div>
                """);

        assertThat(imported.entries())
                .extracting(entry -> entry.summary().text())
                .containsExactlyInAnyOrder("This.", "That.");
        assertThat(imported.notTaken()).containsExactly("line 3 (What is X?): has a further answer, `Or else.`");
    }

    @Test
    void takesAGroupThatAsksAndNotesOneThatDoesNot() {
        Imported imported = imported("""
                <details><summary>Is it one?</summary><div><p>Yes.</p><details><summary>Why?</summary>So.</details></div></details>
                <details><summary>Group</summary><p>Its own.</p><details><summary>How?</summary>Thus.</details></details>
                """);

        assertThat(imported.entries())
                .extracting(entry -> entry.question() + " " + entry.summary().text())
                .containsExactlyInAnyOrder("Is it one? Yes.", "Why? So.", "How? Thus.");
        assertThat(imported.notTaken()).containsExactly("line 2: `Group` is not a question");
    }

    @Test
    void takesTermsThatShareAnAnswerAndNotesThoseThatDoNotAsk() {
        Imported imported = imported("""
                <dl><dt>Opening hours</dt><dd>9 to 5</dd>
                <div><dt>Parking</dt><dt>Where can I park?</dt><dt>Is there parking?</dt><dd>Behind.</dd></div></dl>
                """);

        assertThat(imported.entry().question()).isEqualTo("Where can I park?");
        assertThat(imported.entry().examples()).containsExactly("Parking", "Is there parking?");
        assertThat(imported.notTaken()).containsExactly("line 1: `Opening hours` is not a question");
    }

    @Test
    void takesRowsOfATableThatAsk() {
        Imported imported = imported("""
                <table><tr><th>Question?</th><th>Answer</th></tr>
                <tr><th>Do you bill?</th><td>Yes.</td><td>Monthly.</td></tr></table>
                """);

        assertThat(imported.entry().question()).isEqualTo("Do you bill?");
        assertThat(imported.entry().summary().text()).isEqualTo("Yes.Monthly.");
    }

    @Test
    void takesQuestionsBesideTheText() {
        Imported imported = imported("""
                <main><h3>Where?</h3><p>Here.</p></main>
                <aside><details><summary>When?</summary><p>Now <a href="https://a.example/">or then</a>.</p></details></aside>
                <footer><h3>Who?</h3><p>We.</p><p>© River Clinic</p></footer>
                <footer>Imprint</footer>
                """);

        assertThat(imported.entries()).extracting(Entry::question).containsExactlyInAnyOrder("Where?", "When?", "Who?");
        assertThat(imported.entry("where").summary().text()).isEqualTo("Here.");
        assertThat(imported.notTaken()).containsExactly("line 4: text that answers no question: `Imprint`");
    }

    @Test
    void notesWhatLooksLikeAQuestionAndWhatDoesNot() {
        Imported imported = imported("""
                <h1>FAQ</h1><p>Read <a href="/x">on</a>.</p>
                <details><summary>Where?</summary>Here.</details>
                <button>Do you offer parking?</button>
                <div>Yes, we do.</div>
                <details>No title.</details>
                """);

        assertThat(imported.entry().question()).isEqualTo("Where?");
        assertThat(imported.notTaken())
                .containsExactlyInAnyOrder(
                        "line 3: `Do you offer parking?` looks like a question; which words answer it is not clear",
                        "lines 1, 4, 5: text that answers no question: `Read on.` …");
    }

    @Test
    void takesEachHeadingOfTheFirstRankThatAsks() {
        assertThat(imported("<h1>Where?</h1><p>Here.</p><h1>When?</h1><p>Now.</p>")
                        .entries())
                .extracting(Entry::question)
                .containsExactlyInAnyOrder("Where?", "When?");
    }

    @Test
    void notesWhatAnAnswerShowsBesideItsWords() {
        Imported imported = imported("""
                <details><summary>How do I book?</summary><p>So:</p><button>Call 555-1234</button>
                <iframe src="https://book.example/widget"></iframe><form action="/b"><label>Name</label><input></form>
                <p>See <a href="/prices">prices</a> and <a href="#top">top</a>.</p><img src="map.png"><img src="x.png" alt="">
                </details>
                """);

        String place = "line 1 (How do I book?): ";
        assertThat(imported.notTaken())
                .containsExactly(
                        place + "left out of its answer: `button` with `Call 555-1234`",
                        place + "left out of its answer: `iframe` with `https://book.example/widget`",
                        place + "left out of its answer: `form` with `Name`",
                        place + "left out of its answer: `img` with `map.png`");
        assertThat(imported.doubts())
                .containsExactly(place + "its link `/prices` has no full web address; its words stay");
    }

    @Test
    void findsAnswersByTheirIdInJsonLdAndNotesFurtherOnes() {
        Imported imported = imported("""
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"FAQPage","mainEntity":[
                {"@type":"Question","name":"One?","acceptedAnswer":[{"@type":"Answer","text":"first"},{"@type":"Answer","text":"second"}]},
                {"@type":"Question","@id":"#q2"}]},
                {"@type":"Question","@id":"#q2","name":"Two?","acceptedAnswer":{"@id":"#a2"}},
                {"@type":"Answer","@id":"#a2","text":"By <a href='/id'>id</a>."}]}</script>
                """);

        assertThat(imported.entry("two").summary().text()).isEqualTo("By id.");
        assertThat(imported.entry("one").summary().text()).isEqualTo("first");
        assertThat(imported.notTaken()).containsExactly("line 1 (One?): has a further answer, `second`");
        assertThat(imported.doubts())
                .containsExactly("line 1 (Two?): its link `/id` has no full web address; its words stay");
    }
}
