package org.askwell.transfer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One question and what its source tells about it, as it stands there. */
final class Row {

    private static final Pattern SEVERAL = Pattern.compile("[|\\n\\r]+");

    private final String place;
    private final Map<Field, List<String>> values = new EnumMap<>(Field.class);

    /** @param place where it stands, as a person would look it up */
    Row(String place) {
        this.place = place;
    }

    String place() {
        return place;
    }

    /** Adds a value; one without words counts as none. */
    Row with(Field field, String value) {
        if (!value.isBlank()) {
            values.computeIfAbsent(field, named -> new ArrayList<>()).add(value);
        }
        return this;
    }

    Row with(Field field, List<String> several) {
        several.forEach(value -> with(field, value));
        return this;
    }

    /** Adds the values that one cell holds, separated by {@code |} or line ends, or as a JSON array. */
    Row withCell(Field field, String cell) {
        return with(field, JsonTexts.array(cell).orElseGet(() -> List.of(SEVERAL.split(cell, -1))));
    }

    List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /** The first value; absent where there is none. */
    Optional<String> first(Field field) {
        return all(field).stream().findFirst();
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }
}
