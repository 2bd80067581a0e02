package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.askwell.knowledge.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HtmlFormatTest {

    @TempDir
    private Path parent = Path.of("");

    private Imported imported(String html) {
        return Imported.of(parent.resolve("kb"), "faq.html", html);
    }

    @Test
    void takesAFaqPageInJsonLd() {
        Imported imported = imported("""
                <html><head><meta property="og:site_name" content="River Clinic"><script type="application/ld+json">
                {"@context":"https://schema.org","@graph":[{"@type":["WebPage","FAQPage"],"mainEntity":[
                 {"@type":"Question","name":"Tea &amp; coffee?","acceptedAnswer":{"@type":"Answer",
                  "text":"<p>Yes, <a href=\\"https://a.example/x\\">here</a>.</p><ul><li>tea</li></ul>"}},
                 {"@type":"Question","name":"Plain?","acceptedAnswer":{"@type":"Answer","text":"3 < 4"}}]}]}
                </script></head><body><details><summary>Plain?</summary>3 &lt; 4</details>
                <details><summary>Only here?</summary><p>Yes.</p></details></body></html>
                """);

        Entry entry = imported.entry("tea-coffee");
        assertThat(entry.question()).isEqualTo("Tea & coffee?");
        assertThat(entry.summary().text()).isEqualTo("Yes, here (https://a.example/x).");
        assertThat(imported.entry("plain").summary().text()).isEqualTo("3 < 4");
        assertThat(imported.entry("only-here").summary().text()).isEqualTo("Yes.");
        assertThat(imported.entries()).hasSize(3);
        assertThat(imported.knowledgeBase().clinic().name()).isEqualTo("River Clinic");
        assertThat(imported.notTaken()).isEmpty();
    }

    @Test
    void takesJsonLdWithLineEndsInItsTextsAndNoQuizzes() {
        Imported imported = imported("""
                <script type="application/ld+json">{"@type":"FAQPage","mainEntity":[
                {"@type":"https://schema.org/Question","name":"Where
                 to?","acceptedAnswer":{"@type":"Answer","text":"Here,\tor
                there."}},
                {"@type":"QuizQuestion","name":"Quiz?","text":"x"}]}</script>
                """);

        assertThat(imported.entry().question()).isEqualTo("Where to?");
        assertThat(imported.entry().summary().text()).isEqualTo("Here,\tor\nthere.");
        assertThat(imported.notTaken()).isEmpty();
    }

    @Test
    void namesBrokenJsonLdAndGoesOn() {
        Imported imported = imported("""
                <script type="application/ld+json">{"@type":"FAQPage",</script>
                <h2>Do you?</h2><p>We do.</p>
                """);

        assertThat(imported.notTaken()).containsExactly("line 1: the JSON-LD here is broken");
        assertThat(imported.entry().summary().text()).isEqualTo("We do.");
    }

    @Test
    void takesMicrodata() {
        Entry entry = imported("""
                <div itemscope itemtype="https://schema.org/FAQPage">
                <div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question">
                <h3 itemprop="name">Is it safe?</h3>
                <div itemscope itemprop="acceptedAnswer" itemtype="https://schema.org/Answer">
                <div itemprop="text"><p>Mostly.</p><p>Ask <em>us</em>.</p></div></div></div></div>
                """).entry();

        assertThat(entry.question()).isEqualTo("Is it safe?");
        assertThat(entry.summary().text()).isEqualTo("Mostly.");
        assertThat(entry.details().html()).isEqualTo("<p>Ask <em>us</em>.</p>");
    }

    @Test
    void takesDetailsUnderTheirHeading() {
        Imported imported = imported("""
                <h1>FAQ</h1><h2>Visit</h2><details><summary><b>Where?</b></summary>Here.</details>
                <details><summary>Group</summary><details><summary>When?</summary><p>Now.</p></details></details>
                """);

        assertThat(imported.entries()).extracting(Entry::question).containsExactly("When?", "Where?");
        assertThat(imported.entries()).extracting(Entry::category).containsOnly("Visit");
    }

    @Test
    void takesTermsThatAsk() {
        assertThat(imported("<dl><dt>Where?</dt><dd>Here.</dd><dd>Or there.</dd><dt>Fax</dt><dd>1</dd></dl>")
                        .entry()
                        .question())
                .isEqualTo("Where?");
    }

    @Test
    void takesHeadingsThatAskWithWhatFollows() {
        Imported imported = imported("""
                <nav><h3>Menu?</h3>x</nav><main><h1>Questions?</h1>
                <h2>Visit</h2>
                <div class="item"><div class="head"><h3>Where?</h3></div><div class="body"><p>Here.</p><h4>Map</h4><p>m</p></div></div>
                <h3>When?</h3><p>Now.</p><ul><li>or later</li></ul>
                <h2>Contact</h2><p>Call us.</p></main>
                """);

        assertThat(imported.entries()).extracting(Entry::question).containsExactly("When?", "Where?");
        assertThat(imported.entry("where").category()).isEqualTo("Visit");
        assertThat(imported.entry("where").details().text()).contains("Map", "m");
        assertThat(imported.entry("when").details().text()).isEqualTo("- or later");
        assertThat(imported.notTaken()).containsExactlyInAnyOrder("line 5: `Contact` is not a question");
    }

    @Test
    void takesAllHeadingsWhereNoneAsks() {
        assertThat(imported("<h1>FAQ</h1><h2>Parking</h2><p>Behind.</p><h2>Opening hours</h2><p>Daily.</p>")
                        .entries())
                .extracting(Entry::question)
                .containsExactly("Opening hours", "Parking");
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

    @Test
    void completesLinksWithTheAddressOfThePage() {
        byte[] html = "<h2>Where?</h2><p><a href='/map'>Map</a> <a href='javascript:x()'>no</a></p>"
                .getBytes(StandardCharsets.UTF_8);
        Original page = new Original("faq", "https://clinic.example/a/faq", html, Optional.empty());

        Imported imported = Imported.of(parent.resolve("kb"), page);

        assertThat(imported.entry().summary().text()).isEqualTo("Map (https://clinic.example/map) no");
        assertThat(imported.knowledgeBase().clinic().url()).isEqualTo("https://clinic.example/");
    }

    @Test
    void readsTheEncodingThatThePageNames() {
        byte[] html = "<meta charset=iso-8859-1><h2>Öffnung?</h2><p>Täglich.</p>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Imported.of(parent.resolve("kb"), new Original("faq.html", "", html, Optional.empty()))
                        .entry()
                        .question())
                .isEqualTo("Öffnung?");
    }

    @Test
    void survivesHostilePages() {
        assertThat(imported("<h2>Deep?</h2>" + "<div>".repeat(50_000) + "x")
                        .entry()
                        .summary()
                        .text())
                .isEqualTo("x");
        assertThat(Imported.of(parent.resolve("b"), "b.html", "<h2>Bold?</h2>" + "<b>".repeat(20_000) + "x")
                        .entry()
                        .summary()
                        .text())
                .isEqualTo("x");
        assertThat(Imported.of(parent.resolve("c"), "c.html", "<h2>List?</h2><p>y</p>" + "<ul><li>".repeat(3_000) + "x")
                        .entry()
                        .details()
                        .text())
                .contains("x");
    }
}
