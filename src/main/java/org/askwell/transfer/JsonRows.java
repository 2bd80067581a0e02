package org.askwell.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads JSON values as rows. */
final class JsonRows {

    private final Columns columns;
    private final Intake intake;
    private final Set<String> names = new HashSet<>();
    private final Set<String> unused = new TreeSet<>();
    private int count;

    JsonRows(Columns columns, Intake intake) {
        this.columns = columns;
        this.intake = intake;
    }

    /** Takes {@code value}, which begins in {@code line}: an entry, or an object around many. */
    void add(int line, JsonNode value) {
        add(line, value, "");
    }

    private void add(int line, JsonNode value, String category) {
        boolean isPlain = value.isObject() && !QnaBot.fits(value) && !FaqPage.fits(value);
        Optional<JsonGroup> group = isPlain ? JsonGroup.of(value, columns) : Optional.empty();
        if (group.isPresent()) {
            addGroup(line, group.get(), category);
        } else {
            addSingle(line, value, category);
        }
    }

    private void addGroup(int line, JsonGroup group, String category) {
        if (group.isEntry(columns)) {
            addSingle(line, group.own(), category);
        } else {
            unused.addAll(group.rest(columns));
            group.own().fieldNames().forEachRemaining(names::add);
        }
        String title = group.title(columns);
        group.inside().forEach(item -> add(line, item, title.isEmpty() ? category : title));
    }

    private void addSingle(int line, JsonNode value, String category) {
        Row row = new Row("entry " + ++count + " (line " + line + ")");
        if (!value.isObject()) {
            intake.refuse(row.place(), "not a JSON object such as {\"question\": \"…\", \"answer\": \"…\"}");
        } else if (QnaBot.fits(value)) {
            QnaBot.read(value, intake);
        } else if (FaqPage.fits(value)) {
            FaqPage.read("line " + line, value, intake);
        } else {
            addPlain(line, row, value, category);
        }
    }

    private void addPlain(int line, Row row, JsonNode value, String category) {
        fill(row, value);
        Optional<JsonNode> list = row.isEmpty() ? onlyList(value) : Optional.empty();
        if (list.isPresent()) {
            count--;
            list.get().forEach(item -> add(line, item, category));
        } else {
            intake.take(row.has(Field.CATEGORY) ? row : row.with(Field.CATEGORY, category));
        }
    }

    /** Notes the fields of which an entry has nothing, once for all entries. */
    void end() {
        List<String> missing = columns.missing(names);
        if (!missing.isEmpty()) {
            intake.refuse("all entries", "none has a field " + String.join(" or ", missing));
        }
        if (!unused.isEmpty()) {
            intake.doubt("all entries", "fields of which an entry has nothing: " + String.join(", ", unused));
        }
    }

    private void fill(Row row, JsonNode object) {
        List<String> own = new ArrayList<>();
        object.fieldNames().forEachRemaining(own::add);
        Map<String, Field> fields = columns.fields(own);
        names.addAll(own);
        if (!fields.isEmpty()) {
            own.stream().filter(name -> !fields.containsKey(name)).forEach(unused::add);
        }
        fields.forEach((name, field) -> values(row, field, object.path(name)));
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
