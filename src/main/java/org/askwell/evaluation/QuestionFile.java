package org.askwell.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads question files: JSON Lines, a conversation or a single question a line. */
public final class QuestionFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private QuestionFile() {}

    /** A line of the file is wrong; the message names it and says how. */
    public static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    private record Row(
            @Nullable String id,
            @Nullable List<RowTurn> turns,
            @Nullable String question,
            @Nullable List<String> accept,
            @Nullable List<String> tags) {}

    private record RowTurn(
            @JsonProperty(required = true) String say,
            @JsonProperty(required = true) List<String> accept) {}

    /** The conversations in {@code file}, in its order. Throws {@link Malformed} at the first wrong line. */
    public static List<Dialogue> read(Path file) {
        try {
            List<Dialogue> dialogues = new ArrayList<>();
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    dialogues.add(dialogue(file, i + 1, lines.get(i)));
                }
            }
            return dialogues;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Dialogue dialogue(Path file, int number, String line) {
        try {
            Row row = MAPPER.readValue(line, Row.class);
            List<String> tags = row.tags() == null ? List.of() : row.tags();
            String id = row.id() == null ? String.valueOf(number) : row.id();
            if (row.question() != null && row.accept() != null) {
                return new Dialogue(id, List.of(new Dialogue.Line(row.question(), row.accept())), tags);
            }
            if (row.turns() != null && !row.turns().isEmpty()) {
                return new Dialogue(
                        id,
                        row.turns().stream()
                                .map(turn -> new Dialogue.Line(turn.say(), turn.accept()))
                                .toList(),
                        tags);
            }
            throw new Malformed(file + ":" + number + ": needs `turns`, or `question` and `accept`");
        } catch (JsonProcessingException e) {
            throw new Malformed(file + ":" + number + ": " + e.getOriginalMessage());
        }
    }
}
