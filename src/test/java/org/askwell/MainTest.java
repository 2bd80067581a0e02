package org.askwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as an operator runs it: a process of its own, with an environment, streams, signals and an exit code. */
@Timeout(120)
final class MainTest {

    private static final String HELLO = "Askwell answers at ";

    /** {@code askwell.jvm} of the build. */
    private static final List<String> JVM =
            List.of("--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector");

    @TempDir
    private Path folder = Path.of("");

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void servesUntilItIsToldToStop() throws IOException, InterruptedException {
        // The option wins over the variable, which could not be used.
        Process serve = start(Map.of("ASKWELL_PORT", "abc"), "serve.log", "serve", "--port", "0");
        BufferedReader out = serve.inputReader(StandardCharsets.UTF_8);
        URI address = address(out.readLine());

        HttpResponse<String> reply = ask(address, "how much is the fine for a late novel?");
        // Unlike Process.destroy, this leaves the streams open to be read to their end.
        serve.toHandle().destroy();

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("\"kind\":\"answer\"", "\"id\":\"late-fees\"");
        assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(serve.exitValue()).isIn(0, 128 + 15);
        assertThat(out.lines()).isEmpty();
        assertThat(log("serve.log").lines().filter(line -> line.contains("POST")))
                .singleElement()
                .asString()
                .contains("/api/v1/chat 200 ");
        assertThat(log("serve.log")).doesNotContain("novel");
    }

    @Test
    void refusesAPortThatIsTakenAndLeavesItsOwnerAlone() throws IOException, InterruptedException {
        Process owner = start(Map.of(), "owner.log", "serve", "--port", "0");
        URI address = address(owner.inputReader(StandardCharsets.UTF_8).readLine());
        String port = String.valueOf(address.getPort());

        Process second = start(Map.of("ASKWELL_PORT", port), "second.log");

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(second.inputReader(StandardCharsets.UTF_8).lines()).isEmpty();
        assertThat(log("second.log"))
                .contains("cannot listen on port " + port + "; choose one that is free and allowed")
                .doesNotContain("\tat ");
        assertThat(ask(address, "when are you open?").statusCode()).isEqualTo(200);
    }

    @Test
    void goesOnWithoutDiscord() throws IOException, InterruptedException {
        Map<String, String> nobodyThere = Map.of(
                "ASKWELL_DISCORD_TOKEN", "a.secret.token",
                "ASKWELL_DISCORD_API", "http://127.0.0.1:9/api/v10",
                "ASKWELL_DISCORD_GATEWAY", "ws://127.0.0.1:9");
        Process serve = start(nobodyThere, "discord.log", "serve", "--port", "0");
        BufferedReader out = serve.inputReader(StandardCharsets.UTF_8);
        URI address = address(out.readLine());

        assertThat(out.readLine()).startsWith("Askwell answers in Discord");
        do {
            assertThat(ask(address, "when are you open?").statusCode()).isEqualTo(200);
        } while (!log("discord.log").contains("Discord: cannot be reached"));
        serve.toHandle().destroy();

        assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(log("discord.log")).doesNotContain("secret").doesNotContain("\tat ");
    }

    /** Whatever is wrong with which setting. */
    @Test
    void tellsNoSecret() throws IOException, InterruptedException {
        Map<String, String> badPort = Map.of(
                "ASKWELL_PORT", "abc",
                "ASKWELL_DISCORD_TOKEN", "hush-token \n",
                "ASKWELL_DISCORD_TOKENS", "hush-slip",
                "ASKWELL_DATABASE_URL", "postgresql://me:hush-password@127.0.0.1:9/x");
        Map<String, String> badAddress = Map.of("ASKWELL_DATABASE_URL", "postgresql://me:hush-password@:x/y z");

        assertThat(toTheEnd(badPort, "port.log")).isEqualTo(2);
        assertThat(toTheEnd(badAddress, "address.log")).isEqualTo(2);

        assertThat(log("port.log"))
                .contains("'abc' is not a port", "ASKWELL_DISCORD_TOKENS has no effect")
                .doesNotContain("hush");
        assertThat(log("address.log")).contains("ASKWELL_DATABASE_URL").doesNotContain("hush");
    }

    /** The exit code of a start that fails. */
    private int toTheEnd(Map<String, String> settings, String log) throws IOException, InterruptedException {
        Process process = start(settings, log);
        assertThat(process.inputReader(StandardCharsets.UTF_8).lines()).isEmpty();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Process start(Map<String, String> settings, String log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(JVM);
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().keySet().removeIf(name -> name.startsWith("ASKWELL_"));
        process.environment().put("ASKWELL_KNOWLEDGE_BASE", "src/test/resources/knowledge-base-command");
        process.environment().put("ASKWELL_DATA", "target/knowledge-base-command-data");
        process.environment().putAll(settings);
        started.add(process.redirectError(folder.resolve(log).toFile()).start());
        return started.getLast();
    }

    private String log(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static URI address(@Nullable String hello) {
        assertThat(hello).isNotNull().matches(HELLO + "http://localhost:\\d+");
        return URI.create(String.valueOf(hello).substring(HELLO.length()));
    }

    private static HttpResponse<String> ask(URI address, String question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/chat"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"message\":\"" + question + "\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
