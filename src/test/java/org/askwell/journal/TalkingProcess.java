package org.askwell.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.askwell.Main;

/** The program itself, serving a small knowledge base in a process of its own, and somebody who talks to it. */
final class TalkingProcess implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SEARCHES = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> conversations = new ArrayList<>();
    private final Process process;
    private final URI address;

    private TalkingProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** @param folder for what it learns and keeps, in {@code data}, and for its {@code log} */
    static TalkingProcess start(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ASKWELL_"));
        builder.environment().putAll(settings);
        builder.environment().put("ASKWELL_PORT", String.valueOf(port));
        builder.environment().put("ASKWELL_KNOWLEDGE_BASE", "src/test/resources/knowledge-base-command");
        builder.environment().put("ASKWELL_DATA", folder.resolve("data").toString());
        TalkingProcess talking = new TalkingProcess(builder.start(), URI.create("http://localhost:" + port));
        talking.untilReady();
        return talking;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void untilReady() throws IOException, InterruptedException {
        while (true) {
            try {
                get("/health/ready");
                return;
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw e;
                }
            }
        }
    }

    /** Says each of {@code cases} and comments the reply with it, until all is written down; tells which turn was which. */
    Map<String, RedactionTest.Private> sayAll(List<RedactionTest.Private> cases)
            throws IOException, InterruptedException {
        Map<String, RedactionTest.Private> said = new HashMap<>();
        for (RedactionTest.Private data : cases) {
            JsonNode reply = JSON.readTree(post("/api/v1/chat", Map.of("message", data.message())));
            conversations.add(reply.path("conversation").asText());
            String turn = reply.path("turn").asText();
            post("/api/v1/feedback", Map.of("turn", turn, "helpful", false, "comment", data.message()));
            if (said.size() < SEARCHES) {
                String typed = URLEncoder.encode(data.message(), StandardCharsets.UTF_8);
                get("/api/v1/suggest?q=" + typed);
                get("/faq?q=" + typed);
            }
            said.put(turn, data);
        }
        untilWritten();
        return said;
    }

    private void untilWritten() throws IOException, InterruptedException {
        while (!get("/metrics").contains("askwell_journal_waiting 0.0")) {
            Thread.onSpinWait();
        }
    }

    /** The ids of all conversations that there were. */
    List<String> conversations() {
        return conversations;
    }

    /** Wishes that all of them are forgotten. */
    void forgetAll() throws IOException, InterruptedException {
        for (String conversation : conversations) {
            send(HttpRequest.newBuilder(address.resolve("/api/v1/conversations/" + conversation))
                    .DELETE());
        }
        untilWritten();
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    private String post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        JsonNode json = JSON.valueToTree(body);
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.toString())));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** Ends it as an operator does. */
    void end() throws InterruptedException {
        process.toHandle().destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        client.close();
    }
}
