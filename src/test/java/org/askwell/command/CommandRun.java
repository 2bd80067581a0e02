package org.askwell.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command that has run inside this process: how it ended and what it printed. */
record CommandRun(int exitCode, String out, String err) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A small knowledge base without a fault. */
    static final Path LIBRARY = Path.of("src/test/resources/knowledge-base-command");

    /** One with a fault in every file. */
    static final Path FAULTY_LIBRARY = Path.of("src/test/resources/knowledge-base-command-faulty");

    /** What is learnt from {@link #LIBRARY}; kept, so that only the first command has to learn it. */
    static final Path DATA = Path.of("target/knowledge-base-command-data");

    /** Runs a command on {@link #LIBRARY}. */
    static CommandRun of(String... arguments) {
        return with(Map.of(), arguments);
    }

    /** Runs a command on {@link #LIBRARY}, or on what {@code settings} name instead. */
    static CommandRun with(Map<String, String> settings, String... arguments) {
        return typing(new ByteArrayInputStream(new byte[0]), settings, arguments);
    }

    /** Runs a command on {@link #LIBRARY} while somebody types {@code lines}. */
    static CommandRun typing(List<String> lines, String... arguments) {
        byte[] typed = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return typing(new ByteArrayInputStream(typed), Map.of(), arguments);
    }

    static CommandRun typing(InputStream input, Map<String, String> settings, String... arguments) {
        Map<String, String> environment =
                new HashMap<>(Map.of("ASKWELL_KNOWLEDGE_BASE", LIBRARY.toString(), "ASKWELL_DATA", DATA.toString()));
        environment.putAll(settings);
        InputStream realInput = System.in;
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode;
        try {
            System.setIn(input);
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            exitCode = Askwell.run(arguments, environment);
        } finally {
            System.setIn(realInput);
            System.setOut(realOut);
            System.setErr(realErr);
        }
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What was printed, read as JSON. */
    JsonNode json() {
        return json(out);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    /** Tells whether a stack trace was printed. */
    boolean hasTrace() {
        return (out + err).contains("\tat ");
    }
}
