package org.askwell.evaluation;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads question files: JSON Lines, a conversation or a single question a line. */
public final class QuestionFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    /** Windows begins files with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private QuestionFile() {}

    /** A line of the file is wrong; the message names it and says how. */
    public static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /** There is no question in the file, as where a wrong one was named; the message names it. */
    public static final class Empty extends RuntimeException {

        private static final long serialVersionUID = 1;

        Empty(Path file) {
            super(file + ": no questions in it; name a file with one JSON object a line");
        }
    }

    private record Row(
            @Nullable String id,
            @Nullable List<RowTurn> turns,
            @Nullable String question,
            @Nullable List<String> accept,
            @Nullable List<String> tags) {}

    private record RowTurn(@Nullable String say, @Nullable List<String> accept) {}

    /**
     * The conversations in {@code file}, in its order. Throws {@link Malformed} at the first wrong line, and {@link Empty}
     * where there is none.
     */
    public static List<Dialogue> read(Path file) {
        List<Dialogue> dialogues = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                dialogues.add(dialogue(i + 1, lines.get(i), file + ":" + (i + 1) + ": "));
            }
        }
        if (dialogues.isEmpty()) {
            throw new Empty(file);
        }
        return dialogues;
    }

    private static List<String> lines(Path file) {
        try {
            String text = Files.readString(file);
            return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text)
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            throw new Malformed(file + ": not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** @param place where the line stands, to begin an error message with */
    private static Dialogue dialogue(int number, String line, String place) {
        Row row = row(line, place);
        String id = row.id() == null ? String.valueOf(number) : row.id();
        List<String> tags = row.tags() == null ? List.of() : row.tags();
        if (row.question() != null && row.accept() != null) {
            return new Dialogue(id, number, List.of(new Dialogue.Line(row.question(), row.accept())), tags);
        }
        if (row.turns() != null && !row.turns().isEmpty()) {
            return new Dialogue(
                    id,
                    number,
                    row.turns().stream().map(turn -> line(turn, place)).toList(),
                    tags);
        }
        throw new Malformed(place + "needs `turns`, or `question` and `accept`");
    }

    private static Dialogue.Line line(RowTurn turn, String place) {
        if (turn.say() == null || turn.accept() == null) {
            throw new Malformed(place + "each of `turns` needs `say` and `accept`");
        }
        return new Dialogue.Line(turn.say(), turn.accept());
    }

    private static Row row(String line, String place) {
        try {
            Row row = MAPPER.readValue(line, Row.class);
            if (row == null) {
                throw new Malformed(place + "needs one JSON object a line");
            }
            return row;
        } catch (JsonProcessingException e) {
            throw new Malformed(place + fault(e));
        }
    }

    private static String fault(JsonProcessingException e) {
        boolean isBroken = !(e instanceof JsonMappingException) || e.getCause() instanceof StreamReadException;
        return isBroken ? "broken JSON: " + e.getOriginalMessage() : wrongKind((JsonMappingException) e);
    }

    /** The innermost field with a value of the wrong kind; Jackson's own words would name Java classes. */
    private static String wrongKind(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .reduce((outer, inner) -> inner)
                .map(field -> "`" + field + "` has a value of the wrong kind")
                .orElse("needs one JSON object a line");
    }
}
