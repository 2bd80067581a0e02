package org.askwell.knowledge;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML mapping that knows the lines of its names. Every wrong value becomes a problem there and reads as absent, so that
 * reading goes on to the next fault.
 */
final class YamlMap {

    private static final Pattern SHARE = Pattern.compile("[0-9]*\\.?[0-9]+");

    private final YamlSource source;
    private final int line;
    private final boolean broken;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private record Field(int line, Node value) {}

    private YamlMap(YamlSource source, Optional<MappingNode> mapping) {
        this.source = source;
        this.line = mapping.map(source::line).orElse(source.firstLine());
        this.broken = mapping.isEmpty();
        mapping.ifPresent(node -> node.getValue().forEach(this::put));
    }

    /** Reads {@code yaml}, which starts at line {@code firstLine} of {@code file}. */
    static YamlMap parse(Path file, int firstLine, String yaml, Problems problems) {
        YamlSource source = new YamlSource(file, firstLine, problems);
        MappingNode nothing = new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
        return new YamlMap(source, source.root(yaml, MappingNode.class, nothing, "`name: value` lines"));
    }

    /** Stands for a file that could not be read and has been reported. */
    static YamlMap broken(Path file, Problems problems) {
        return new YamlMap(new YamlSource(file, 1, problems), Optional.empty());
    }

    private void put(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            source.error(source.line(tuple.getKeyNode()), "a name must be plain text");
        } else if (fields.putIfAbsent(key.getValue(), new Field(source.line(key), tuple.getValueNode())) != null) {
            source.error(source.line(key), quoted(key.getValue()) + " stands here twice; keep one");
        }
    }

    /** Tells whether nothing could be read. That has been reported as a whole, so no field of it is missed. */
    boolean isBroken() {
        return broken;
    }

    /** Reports every name that is not among {@code known}; most are spelling mistakes. */
    void allowOnly(Set<String> known) {
        fields.forEach((name, field) -> {
            if (!known.contains(name)) {
                source.error(field.line(), "unknown field " + quoted(name) + "; known are " + sorted(known));
            }
        });
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    /** Every name there is. */
    Set<String> names() {
        return fields.keySet();
    }

    /** The line of {@code name}, or of the mapping itself where it has no such name. */
    int line(String name) {
        Field field = fields.get(name);
        return field == null ? line : field.line();
    }

    /** Tells whether there is nothing under {@code name}: no such name, no text or an empty list. */
    boolean isEmpty(String name) {
        return value(name)
                .map(value -> isBlank(value)
                        || (value instanceof SequenceNode list
                                && list.getValue().isEmpty()))
                .orElse(true);
    }

    /** A text that has to be there; empty, and reported, where it is not. */
    Located required(String name) {
        if (!broken && value(name).map(YamlMap::isBlank).orElse(true)) {
            source.error(line(name), "missing field " + quoted(name));
        }
        return text(name).orElse(source.located(line(name), ""));
    }

    /** The text called {@code name}; absent where it is blank. */
    Optional<Located> text(String name) {
        return value(name)
                .flatMap(value -> source.text(quoted(name), value))
                .filter(text -> !text.text().isEmpty());
    }

    Optional<LocalDate> date(String name) {
        return text(name).flatMap(date -> {
            try {
                return Optional.of(LocalDate.parse(date.text()));
            } catch (DateTimeException e) {
                source.error(
                        date.line(), quoted(name) + " must be a date such as 2026-01-31, not `" + date.text() + "`");
                return Optional.empty();
            }
        });
    }

    /** A number from 0 to 1. */
    OptionalDouble share(String name) {
        return text(name).stream()
                .filter(share -> {
                    boolean isShare = SHARE.matcher(share.text()).matches() && Double.parseDouble(share.text()) <= 1;
                    if (!isShare) {
                        source.error(
                                share.line(),
                                quoted(name) + " must be a number from 0 to 1 such as 0.75, not `" + share.text()
                                        + "`");
                    }
                    return isShare;
                })
                .mapToDouble(share -> Double.parseDouble(share.text()))
                .findFirst();
    }

    List<Located> texts(String name) {
        return value(name).map(value -> source.texts(quoted(name), value)).orElse(List.of());
    }

    /** A list of mappings, such as the sources of an entry. */
    List<YamlMap> maps(String name) {
        return value(name).map(value -> source.items(quoted(name), value)).orElse(List.of()).stream()
                .flatMap(item -> map(name, item).stream())
                .toList();
    }

    /** The mapping called {@code name}; absent where it is blank. */
    Optional<YamlMap> map(String name) {
        return value(name).filter(value -> !isBlank(value)).flatMap(value -> {
            if (value instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(source, Optional.of(mapping)));
            }
            source.error(line(name), quoted(name) + " must have named fields below it");
            return Optional.empty();
        });
    }

    private Optional<YamlMap> map(String name, Node item) {
        if (item instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(source, Optional.of(mapping)));
        }
        source.error(source.line(item), "each of " + quoted(name) + " must have named fields");
        return Optional.empty();
    }

    private Optional<Node> value(String name) {
        return Optional.ofNullable(fields.get(name)).map(Field::value);
    }

    private static boolean isBlank(Node value) {
        return value instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    private static String quoted(String name) {
        return "`" + name + "`";
    }
}
