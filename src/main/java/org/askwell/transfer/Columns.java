package org.askwell.transfer;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        named.forEach((title, column) -> fields.put(field(title), column.strip()));
        return new Columns(fields);
    }

    private static Field field(String title) {
        return Field.titled(title)
                .orElseThrow(() -> new IllegalArgumentException("an entry has no '" + title + "'; known are "
                        + Arrays.stream(Field.values()).map(Field::title).collect(Collectors.joining(", "))));
    }

    /**
     * What each of {@code names} holds, as far as it holds anything. Where several could hold the same, the one that bears
     * its name does, else the first.
     */
    Map<String, Field> fields(Collection<String> names) {
        Map<String, Field> fields = new LinkedHashMap<>();
        take(names, this::namedByPerson, fields);
        take(names, name -> Field.titled(name).filter(field -> !named.containsKey(field)), fields);
        take(names, name -> Field.commonlyCalled(name).filter(field -> !named.containsKey(field)), fields);
        return fields;
    }

    private static void take(
            Collection<String> names, Function<String, Optional<Field>> meaning, Map<String, Field> fields) {
        for (String name : names) {
            meaning.apply(name)
                    .filter(field -> !fields.containsValue(field))
                    .ifPresent(field -> fields.putIfAbsent(name, field));
        }
    }

    private Optional<Field> namedByPerson(String name) {
        return named.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(name.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The columns that a person has named but that are not among {@code names}. */
    List<String> missing(Collection<String> names) {
        return named.values().stream()
                .filter(column -> names.stream().noneMatch(name -> name.strip().equalsIgnoreCase(column)))
                .toList();
    }
}
