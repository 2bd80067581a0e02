package org.askwell.knowledge;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping that knows its file and lines. Every wrong value becomes a problem there and reads as absent, so that
 * reading goes on to the next fault.
 */
final class YamlMap {

    private final Path file;
    private final int firstLine;
    private final int line;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMap(Path file, int firstLine, Optional<MappingNode> mapping, Problems problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.line = mapping.map(this::lineOf).orElse(firstLine);
        this.problems = problems;
        mapping.ifPresent(node -> node.getValue().forEach(this::put));
    }

    /** Reads {@code yaml}, which starts at line {@code firstLine} of {@code file}. */
    static YamlMap parse(Path file, int firstLine, String yaml, Problems problems) {
        Optional<Node> root = compose(file, firstLine, yaml, problems);
        if (root.isPresent() && !(root.get() instanceof MappingNode)) {
            problems.error(file, firstLine, "expected `name: value` lines");
        }
        return new YamlMap(
                file, firstLine, root.filter(MappingNode.class::isInstance).map(MappingNode.class::cast), problems);
    }

    /** Reads a file that is a list of lists of words. */
    static List<List<String>> parseGroups(Path file, String yaml, Problems problems) {
        YamlMap lines = new YamlMap(file, 1, Optional.empty(), problems);
        Optional<Node> root = compose(file, 1, yaml, problems);
        if (root.isEmpty()) {
            return List.of();
        }
        if (!(root.get() instanceof SequenceNode groups)) {
            problems.error(file, 1, "expected a list of groups such as `- [physio, physical therapist]`");
            return List.of();
        }
        return groups.getValue().stream()
                .map(group -> lines.scalars("a group", group))
                .toList();
    }

    private static Optional<Node> compose(Path file, int firstLine, String yaml, Problems problems) {
        try {
            return new Compose(
                            LoadSettings.builder().setCodePointLimit(4_000_000).build())
                    .composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + firstLine;
            problems.error(
                    file, line, "broken YAML: " + e.getProblem() + "; quote values that hold : # [ ] { } or quotes");
        } catch (YamlEngineException e) {
            problems.error(file, firstLine, "broken YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private void put(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            problems.error(file, lineOf(tuple.getKeyNode()), "a name must be plain text");
        } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
            problems.error(file, lineOf(key), "`" + key.getValue() + "` stands here twice; keep one");
        }
    }

    /** Reports every name that is not among {@code known}; most are spelling mistakes. */
    void allowOnly(Set<String> known) {
        values.forEach((name, node) -> {
            if (!known.contains(name)) {
                problems.error(file, lineOf(node), "unknown field `" + name + "`; known are " + sorted(known));
            }
        });
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    /** The line of the value called {@code name}, or of the mapping itself where there is none. */
    int line(String name) {
        Node node = values.get(name);
        return node == null ? line : lineOf(node);
    }

    /** A text that has to be there; empty, and reported, where it is not. */
    String requiredText(String name) {
        String text = text(name).orElse("");
        if (text.isBlank() && (!values.containsKey(name) || values.get(name) instanceof ScalarNode)) {
            problems.error(file, line(name), "missing field `" + name + "`");
        }
        return text.strip();
    }

    Optional<String> text(String name) {
        Node node = values.get(name);
        return node == null ? Optional.empty() : scalar(name, node).map(String::strip);
    }

    Optional<LocalDate> date(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                problems.error(
                        file, line(name), "`" + name + "` must be a date such as 2026-01-31, not `" + text + "`");
                return Optional.empty();
            }
        });
    }

    List<String> texts(String name) {
        Node node = values.get(name);
        return node == null ? List.of() : scalars("`" + name + "`", node);
    }

    /** A list of mappings, such as the sources of an entry. */
    List<YamlMap> maps(String name) {
        Node node = values.get(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            problems.error(file, lineOf(node), "`" + name + "` must be a list");
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof MappingNode mapping) {
                maps.add(new YamlMap(file, firstLine, Optional.of(mapping), problems));
            } else {
                problems.error(file, lineOf(item), "each of `" + name + "` must have named fields");
            }
        }
        return maps;
    }

    private List<String> scalars(String what, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.error(file, lineOf(node), what + " must be a list");
            return List.of();
        }
        return sequence.getValue().stream()
                .flatMap(item -> scalar("each of " + what, item).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Optional<String> scalar(String what, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problems.error(file, lineOf(node), what + " must be plain text");
        return Optional.empty();
    }

    private int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + firstLine;
    }
}
