package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.Library;
import org.askwell.SettableClock;
import org.askwell.channel.web.admin.AdminPage;
import org.askwell.channel.web.admin.AdminSettings;
import org.askwell.channel.web.admin.AdminSite;
import org.askwell.journal.Archive;
import org.askwell.journal.DatabaseUrl;
import org.askwell.journal.Journal;
import org.askwell.journal.Keeping;
import org.askwell.journal.Records;
import org.askwell.journal.SeededArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The content owner's pages over HTTP. */
final class AdminRoutesTest {

    private static final String TOKEN = "correct horse battery staple";
    private static final Path FOLDER = Path.of("src/test/resources/knowledge-base-web");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form-token\" value=\"([0-9a-f]{64})\"");

    @RegisterExtension
    static final WebServer WITHOUT_TOKEN = new WebServer();

    @TempDir
    private Path data = Path.of("");

    private final SettableClock clock = new SettableClock(SeededArchive.NOW);
    private final HttpClient client = HttpClient.newHttpClient();
    private Optional<SeededArchive> archive = Optional.empty();
    private Optional<WebChannel> server = Optional.empty();

    @AfterEach
    void close() {
        client.close();
        server.ifPresent(WebChannel::close);
        archive.ifPresent(SeededArchive::close);
    }

    private SeededArchive archive() {
        SeededArchive seeded = archive.orElseGet(() -> new SeededArchive(data));
        archive = Optional.of(seeded);
        return seeded;
    }

    private void open() {
        open(archive().records(), true, new WebSettings(0, Set.of(), Optional.empty()));
    }

    private void open(Records records, boolean keepsQuestions, WebSettings settings) {
        Journal journal = new Journal(List.of());
        AdminSite site = new AdminSite(
                new AdminSettings(TOKEN, FOLDER, keepsQuestions), Library.chatbot(), records, journal, clock);
        WebChannel channel = new WebChannel(Library.chatbot(), journal, settings, Optional.of(site));
        channel.open();
        server = Optional.of(channel);
    }

    private HttpResponse<String> send(String path, WebServer.Preparation preparation) {
        URI address =
                URI.create("http://localhost:" + server.map(WebChannel::port).orElseThrow() + path);
        try {
            return client.send(
                    preparation.prepare(HttpRequest.newBuilder(address)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no reply", e);
        }
    }

    private static WebServer.Preparation form(String cookie, String... fields) {
        String body = Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> signIn(String token) {
        return send("/admin/sign-in", form("none=", "token", token));
    }

    /** The cookie of somebody who has signed in. */
    private String cookie() {
        return cookieOf(signIn(TOKEN)).replaceFirst(";.*", "");
    }

    private static String cookieOf(HttpResponse<String> reply) {
        return reply.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private HttpResponse<String> get(String path, String cookie) {
        return send(path, request -> request.header("Cookie", cookie).GET());
    }

    private String formToken(String cookie) {
        Matcher token = FORM_TOKEN.matcher(get("/admin", cookie).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** What a person reads of a page. */
    private String words(String path) {
        HttpResponse<String> page = get(path, cookie());
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body()
                .replaceAll("(?s)<title>.*?</title>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private static Stream<String> pages() {
        return Arrays.stream(AdminPage.values()).flatMap(page -> Stream.of(page.path(), page.download()));
    }

    @Test
    void withoutATokenThereIsNothing() {
        assertThat(Stream.concat(pages(), Stream.of("/admin/sign-in", "/admin/admin.css", "/admin/examples")))
                .allSatisfy(path -> {
                    assertThat(WITHOUT_TOKEN.get(path).status()).isEqualTo(404);
                    assertThat(WITHOUT_TOKEN
                                    .post(path, WebServer.JSON, new byte[0])
                                    .status())
                            .isEqualTo(404);
                });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nobodySeesAnythingBeforeSigningIn(String path) {
        archive().unanswered("where is the xylophone");
        open();
        for (String cookie : List.of("other=1", "askwell-admin=", "askwell-admin=9999999999." + "0".repeat(97))) {
            HttpResponse<String> reply = get(path, cookie);
            assertThat(reply.statusCode()).isEqualTo(303);
            assertThat(reply.headers().firstValue("Location")).hasValue("/admin/sign-in");
            assertThat(reply.body()).isEmpty();
        }
    }

    @Test
    void whoKnowsTheTokenIsLetInForEightHours() {
        open();
        HttpResponse<String> reply = signIn(TOKEN);
        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(cookieOf(reply))
                .matches("askwell-admin=[0-9a-f.]+; Path=/admin; Max-Age=28800; HttpOnly; SameSite=Strict")
                .doesNotContain(TOKEN);
        String cookie = cookieOf(reply).replaceFirst(";.*", "");
        assertThat(get("/admin", cookie).statusCode()).isEqualTo(200);

        clock.advance(Duration.ofHours(8));
        assertThat(get("/admin", cookie).statusCode()).isEqualTo(303);
    }

    @Test
    void pagesRunNoScriptAndAreKeptAndListedNowhere() {
        open();
        String cookie = cookie();
        for (AdminPage page : AdminPage.values()) {
            HttpResponse<String> reply = get(page.path(), cookie);
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.headers().firstValue("Content-Security-Policy"))
                    .hasValue(
                            "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none';"
                                    + " frame-ancestors 'none'");
            assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(reply.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
            assertThat(reply.body())
                    .doesNotContain("<script")
                    .doesNotContain("<style")
                    .doesNotContainPattern("<[^>]+\\s(style|on\\w+)=");
        }
    }

    @Test
    void theCookieStaysOnEncryptedConnectionsWhereTheAddressIsEncrypted() {
        open(
                archive().records(),
                true,
                new WebSettings(0, Set.of(), Optional.of(URI.create("https://faq.clinic.example"))));
        assertThat(cookieOf(signIn(TOKEN))).endsWith("; Secure");
    }

    @Test
    void onlyATrustedProxySaysThatTheBrowserCameByHttps() {
        RateSettings trusting = new RateSettings(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Stream.of("127.0.0.0/8", "::1")
                        .flatMap(network -> Network.parse(network).stream())
                        .toList());
        open(
                archive().records(),
                true,
                new WebSettings(0, Set.of(), Optional.empty(), trusting, ConnectionSettings.DEFAULT));
        WebServer.Preparation form = form("none=", "token", TOKEN);
        assertThat(cookieOf(
                        send("/admin/sign-in", request -> form.prepare(request).header("X-Forwarded-Proto", "https"))))
                .endsWith("; Secure");
        assertThat(cookieOf(send("/admin/sign-in", form))).doesNotContain("Secure");
        server.ifPresent(WebChannel::close);

        open();
        assertThat(cookieOf(
                        send("/admin/sign-in", request -> form.prepare(request).header("X-Forwarded-Proto", "https"))))
                .doesNotContain("Secure");
    }

    @Test
    void guessingGetsSlower() {
        open();
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> wrong = signIn("wrong horse battery staple");
            assertThat(wrong.statusCode()).isEqualTo(403);
            assertThat(wrong.body()).contains("This is not the token.");
            assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
        }
        HttpResponse<String> early = send(
                "/admin/sign-in",
                request -> form("none=", "token", TOKEN).prepare(request).header("Accept", "text/html"));
        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(early.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(early.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(early.body()).contains("Too many wrong tokens. Try again in 1 s.");

        clock.advance(Duration.ofSeconds(1));
        assertThat(signIn(TOKEN).statusCode()).isEqualTo(303);
    }

    @Test
    void otherWebsitesSendNothing() {
        open();
        String cookie = cookie();
        WebServer.Preparation guess = form("none=", "token", "wrong");
        for (int i = 0; i < 9; i++) {
            assertThat(send(
                                    "/admin/sign-in",
                                    request -> guess.prepare(request).header("Origin", "https://evil.example"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(signIn(TOKEN).statusCode()).isEqualTo(303);

        WebServer.Preparation forged =
                form(cookie, "form-token", "", "entry", "late-fees", "examples", "will i be fined");
        assertThat(send("/admin/examples", forged).statusCode()).isEqualTo(403);
        assertThat(send("/admin/sign-out", form(cookie, "form-token", "0".repeat(64)))
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void signingOutTakesTheCookieAway() {
        open();
        String cookie = cookie();
        HttpResponse<String> reply = send("/admin/sign-out", form(cookie, "form-token", formToken(cookie)));
        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(cookieOf(reply)).startsWith("askwell-admin=; Path=/admin; Max-Age=0;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=x", "text/plain"})
    void whatIsNoFormIsRefused(String contentType) {
        open();
        HttpResponse<String> reply = send(
                "/admin/sign-in",
                request -> request.header("Content-Type", contentType).POST(BodyPublishers.ofString("token=" + TOKEN)));
        assertThat(reply.statusCode()).isEqualTo(415);
    }

    @Test
    void aBadOrEndlessFormIsRefused() {
        open();
        WebServer.Preparation bad = request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=%zz"));
        assertThat(send("/admin/sign-in", bad).statusCode()).isEqualTo(400);
        assertThat(signIn("x".repeat(40_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void theOverviewCountsByDayAndUrgentOnesByWeek() {
        archive().daysAgo(0).answered(3).unanswered("a", "b").urgent(1);
        archive().daysAgo(2).urgent(2);
        archive().daysAgo(8).answered(1).urgent(4);
        open();

        assertThat(words("/admin?days=7"))
                .contains("Questions answered 60% Messages, urgent ones aside 5")
                .contains("2026-11-25 3 0 2 0 0 5 60%")
                .contains("2026-11-23 0 0 0 0 0 0 –")
                // Of a week that began before the period, all that is in it.
                .contains("2026-11-23 Something is broken 3");
        assertThat(words("/admin?days=30"))
                .contains("2026-11-23 Something is broken 3 2026-11-16 Something is broken 4");
        assertThat(get("/admin/overview.csv?days=30", cookie()).body())
                .startsWith("\uFEFFfirst day,last day,kind,warning sign,times\r\n")
                .contains("2026-11-25,2026-11-25,Answered,,3\r\n")
                .contains("2026-11-16,2026-11-22,Urgent,Something is broken,4\r\n")
                .doesNotContain("2026-11-25,2026-11-25,Urgent");
    }

    @Test
    void whatIsNotAnsweredIsGroupedByMeaning() {
        archive()
                .unanswered(
                        "can i bring my dog", "do you sell coffee", "is it ok to bring a dog", "can i bring my dog?")
                .askedBack("how about a card");
        open();

        assertThat(words("/admin/unanswered"))
                .contains("4 questions in 2 groups of like meaning")
                .containsPattern("3 times can i bring my dog\\?? In 1 other way is it ok to bring a dog Today: ");
        assertThat(words("/admin/asked-back")).contains("1 question in 1 group", "how about a card");
        assertThat(get("/admin/unanswered.csv", cookie()).body())
                .startsWith("\uFEFFtimes,question,other wordings,today,nearest entry\r\n3,can i bring my dog");
    }

    @Test
    void whatWasSaidLongBeforeIsLeftOut() {
        archive().daysAgo(40).unanswered("where is the xylophone");
        open();
        assertThat(words("/admin/unanswered?days=30")).contains("There is none in these days.");
        assertThat(words("/admin/unanswered?days=90")).contains("where is the xylophone");
    }

    @Test
    void complaintsAreShownWithTheirCommentsAndNoMarkupOfTheirs() {
        archive().unhelpful("when <b>exactly</b>", "call 0170 1234567, <script>alert(1)</script>");
        open();
        assertThat(get("/admin/unhelpful", cookie()).body())
                .contains("when &lt;b&gt;exactly&lt;/b&gt;", "&lt;script&gt;")
                .doesNotContain("<script>", "1234567");
    }

    @Test
    void noCellIsAFormula() {
        archive().unhelpful("=HYPERLINK(\"https://evil.example\")", "@SUM(1)");
        archive().unanswered("+1+cmd|' /C calc'!A0");
        open();
        assertThat(get("/admin/unhelpful.csv", cookie()).body()).contains("\"'=HYPERLINK", ",'@SUM(1)\r\n");
        assertThat(get("/admin/unanswered.csv", cookie()).body()).contains("1,'+");
        assertThat(get("/admin/unhelpful.csv", cookie()).headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"askwell-unhelpful.csv\"");
    }

    @Test
    void entriesAreListedByUse() {
        archive().answered(4).unhelpful("when", "");
        open();
        String first = Library.knowledgeBase().entries().getFirst().question();
        assertThat(words("/admin/entries"))
                .contains("were not told in these days")
                .contains(first + " 5 1");
        assertThat(get("/admin/entries.csv", cookie()).body()).contains(",5,1\r\n");
    }

    @Test
    void aPatchAddsExamplesAndNothingIsWritten() throws IOException {
        open();
        String cookie = cookie();
        HttpResponse<String> patch = send(
                "/admin/examples",
                form(
                        cookie,
                        "form-token",
                        formToken(cookie),
                        "entry",
                        "opening-hours",
                        "other",
                        " late-fees ",
                        "examples",
                        "will i have to pay if it is a week late\r\n\r\n  is there a penalty\r\n"));
        assertThat(patch.statusCode()).isEqualTo(200);
        assertThat(patch.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"askwell-late-fees.patch\"");
        assertThat(patch.body())
                .contains(
                        "+++ b/entries/late-fees.md\n",
                        "\n+  - will i have to pay if it is a week late\n+  - is there a penalty\n");
    }

    @ParameterizedTest
    @CsvSource({
        "no-such, what, No entry has the id “no-such”.",
        "../late-fees, what, No entry has the id",
        "late-fees, ' ', Write 1 to 50 examples",
        "late-fees, ask [name] about it, Put words in the place of blanks",
        "late-fees, there is smoke on the second floor, raises a warning sign"
    })
    void whatMakesNoPatchIsExplained(String entry, String examples, String reason) {
        open();
        String cookie = cookie();
        HttpResponse<String> reply = send(
                "/admin/examples", form(cookie, "form-token", formToken(cookie), "entry", entry, "examples", examples));
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(reply.body()).contains(reason);
    }

    @Test
    void whereQuestionsAreNotKeptThePagesSaySo() {
        open(archive().records(), false, new WebSettings(0, Set.of(), Optional.empty()));
        assertThat(words("/admin/unanswered")).contains("Questions are not kept here");
        assertThat(words("/admin/unhelpful")).contains("is not kept here");
        assertThat(words("/admin")).contains("Messages a day");
    }

    @Test
    void whereTheJournalIsAwayThePagesSaySo() {
        Archive away = Archive.open(
                Optional.of(DatabaseUrl.of("postgresql://me:secret@127.0.0.1:9/x")), data, Keeping.DEFAULT);
        open(away.records(), true, new WebSettings(0, Set.of(), Optional.empty()));
        HttpResponse<String> page = get("/admin/unanswered", cookie());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("The journal is away").doesNotContain("secret");
        away.close();
    }
}
