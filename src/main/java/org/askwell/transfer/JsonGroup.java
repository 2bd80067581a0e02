package org.askwell.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A JSON object around entries, such as a section of an FAQ.
 *
 * @param own its fields but those around the entries
 * @param inside entries, and groups of them
 */
record JsonGroup(ObjectNode own, List<JsonNode> inside) {

    private static final Set<Field> BESIDE_AN_ANSWER = Set.of(Field.SOURCES, Field.RELATED);

    /** {@code object} as a group; absent where no entry is inside it. */
    static Optional<JsonGroup> of(JsonNode object, Columns columns) {
        Map<String, Field> fields = fields(object, columns);
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        List<JsonNode> inside = new ArrayList<>();
        object.properties().forEach(field -> {
            boolean isBeside = Optional.ofNullable(fields.get(field.getKey()))
                    .filter(BESIDE_AN_ANSWER::contains)
                    .isPresent();
            if (!isBeside && isAroundEntries(field.getValue(), columns)) {
                items(field.getValue()).forEach(inside::add);
            } else {
                own.set(field.getKey(), field.getValue());
            }
        });
        return inside.isEmpty() ? Optional.empty() : Optional.of(new JsonGroup(own, inside));
    }

    private static boolean isAroundEntries(JsonNode value, Columns columns) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .anyMatch(item ->
                                isEntry(item, columns) || of(item, columns).isPresent())
                : of(value, columns).isPresent();
    }

    private static boolean isEntry(JsonNode object, Columns columns) {
        Collection<Field> fields = fields(object, columns).values();
        return fields.contains(Field.ANSWER) && (fields.contains(Field.QUESTION) || fields.contains(Field.VARIANTS));
    }

    private static Iterable<JsonNode> items(JsonNode value) {
        return value.isArray() ? value : List.of(value);
    }

    private static Map<String, Field> fields(JsonNode object, Columns columns) {
        return columns.fields(
                object.properties().stream().map(Map.Entry::getKey).toList());
    }

    /** Tells whether the group itself asks and answers something. */
    boolean isEntry(Columns columns) {
        return isEntry(own, columns) && text(Field.QUESTION, columns).strip().endsWith("?");
    }

    /** What the entries inside are about; empty where the group does not say. */
    String title(Columns columns) {
        String category = text(Field.CATEGORY, columns);
        String title = category.isEmpty() ? text(Field.QUESTION, columns) : category;
        return title.isEmpty() ? own.path("name").asText() : title;
    }

    /** The names of what else it tells. */
    List<String> rest(Columns columns) {
        String title = title(columns);
        return own.properties().stream()
                .filter(field -> !field.getValue().asText().equals(title))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String text(Field field, Columns columns) {
        return fields(own, columns).entrySet().stream()
                .filter(named -> named.getValue() == field)
                .map(named -> own.path(named.getKey()).asText())
                .findFirst()
                .orElse("");
    }
}
