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
        assertThat(imported.notTaken())
                .containsExactly("line 1: a `QuizQuestion`, which is no question with an answer");
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
