package org.askwell.transfer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which column, or JSON field, of a source holds what. */
public final class Columns {

    /** Columns are known by their common names. */
    public static final Columns COMMON = new Columns(Map.of());

    private final Map<Field, String> named;

    private Columns(Map<Field, String> named) {
        this.named = named;
    }

    /**
     * Columns that a person has named; those left out are known by their common names.
     *
     * @param named what a column holds, such as {@code question}, and the column's own name
     * @throws IllegalArgumentException where an entry has nothing of that name
     */
    public static Columns named(Map<String, String> named) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        named.forEach((title, column) -> fields.put(titled(title), column.strip()));
        return new Columns(fields);
    }

    private static Field titled(String title) {
        return Arrays.stream(Field.values())
                .filter(field -> field.title().equals(title.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an entry has no '" + title + "'; known are "
                        + Arrays.stream(Field.values()).map(Field::title).collect(Collectors.joining(", "))));
    }

    /** What the column called {@code name} holds, if anything. */
    Optional<Field> field(String name) {
        String column = name.strip();
        return named.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Field.commonlyCalled(column).filter(field -> !named.containsKey(field)));
    }
}
