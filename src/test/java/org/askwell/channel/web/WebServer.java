package org.askwell.channel.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.askwell.HeardFeedback;
import org.askwell.Library;
import org.askwell.conversation.Chatbot;
import org.askwell.journal.Journal;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real server on a free port and a client that talks to it. Whatever comes back is held against the OpenAPI
 * description on the way.
 */
final class WebServer implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

    static final String JSON = "application/json";

    /** A website that may embed the widget. */
    static final String FRIEND = "https://friend.example";

    /** What the servers of the tests hear about their replies. */
    static final HeardFeedback FEEDBACK = new HeardFeedback();

    private static final int PATIENCE_MILLIS = 20_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final WebChannel channel;
    private int port;

    /** A server that answers from the library's knowledge base. */
    WebServer() {
        this(Library.chatbot());
    }

    WebServer(Chatbot chatbot) {
        this.channel = channel(chatbot, 0);
    }

    WebServer(WebSettings settings) {
        this.channel = channel(Library.chatbot(), settings);
    }

    /** A server that is not open yet and that {@link #FRIEND} may embed. */
    static WebChannel channel(Chatbot chatbot, int port) {
        return channel(chatbot, new WebSettings(port, Set.of(FRIEND), Optional.empty()));
    }

    private static WebChannel channel(Chatbot chatbot, WebSettings settings) {
        return new WebChannel(chatbot, new Journal(List.of(FEEDBACK)), settings);
    }

    WebServer open() {
        channel.open();
        port = channel.port();
        return this;
    }

    @Override
    public void close() {
        // First, since a server that stops waits a second for connections that somebody keeps.
        client.close();
        channel.close();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        open();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    WebChannel channel() {
        return channel;
    }

    /** What a person reads of {@code html}, on one line. */
    static String words(String html) {
        return html.replaceAll("</?(p|br|h\\d|ul|ol|li)>", " ")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Says {@code message} in a new conversation. */
    HttpReply chat(String message) {
        return chatWith("{\"message\":%s}".formatted(JsonNodeFactory.instance.textNode(message)));
    }

    HttpReply chatWith(String body) {
        return post("/api/v1/chat", JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Says {@code message} in {@code conversation}. */
    HttpReply chatIn(String conversation, String message) {
        return chatWith(body(conversation, message));
    }

    /** The same under an {@code Idempotency-Key}. */
    HttpReply chatUnder(String key, String body) {
        return send(
                "/api/v1/chat",
                request -> request.header("Content-Type", JSON)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    /** The body that says {@code message} in {@code conversation}. */
    static String body(String conversation, String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("message", message)
                .put("conversation", conversation)
                .toString();
    }

    HttpReply delete(String path) {
        return send(path, HttpRequest.Builder::DELETE);
    }

    HttpReply post(String path, String contentType, byte[] body) {
        return send(
                path, request -> request.header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpReply get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    HttpReply head(String path) {
        return send(path, HttpRequest.Builder::HEAD);
    }

    /** Something to do to a request before it leaves. */
    interface Preparation {
        HttpRequest.Builder prepare(HttpRequest.Builder request);
    }

    /** Sends a request to {@code path} and checks that the description promises such a reply. */
    HttpReply send(String path, Preparation preparation) {
        URI address = URI.create("http://localhost:" + port + path);
        HttpRequest request =
                preparation.prepare(HttpRequest.newBuilder(address)).build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
            Map<String, String> headers = new TreeMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            HttpReply reply = new HttpReply(response.statusCode(), headers, response.body());
            if (reply.header("Content-Encoding").isEmpty()) {
                OpenApi.verify(request.method(), path, reply);
            }
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException("no reply to " + request, e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /**
     * Sends what no proper client would: {@code head}, with its lines parted by {@code \n}, an empty line and
     * {@code body}.
     */
    HttpReply raw(String head, String body) {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(wire(head, body));
            return parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("no reply to " + head, e);
        }
    }

    /** A connection on which nothing was said yet. */
    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    static byte[] wire(String head, String body) {
        return (head.replace("\n", "\r\n") + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    static HttpReply parse(byte[] response) {
        String text = new String(response, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("no HTTP: " + text);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1].strip(), (a, b) -> a + ", " + b));
        return new HttpReply(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, text.substring(end + 4));
    }
}
