package org.askwell.transfer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of examples among an entry's fields, where each stands on a line of its own.
 *
 * @param text the whole file
 * @param end where in it the list ends
 * @param indent what stands before each example
 */
record ExampleBlock(String id, String text, String list, int end, String indent) {

    private static final Pattern FIELDS =
            Pattern.compile("\\A\uFEFF?---[ \\t]*\\r?\\n.*?^---[ \\t]*\\r?$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern ID = Pattern.compile("(?m)^id:[ \\t]*(['\"]?)([\\w-]+)\\1[ \\t]*(?:#.*)?\\r?$");

    /** Ended by the next field; an item that goes on in the next line is no part of it. */
    private static final Pattern LIST = Pattern.compile(
            "(?m)^examples:[ \\t]*\\r?\\n((?<indent>[ ]*-[ ]+)[^\\s|>][^\\n]*\\n(?:\\k<indent>[^\\s|>][^\\n]*\\n)*)(?=[\\w-])");

    /** The list in an entry's file {@code text}; none where it has none, or one that only a person can add to. */
    static Optional<ExampleBlock> in(String text) {
        Matcher fields = FIELDS.matcher(text);
        if (!fields.find()) {
            return Optional.empty();
        }
        Matcher id = ID.matcher(fields.group());
        Matcher list = LIST.matcher(fields.group());
        return id.find() && list.find()
                ? Optional.of(new ExampleBlock(id.group(2), text, list.group(1), list.end(1), list.group("indent")))
                : Optional.empty();
    }

    /** As they are written, without the quotes that some need. */
    Stream<String> examples() {
        return list.lines().map(line -> {
            String value = line.substring(indent.length()).strip();
            boolean isQuoted = value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0;
            return isQuoted ? value.substring(1, value.length() - 1) : value;
        });
    }

    /** The file with {@code examples} at the end of the list. */
    String with(List<String> examples) {
        String lineEnd = list.endsWith("\r\n") ? "\r\n" : "\n";
        String added = examples.stream()
                .map(example -> indent + FolderText.quoted(example) + lineEnd)
                .collect(Collectors.joining());
        return text.substring(0, end) + added + text.substring(end);
    }
}
