package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A place in a file where YAML stands. Nodes stay nodes, so that each still tells its line and nothing is expanded. */
final class YamlSource {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(4_000_000).build();

    /** More than any author needs; the parser would go as deep as the text does, until the stack is full. */
    private static final int MAX_DEPTH = 50;

    private final Path file;
    private final int firstLine;
    private final Problems problems;

    YamlSource(Path file, int firstLine, Problems problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.problems = problems;
    }

    /**
     * The root of {@code yaml}.
     *
     * @param kind what it has to be
     * @param expected says so to the author
     * @return {@code ifEmpty} for a text without content; absent, and reported, where the text is broken
     */
    <N extends Node> Optional<N> root(String yaml, Class<N> kind, N ifEmpty, String expected) {
        try {
            checkDepth(yaml);
            Node root = new Compose(SETTINGS).composeString(yaml).orElse(ifEmpty);
            if (kind.isInstance(root)) {
                return Optional.of(kind.cast(root));
            }
            error(line(root), "expected " + expected);
        } catch (MarkedYamlEngineException e) {
            error(firstLine + lineOf(e, yaml), broken(e.getProblem()));
        } catch (ReaderException e) {
            String before = yaml.substring(0, yaml.offsetByCodePoints(0, e.getPosition()));
            error(firstLine + TextFile.lineBreaks(before), broken("a control character"));
        } catch (YamlEngineException e) {
            error(firstLine, broken(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private static void checkDepth(String yaml) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                throw new YamlEngineException("nested too deeply");
            }
        }
    }

    /** Where the fault is, or where that began which is still open at the end of the text, such as a quotation. */
    private static int lineOf(MarkedYamlEngineException e, String yaml) {
        long end = yaml.stripTrailing().codePoints().count();
        boolean foundAtEnd =
                e.getProblemMark().map(mark -> mark.getIndex() >= end).orElse(true);
        Optional<Mark> mark = foundAtEnd ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark();
        return mark.map(Mark::getLine).orElse(0);
    }

    private static String broken(String why) {
        return "broken YAML: " + why + "; quote values that hold : # [ ] { } or quotes";
    }

    /** Reads {@code yaml} as a list of lists of words. */
    List<List<Located>> groups(String yaml) {
        SequenceNode none = new SequenceNode(Tag.SEQ, List.of(), FlowStyle.BLOCK);
        return root(yaml, SequenceNode.class, none, "a list of groups such as `- [physio, physical therapist]`")
                .map(SequenceNode::getValue)
                .orElse(List.of())
                .stream()
                .map(group -> texts("a group", group))
                .toList();
    }

    /** The texts of the list {@code node}; what is no text is reported and left out. */
    List<Located> texts(String what, Node node) {
        return items(what, node).stream()
                .flatMap(item -> text("each of " + what, item).stream())
                .filter(item -> !item.text().isEmpty())
                .toList();
    }

    /** The items of the list {@code node}; none, and reported, where it is no list. */
    List<Node> items(String what, Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        error(line(node), what + " must be a list");
        return List.of();
    }

    /** The text of {@code node}, at the line where it begins; absent, and reported, where there is none. */
    Optional<Located> text(String what, Node node) {
        if (node instanceof ScalarNode scalar) {
            boolean beginsBelow =
                    scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
            return Optional.of(located(
                    line(node) + (beginsBelow ? 1 : 0), scalar.getValue().strip()));
        }
        error(line(node), what + " must be plain text; quote it where it holds [ ] { }");
        return Optional.empty();
    }

    Located located(int line, String text) {
        return new Located(file, line, text);
    }

    int firstLine() {
        return firstLine;
    }

    int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + firstLine;
    }

    void error(int line, String text) {
        problems.error(file, line, text);
    }
}
