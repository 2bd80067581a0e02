package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogsTest {

    private static final Logger LOG = LoggerFactory.getLogger("org.askwell.channel.web.WebChannel");

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    LogsTest() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void asBefore() {
        System.setErr(before);
        Logs.use(LogFormat.TEXT);
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void textIsALineAnEvent() {
        Logs.use(LogFormat.TEXT);
        LOG.atInfo().addKeyValue("status", 200).log("GET {} 200", "/faq");

        assertThat(lines())
                .singleElement()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT\\S+ INFO WebChannel - GET /faq 200");
    }

    @Test
    void jsonIsAnObjectAnEventWithItsFields() {
        Logs.use(LogFormat.JSON);
        LOG.atInfo().addKeyValue("status", 200).addKeyValue("level", "hidden").log("GET \"{}\"\n", "/faq");

        assertThat(lines()).hasSize(1);
        JsonNode line = CommandRun.json(lines().getFirst());
        assertThat(line.properties().stream().map(field -> field.getKey()))
                .containsExactly("time", "level", "logger", "message", "status");
        assertThat(Instant.parse(line.path("time").asText())).isBeforeOrEqualTo(Instant.now());
        assertThat(line.path("level").asText()).isEqualTo("INFO");
        assertThat(line.path("logger").asText()).isEqualTo(LOG.getName());
        assertThat(line.path("message").asText()).isEqualTo("GET \"/faq\"\n");
        assertThat(line.path("status").asInt()).isEqualTo(200);
    }

    @Test
    void jsonKeepsAnExceptionOnItsLine() {
        Logs.use(LogFormat.JSON);
        LOG.error("bug 1", new IllegalStateException("no way"));

        assertThat(lines()).hasSize(1);
        assertThat(CommandRun.json(lines().getFirst()).path("exception").asText())
                .startsWith("java.lang.IllegalStateException: no way")
                .contains("LogsTest");
    }

    @Test
    void whatTheLibrariesLogIsThereFromWarningsOn() {
        Logs.use(LogFormat.JSON);
        LoggerFactory.getLogger("org.eclipse.jetty").info("quiet");
        LoggerFactory.getLogger("org.eclipse.jetty").warn("loud");
        java.util.logging.Logger.getLogger("org.postgresql").severe("of the JDK's own");

        assertThat(lines())
                .extracting(line -> CommandRun.json(line).path("message").asText())
                .containsExactly("loud", "of the JDK's own");
    }
}
