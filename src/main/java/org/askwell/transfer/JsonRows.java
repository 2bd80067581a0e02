package org.askwell.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads JSON values as rows. */
final class JsonRows {

    private final Columns columns;
    private final Intake intake;
    private int count;

    JsonRows(Columns columns, Intake intake) {
        this.columns = columns;
        this.intake = intake;
    }

    /** Takes {@code value}, which begins in {@code line}: an entry, or an object around many. */
    void add(int line, JsonNode value) {
        Row row = new Row("entry " + ++count + " (line " + line + ")");
        if (!value.isObject()) {
            intake.refuse(row.place(), "not a JSON object such as {\"question\": \"…\", \"answer\": \"…\"}");
        } else if (QnaBot.fits(value)) {
            QnaBot.read(value, intake);
        } else if (FaqPage.fits(value)) {
            FaqPage.read("line " + line, value, intake);
        } else {
            fill(row, value);
            Optional<JsonNode> list = row.isEmpty() ? onlyList(value) : Optional.empty();
            if (list.isPresent()) {
                count--;
                list.get().forEach(item -> add(line, item));
            } else {
                intake.take(row);
            }
        }
    }

    private void fill(Row row, JsonNode object) {
        for (Map.Entry<String, JsonNode> named : object.properties()) {
            columns.field(named.getKey()).ifPresent(field -> values(row, field, named.getValue()));
        }
    }

    private static Optional<JsonNode> onlyList(JsonNode object) {
        List<JsonNode> lists = StreamSupport.stream(object.spliterator(), false)
                .filter(value -> value.isArray() && value.path(0).isObject())
                .toList();
        return lists.size() == 1 ? Optional.of(lists.getFirst()) : Optional.empty();
    }

    private void values(Row row, Field field, JsonNode value) {
        items(value).forEach(item -> {
            if (field == Field.SOURCES) {
                row.with(field, item.toString());
            } else if (item.isValueNode()) {
                row.with(field, item.isNull() ? "" : item.asText());
            } else {
                intake.refuse(row.place(), "`" + field.title() + "` is no text");
            }
        });
    }

    private static Stream<JsonNode> items(JsonNode value) {
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    }
}
