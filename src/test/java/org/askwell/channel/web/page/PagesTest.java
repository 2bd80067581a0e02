package org.askwell.channel.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.askwell.Library;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.conversation.Utterance;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.Source;
import org.askwell.knowledge.WarningSigns;
import org.askwell.knowledge.Welcome;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say, to people and to search engines, whatever the content owner wrote. */
class PagesTest {

    private static final String ADDRESS = "https://chat.library.example";
    private static final String HOSTILE = "</script><script>alert(1)</script><!--\"'&\u2028{{ 7 * 7 }}";
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path data = Path.of("");

    private static Pages pages() {
        return new Pages(Library.chatbot(), () -> ADDRESS);
    }

    private static JsonNode structuredData(String page) {
        Matcher script = DATA.matcher(page);
        assertThat(script.find()).isTrue();
        try {
            return new JsonMapper().readTree(script.group(1));
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + script.group(1), e);
        }
    }

    private Pages pages(Clinic clinic, Entry... entries) {
        KnowledgeBase library = Library.knowledgeBase();
        KnowledgeBase changed = new KnowledgeBase(
                clinic,
                library.wording(),
                Welcome.NONE,
                List.of(entries),
                List.of(),
                List.of(),
                List.of(),
                WarningSigns.NONE,
                library.discord(),
                library.thresholds());
        try (SentenceEncoder encoder = new SentenceEncoder()) {
            Retriever retriever = Retriever.build(changed, encoder, data, Progress.SILENT);
            return new Pages(new Chatbot(retriever, Policy.DEFAULT), () -> ADDRESS);
        }
    }

    private static Entry entry(String id, String words) {
        return new Entry(
                id,
                id,
                words,
                words,
                List.of("a way to ask"),
                List.of(),
                List.of(new Source(words, "https://x.example/?a=1&b=\"><script>")),
                Optional.of(LocalDate.of(2026, 11, 23)),
                new Prose(words, "<p>safe &lt;/script&gt;</p>"),
                Prose.NONE,
                List.of("safe"));
    }

    @Test
    void theListIsAFaqPageForSearchEngines() {
        JsonNode page = structuredData(pages().questions());
        assertThat(page.path("@context").asText()).isEqualTo("https://schema.org");
        assertThat(page.path("@type").asText()).isEqualTo("FAQPage");
        assertThat(page.path("mainEntity"))
                .hasSameSizeAs(Library.knowledgeBase().entries())
                .allSatisfy(question -> {
                    Entry entry = Library.entry(question.path("url").asText().replaceFirst(".*/", ""));
                    assertThat(question.path("@type").asText()).isEqualTo("Question");
                    assertThat(question.path("name").asText()).isEqualTo(entry.question());
                    assertThat(question.at("/acceptedAnswer/@type").asText()).isEqualTo("Answer");
                    assertThat(question.at("/acceptedAnswer/text").asText())
                            .isEqualTo(entry.summary().html() + entry.details().html());
                });
    }

    @Test
    void anAnswerIsAMedicalWebPageForSearchEngines() {
        JsonNode page = structuredData(pages().answer("borrowing").orElseThrow());
        assertThat(page.path("@type").asText()).isEqualTo("MedicalWebPage");
        assertThat(page.path("url").asText()).isEqualTo(ADDRESS + "/faq/borrowing");
        assertThat(page.at("/about/name").asText()).isEqualTo("Loans");
        assertThat(page.at("/citation/0/url").asText()).isEqualTo("https://library.example/lending");
        assertThat(page.at("/relatedLink/0").asText()).isEqualTo(ADDRESS + "/faq/late-fees");
        assertThat(page.at("/breadcrumb/itemListElement/1/item").asText()).isEqualTo(ADDRESS + "/faq/borrowing");
        assertThat(page.at("/publisher/telephone").asText()).isEqualTo("+1 555 0123");
        assertThat(page.has("lastReviewed")).isFalse();
    }

    @Test
    void theDayOfTheReviewIsWrittenAsPeopleThereWriteIt() {
        Clinic german = new Clinic("Bücherei", "", "", "", "", "112", "", "DE", "de");

        Pages pages = pages(german, entry("leihen", "Wie viele?"));

        String page = pages.answer("leihen").orElseThrow();
        assertThat(page)
                .contains("<html lang=\"de\" dir=\"ltr\">")
                .contains("<time datetime=\"2026-11-23\">23. November 2026</time>");
        assertThat(structuredData(page).path("lastReviewed").asText()).isEqualTo("2026-11-23");
        assertThat(pages.sitemap()).contains("<lastmod>2026-11-23</lastmod>");
    }

    @Test
    void anArabicPageRunsFromRightToLeft() {
        Clinic arabic = new Clinic("مكتبة", "", "", "", "", "999", "", "AE", "ar");

        assertThat(pages(arabic, entry("books", "كم كتابا؟")).questions()).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void hostileWordsAreShownAsText() throws Exception {
        Clinic hostile =
                new Clinic(HOSTILE, HOSTILE, HOSTILE, "javascript:alert(1)//https://", HOSTILE, "911", "", "US", "en");

        Pages pages = pages(hostile, entry("hostile", HOSTILE), entry("other", "Other"));

        String answer = pages.answer("hostile").orElseThrow();
        String questions = pages.questions();
        for (String page : List.of(pages.home(), questions, answer, pages.notFound())) {
            assertThat(page)
                    .doesNotContain("<script>", "<!--", "49 ", "href=\"javascript:", "b=\"><")
                    .contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!--&quot;&#39;&amp;");
        }
        assertThat(structuredData(answer).path("name").asText()).isEqualTo(HOSTILE);
        assertThat(structuredData(answer).at("/publisher/name").asText()).isEqualTo(HOSTILE);
        assertThat(structuredData(questions).at("/mainEntity/0/name").asText()).isEqualTo(HOSTILE);
    }

    @Test
    void everyPhraseIsReadSomewhere() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String folder : List.of(
                "src/main/java/org/askwell/channel/web/page", "src/main/resources/org/askwell/channel/web/page")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        assertThat(Library.knowledgeBase().wording().pages().phrases().keySet())
                .allSatisfy(name ->
                        assertThat(sources).containsAnyOf("words[\"" + name + "\"]", "phrase(\"" + name + "\")"));
    }

    @Test
    void theSitemapIsWellFormed() throws Exception {
        byte[] sitemap = pages().sitemap().getBytes(StandardCharsets.UTF_8);

        int addresses = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(sitemap))
                .getElementsByTagName("loc")
                .getLength();

        assertThat(addresses).isEqualTo(Library.knowledgeBase().entries().size() + 2);
    }

    @Test
    void everySmallTalkAndHandoffIsAnsweredInASearch() {
        assertThat(pages().search(new Utterance("hello"))).contains("class=\"said prose\"");
        assertThat(pages().search(new Utterance("can i talk to a person")))
                .contains("class=\"said prose\"", "class=\"card contact\"");
    }

    @Test
    void theContactLinksOnlyWhereItLeadsSomewhere() {
        ContactCard card = new ContactCard(
                new Clinic("x", "+1 (555) 01-00 ext. 5", "", "HTTPS://x.example", "", "911", "", "", "en"));
        assertThat(card.phone()).isEqualTo("tel:+15550100");
        assertThat(card.website()).isEqualTo("HTTPS://x.example");
        ContactCard without = new ContactCard(new Clinic("x", "ask us", "", "x.example", "", "911", "", "", "en"));
        assertThat(without.phone()).isEmpty();
        assertThat(without.website()).isEmpty();
    }
}
