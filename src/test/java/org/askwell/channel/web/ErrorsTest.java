package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Handler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.askwell.Library;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.retrieval.SentenceEncoder;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of the errors that are not theirs, and of those that never reach an endpoint. */
class ErrorsTest {

    private static final Pattern BUG =
            Pattern.compile("Something went wrong here\\. Please tell the operator this number: ([0-9a-f-]{36})\\.");

    @RegisterExtension
    static final WebServer SERVER = new WebServer();

    private static HttpReply malformed(String head) {
        HttpReply reply = SERVER.raw(head, "");
        OpenApi.verifyProblem(false, reply);
        showsNothingOfTheInside(reply);
        return reply;
    }

    private static void showsNothingOfTheInside(HttpReply reply) {
        assertThat(reply.text())
                .doesNotContainPattern(
                        "[a-z]\\.[a-z]+\\.[A-Z]|\\w(Exception|Error)|\\bat |\\.java|Jetty|Javalin|Jackson|secret|<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/entries/%zz HTTP/1.1\nHost: x\nConnection: close",
                "GET /api/v1/entries/%00 HTTP/1.1\nHost: x\nConnection: close",
                "GET /api/v1/entries/%ff HTTP/1.1\nHost: x\nConnection: close",
                "GET /api/v1/entries/<script>secret</script> HTTP/1.1\nHost: x\nConnection: close",
                "GET /api/v1/entries/a secret HTTP/1.1\nHost: x\nConnection: close",
                "GET * HTTP/1.1\nHost: x\nConnection: close",
                "GET /..;/secret HTTP/1.1\nHost: x\nConnection: close",
                "GET http://secret.example/health/live HTTP/1.1\nHost: x\nConnection: close",
                "GET /health/live HTTP/1.1",
                "POST /api/v1/chat HTTP/1.1\nHost: x\nContent-Length: secret",
                "POST /api/v1/chat HTTP/1.1\nHost: x\nContent-Length: -1",
                "POST /api/v1/chat HTTP/1.1\nHost: x\nContent-Length: 1\nContent-Length: 2",
                "GET /health/live HTTP/1.1\nHost: x\nsecret",
                "secret",
                "\u0016\u0003\u0001"
            })
    void whatIsNoHttpIsABadRequest(String head) {
        assertThat(malformed(head).status()).isEqualTo(400);
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        HttpReply reply = malformed("GET /api/v1/suggest?q=%s HTTP/1.1\nHost: x".formatted("a".repeat(10_000)));
        assertThat(reply.status()).isEqualTo(414);
        assertThat(reply.field("detail")).isEqualTo("The address is too long; shorten it.");
    }

    @Test
    void headerFieldsThatAreTooLongAreRefused() {
        HttpReply reply = malformed("GET /health/live HTTP/1.1\nHost: x\nX: %s".formatted("a".repeat(10_000)));
        assertThat(reply.status()).isEqualTo(431);
        assertThat(reply.field("detail")).isEqualTo("The header fields are too long; shorten them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /health/live HTTP/9.9\nHost: x", "GET /health/live"})
    void otherVersionsOfHttpAreRefused(String head) {
        HttpReply reply = malformed(head);
        assertThat(reply.status()).isEqualTo(505);
        assertThat(reply.field("detail")).isEqualTo("Speak HTTP/1.1.");
    }

    /** A chatbot whose embedding model was closed under its feet cannot but fail. */
    @Test
    void aBugGivesANumberAndItsTraceGoesToTheLogOnly() {
        SentenceEncoder encoder = new SentenceEncoder();
        Chatbot broken = new Chatbot(Library.retriever(encoder), Policy.DEFAULT);
        encoder.close();
        try (StandardError log = new StandardError()) {
            HttpReply reply;
            try (WebServer server = new WebServer(broken).open()) {
                reply = server.chat("my secret question");
            }
            assertThat(reply.status()).isEqualTo(500);
            showsNothingOfTheInside(reply);
            assertThat(log.text())
                    .contains("ERROR Errors - bug " + number(reply))
                    .contains("IllegalStateException", "\tat org.askwell.conversation.Chatbot.reply")
                    .contains("INFO WebChannel - POST /api/v1/chat 500")
                    .doesNotContain("secret");
        }
    }

    private static String number(HttpReply reply) {
        Matcher bug = BUG.matcher(reply.field("detail"));
        assertThat(bug.matches()).as(reply.text()).isTrue();
        return bug.group(1);
    }

    /** The reply of a server whose one endpoint is {@code failing}. */
    private static HttpReply replyOfEndpoint(Handler failing) throws IOException, InterruptedException {
        return replyOf(config -> config.routes.get("/", failing));
    }

    private static HttpReply replyOf(Consumer<JavalinConfig> failing) throws IOException, InterruptedException {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            Errors.install(config);
            failing.accept(config);
        });
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + server.start(0).port() + "/");
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
            String contentType = response.headers().firstValue("Content-Type").orElse("");
            HttpReply reply =
                    new HttpReply(response.statusCode(), Map.of("Content-Type", contentType), response.body());
            OpenApi.verifyProblem(false, reply);
            showsNothingOfTheInside(reply);
            return reply;
        } finally {
            server.stop();
        }
    }

    @Test
    void whatIsWorseThanAnExceptionGivesANumberToo() throws IOException, InterruptedException {
        try (StandardError log = new StandardError()) {
            HttpReply reply = replyOfEndpoint(context -> {
                throw new StackOverflowError("secret");
            });
            assertThat(reply.status()).isEqualTo(500);
            assertThat(log.text()).contains("bug " + number(reply), "StackOverflowError");
        }
    }

    @Test
    void halfAReplyIsNotSentBeforeTheError() throws IOException, InterruptedException {
        HttpReply reply = replyOfEndpoint(context -> {
            context.status(201).contentType("text/html").result("<p>secret");
            throw new IllegalArgumentException("secret");
        });
        assertThat(reply.status()).isEqualTo(500);
        assertThat(number(reply)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 413, 429, 503})
    void badRequestsSayWhatToDo(int status) throws IOException, InterruptedException {
        HttpReply reply = replyOfEndpoint(context -> {
            throw new BadRequest(status, "Do this.");
        });
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.field("detail")).isEqualTo("Do this.");
    }

    @Test
    void theServersOwnRefusalsDoNotQuoteIt() throws IOException, InterruptedException {
        HttpReply reply = replyOfEndpoint(context -> {
            throw new ConflictResponse("secret");
        });
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.field("title")).isEqualTo("Conflict");
    }

    @Test
    void aServerThatCannotAnswerSaysSo() throws IOException, InterruptedException {
        HttpReply reply = replyOf(config -> config.jetty.modifyServer(jetty -> jetty.insertHandler(new Overloaded())));
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.field("detail")).isEqualTo("The server cannot answer now; ask again in a moment.");
    }

    /** Refuses everything, as Jetty does when it has no room. */
    private static final class Overloaded extends org.eclipse.jetty.server.Handler.Wrapper {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Response.writeError(request, response, callback, 503);
            return true;
        }
    }
}
