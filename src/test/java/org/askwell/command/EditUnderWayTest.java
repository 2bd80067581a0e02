package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.askwell.channel.web.WebChannel;
import org.askwell.channel.web.WebSettings;
import org.askwell.conversation.Chatbot;
import org.askwell.journal.Journal;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a server that runs is edited, and clients look at it. */
@Timeout(120)
final class EditUnderWayTest {

    private static final Path ORIGINAL = Path.of("src/test/resources/knowledge-base-web");
    private static final String BORROWING = "entries/borrowing.md";
    private static final String FEES = "entries/late-fees.md";
    private static final Pattern EDITION = Pattern.compile("Edition ([0-9]+) of this");
    private static final int EDITIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path temporary = Path.of("");

    private Optional<Reload> reload = Optional.empty();
    private Optional<WebChannel> server = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder().resolve(ORIGINAL.relativize(file).toString()));
            }
        }
        Path data = temporary.resolve("data");
        Retriever retriever = switch (KnowledgeBaseReader.read(folder())) {
            case Reading.Sound sound ->
                Retriever.build(sound.knowledgeBase(), new SentenceEncoder(), data, (done, all) -> {});
            case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
        Chatbot chatbot = Content.chatbot(retriever);
        Journal journal = new Journal(List.of());
        WebChannel web = new WebChannel(chatbot, journal, new WebSettings(0, Set.of(), Optional.empty()));
        web.open();
        server = Optional.of(web);
        Reload watching = new Reload(folder(), data, retriever, chatbot, journal);
        watching.start();
        reload = Optional.of(watching);
    }

    @AfterEach
    void close() {
        reload.ifPresent(Reload::close);
        server.ifPresent(WebChannel::close);
    }

    private Path folder() {
        return temporary.resolve("answers");
    }

    /** Writes beside the file and moves it there, as editors do. */
    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(folder().resolve(file));
        assertThat(text).contains(from);
        Path beside = Files.writeString(temporary.resolve("beside"), text.replace(from, to));
        Files.move(beside, folder().resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private String get(String path) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(address(path)).build());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.orElseThrow().port() + path);
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private JsonNode say(String message, String conversation) throws IOException, InterruptedException {
        String asked = JSON.createObjectNode()
                .put("message", message)
                .put("conversation", conversation.isEmpty() ? null : conversation)
                .toString();
        return JSON.readTree(body(HttpRequest.newBuilder(address("/api/v1/chat"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(asked))
                .build()));
    }

    private String await(String path, Predicate<String> wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String found = get(path);
        while (!wanted.test(found)) {
            assertThat(System.nanoTime()).as(found).isLessThan(end);
            LockSupport.parkNanos(PAUSE.toNanos());
            found = get(path);
        }
        return found;
    }

    @Test
    void everythingThatIsServedFollowsAnEdit() throws IOException, InterruptedException {
        String conversation =
                say("How many books can I borrow?", "").path("conversation").asText();
        edit(BORROWING, "You can borrow ten books", "You may borrow twelve books");
        await("/api/v1/entries/borrowing", entry -> entry.contains("twelve books"));

        JsonNode told = say("How many books can I borrow?", conversation);
        assertThat(told.path("conversation").asText()).isEqualTo(conversation);
        assertThat(told.path("text").asText()).startsWith("You may borrow twelve books");
        assertThat(say("tell me more", conversation).path("text").asText()).contains("Renew a book once");
        assertThat(get("/faq/borrowing")).contains("twelve books").doesNotContain("ten books");
        assertThat(get("/faq")).contains("twelve books").doesNotContain("ten books");
    }

    @Test
    void aFaultyEditIsNamedAndNothingElseHappensUntilItIsMended() throws IOException, InterruptedException {
        edit(BORROWING, "category: Loans", "kategory: Loans");
        String health = await("/health/ready", state -> state.contains("degraded"));

        assertThat(health).contains("borrowing.md:3").contains("kategory").contains("\"status\":\"up\"");
        assertThat(get("/metrics")).contains("askwell_reloads_total{outcome=\"refused\"} 1.0");
        assertThat(say("How many books can I borrow?", "").path("text").asText())
                .startsWith("You can borrow ten");
        edit(BORROWING, "kategory: Loans", "category: Loans");
        await("/health/ready", state -> !state.contains("degraded"));
    }

    @Test
    void aConversationAboutAnEntryThatIsRemovedGoesOnKindly() throws IOException, InterruptedException {
        JsonNode told = say("Can I print or copy at the library?", "");
        assertThat(told.path("entry").path("id").asText()).isEqualTo("printing");
        String conversation = told.path("conversation").asText();
        Files.delete(folder().resolve("entries/printing.md"));
        await("/api/v1/entries", entries -> !entries.contains("\"printing\""));

        JsonNode more = say("tell me more", conversation);
        assertThat(more.path("conversation").asText()).isEqualTo(conversation);
        assertThat(more.path("text").asText()).isNotBlank();
        assertThat(more.path("entry").path("id").asText()).isNotEqualTo("printing");
        assertThat(get("/sitemap.xml")).doesNotContain("printing");
        assertThat(say("How many books can I borrow?", conversation)
                        .path("kind")
                        .asText())
                .isEqualTo("answer");
    }

    @Test
    void nobodySeesHalfAnEdit() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> seen = Stream.of("/api/v1/entries", "/faq")
                    .map(path -> readers.submit(() -> readWholeEditions(path, over)))
                    .toList();
            for (int edition = 1; edition <= EDITIONS; edition++) {
                String now = "Edition " + edition + " of this";
                edit(BORROWING, edition == 1 ? "You can borrow" : "Edition " + (edition - 1) + " of this", now);
                edit(
                        FEES,
                        edition == 1 ? "\n---\n\n" : "Edition " + (edition - 1) + " of this",
                        edition == 1 ? "\n---\n\n" + now + ". " : now);
                await("/api/v1/entries", entries -> entries.contains(now));
            }
            over.set(true);
            for (Future<Integer> reader : seen) {
                assertThat(reader.get()).isEqualTo(EDITIONS);
            }
        }
    }

    /** Reads on and on; the last edition that was seen. */
    private int readWholeEditions(String path, AtomicBoolean over) throws IOException, InterruptedException {
        int last = 0;
        boolean isLast = false;
        while (!isLast) {
            isLast = over.get();
            List<Integer> editions = EDITION.matcher(get(path))
                    .results()
                    .map(found -> Integer.valueOf(found.group(1)))
                    .distinct()
                    .toList();
            assertThat(editions).hasSizeLessThan(2);
            last = editions.isEmpty() ? last : editions.getFirst();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return last;
    }
}
