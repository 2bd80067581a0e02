package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.askwell.Library;
import org.askwell.knowledge.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser gets them. */
class PageRoutesTest {

    @RegisterExtension
    static final WebServer SERVER = new WebServer();

    private static HttpReply browse(String path) {
        return SERVER.send(
                path,
                request -> request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .GET());
    }

    private static HttpReply search(String query) {
        return browse("/faq?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static HttpReply getKnowing(String path, String tag) {
        return SERVER.send(path, request -> request.header("If-None-Match", tag).GET());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/faq", "/faq/join", "/faq?q=join", "/faq?q=xyzzy", "/faq?q=i+smell+smoke"})
    void everyPageIsWholeAndBringsTheChat(String path) {
        HttpReply page = browse(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.text())
                .startsWith("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">")
                .endsWith("</html>\n")
                .containsOnlyOnce("<script src=\"/widget.js\" async></script>")
                .containsOnlyOnce("<h1")
                .containsOnlyOnce("<main ")
                .contains("<a class=\"skip\" href=\"#content\">Skip to the content</a>");
    }

    @Test
    void theListHasEveryQuestionUnderItsTopic() {
        String page = browse("/faq").text();
        for (Entry entry : Library.knowledgeBase().entries()) {
            assertThat(page)
                    .contains("<summary>" + entry.question() + "</summary>")
                    .contains(entry.summary().html())
                    .contains("href=\"/faq/" + entry.id() + "\"")
                    .contains(">" + entry.category() + "</h2>");
        }
    }

    @Test
    void anAnswerTellsAllThereIs() {
        assertThat(WebServer.words(browse("/faq/borrowing").text()))
                .contains(
                        "How many books can I borrow?",
                        "You can borrow ten books at a time",
                        "Renew a book once if nobody waits for it.",
                        "Sources",
                        "Rules of lending",
                        "Related questions",
                        "What happens if I return a book late?",
                        "+1 555 0123");
    }

    @Test
    void aSearchFindsWithTheChatsOwnRetrieval() {
        String page = search("what does it cost to bring a book back too late").text();
        assertThat(page.indexOf("/faq/late-fees")).isPositive().isLessThan(page.indexOf("/faq/join"));
        assertThat(page)
                .contains("Best matches for")
                .contains(Library.entry("late-fees").summary().html())
                .contains("value=\"what does it cost to bring a book back too late\"")
                .contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @Test
    void aWarningSignStandsAlone() {
        String page = search("i smell smoke").text();
        assertThat(page)
                .contains("This may be an emergency")
                .contains(Library.sign("fire-smell").text().html())
                .contains("href=\"tel:911\"")
                .doesNotContain("class=\"results\"", "class=\"search\"");
    }

    @Test
    void whatNobodyKnowsIsSaid() {
        assertThat(WebServer.words(search("xyzzy plugh frobnicate").text()))
                .contains("I'm sorry, I don't know that.", "Ask at the desk.", "desk@library.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/faq?q=", "/faq?q", "/faq?q=%20%E2%80%8B", "/faq?Q=join"})
    void aBlankSearchShowsAllQuestions(String path) {
        assertThat(browse(path).text()).isEqualTo(browse("/faq").text());
    }

    @Test
    void aLongSearchIsCutAndNotRefused() {
        assertThat(search("join ".repeat(1_000)).status()).isEqualTo(200);
        assertThat(search("🙂".repeat(600)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' autofocus onfocus='alert(1)",
                "</title><script>alert(1)</script>",
                "{{ 7 * 7 }}{% include \"layout.peb\" %}",
                "<!--",
                "&lt;script&gt;",
                "\u202Egnp.exe",
                "javascript:alert(1)"
            })
    void aHostileSearchIsShownAsText(String query) {
        String page = search(query).text();
        assertThat(page).contains("<title>").doesNotContain("<script>", "<img", "<!--", "' autofocus", "49");
        assertThat(page.split("<script", -1)).hasSize(2);
    }

    @Test
    void whatWasSearchedForIsKeptNowhere() {
        HttpReply found = search("my secret illness");
        assertThat(found.header("Cache-Control")).hasValue("no-store");
        assertThat(found.header("ETag")).isEmpty();
        assertThat(found.header("Referrer-Policy")).hasValue("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/faq", "/faq/join", "/faq.css", "/sitemap.xml", "/robots.txt"})
    void whatHasNotChangedIsNotSentAgain(String path) {
        HttpReply first = browse(path);
        String tag = first.header("ETag").orElseThrow();
        assertThat(tag).matches("W/\"[0-9a-f]{32}\"");
        assertThat(first.header("Cache-Control")).hasValue("no-cache");
        assertThat(first.header("Vary")).hasValue("Accept-Encoding");
        for (String known : new String[] {tag, tag.substring(2), "\"x\", " + tag, "*"}) {
            HttpReply again = getKnowing(path, known);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.octets()).isEmpty();
            assertThat(again.header("ETag")).hasValue(tag);
        }
        assertThat(getKnowing(path, "\"x\"").status()).isEqualTo(200);
        assertThat(getKnowing(path, "W/").status()).isEqualTo(200);
    }

    @Test
    void pagesAreCompressed() throws IOException {
        HttpReply compressed = SERVER.send(
                "/faq", request -> request.header("Accept-Encoding", "gzip").GET());
        assertThat(compressed.header("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(compressed.bytes()))) {
            assertThat(plain.readAllBytes()).isEqualTo(SERVER.get("/faq").bytes());
        }
    }

    @Test
    void aVersionOfTheStyleSheetIsKeptForEver() {
        String page = browse("/").text();
        String link = page.replaceFirst("(?s).*(/faq\\.css\\?v=[0-9a-f]{12}).*", "$1");
        HttpReply stylesheet = SERVER.get(link);
        assertThat(stylesheet.mediaType()).isEqualTo("text/css");
        assertThat(stylesheet.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(SERVER.get("/faq.css?v=another").header("Cache-Control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/faq/no-such", "/no-such", "/faq/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/health"})
    void aPersonWhoGetsLostReadsAPage(String path) {
        HttpReply page = browse(path);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.text())
                .contains("This page is not here", "role=\"search\"", "noindex")
                .doesNotContain("alert(1)");
        assertThat(page.header("ETag")).isEmpty();
    }

    @Test
    void aProgramThatGetsLostReadsAProblem() {
        assertThat(SERVER.get("/faq/no-such").field("detail")).isEqualTo("No entry has this id; /faq lists them all.");
        assertThat(browse("/api/v1/entries/no-such").mediaType()).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"https://chat.clinic.example, https://chat.clinic.example", ", http://localhost:"})
    void linksForOthersStartWithThePublicAddress(String publicUrl, String start) {
        WebSettings settings =
                new WebSettings(0, Set.of(), Optional.ofNullable(publicUrl).map(URI::create));
        try (WebServer server = new WebServer(settings).open()) {
            String address = publicUrl == null ? start + server.channel().port() : start;
            assertThat(server.get("/faq/join").text())
                    .contains("<link rel=\"canonical\" href=\"" + address + "/faq/join\">")
                    .contains("<meta property=\"og:url\" content=\"" + address + "/faq/join\">");
            assertThat(server.get("/faq").text())
                    .contains("<link rel=\"canonical\" href=\"" + address + "/faq\">")
                    .contains("\"url\":\"" + address + "/faq/join\"");
            assertThat(server.get("/").text())
                    .contains("&lt;script src=\"" + address + "/widget.js\" async&gt;&lt;/script&gt;");
            assertThat(server.get("/sitemap.xml").text()).contains("<loc>" + address + "/faq/join</loc>");
            assertThat(server.get("/robots.txt").text()).contains("Sitemap: " + address + "/sitemap.xml");
        }
    }
}
