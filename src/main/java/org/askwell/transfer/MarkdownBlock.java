package org.askwell.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A block of Markdown: a paragraph, a heading, a list … */
record MarkdownBlock(Kind kind, String text) {

    enum Kind {
        PARAGRAPH,
        HEADING,
        LIST,
        CODE,
        OTHER
    }

    private static final Pattern MARKERS = Pattern.compile("^(?:(?:[-*+]|#{1,6}|([0-9]{1,9})[.)])\\s+)+");
    private static final Pattern HEADING_MARK = Pattern.compile("^#+\\s+");

    /** The text of an answer, which has to start with a paragraph, whatever {@code blocks} start with. */
    static String answer(List<MarkdownBlock> blocks) {
        List<MarkdownBlock> rest = new ArrayList<>(blocks);
        List<String> first = new ArrayList<>();
        while (!rest.isEmpty() && first.isEmpty()) {
            MarkdownBlock block = rest.removeFirst();
            first.addAll(block.asLines());
            if (block.kind == Kind.HEADING && !rest.isEmpty() && rest.getFirst().kind == Kind.PARAGRAPH) {
                first.add(rest.removeFirst().text);
            }
        }
        rest.addFirst(new MarkdownBlock(Kind.PARAGRAPH, String.join(MarkdownText.LINE_BREAK, first)));
        return rest.stream().map(MarkdownBlock::text).collect(Collectors.joining("\n\n"));
    }

    /** The same words as lines of a paragraph. */
    private List<String> asLines() {
        return switch (kind) {
            case PARAGRAPH -> List.of(text);
            case HEADING -> List.of("**" + HEADING_MARK.matcher(text).replaceFirst("") + "**");
            case LIST -> lines().map(MarkdownBlock::asLine).toList();
            case CODE ->
                lines().filter(line -> !line.startsWith("```"))
                        .map(line -> MarkdownText.line(MarkdownText.words(line)))
                        .toList();
            case OTHER -> List.of();
        };
    }

    private Stream<String> lines() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String asLine(String item) {
        String line = item.endsWith("\\") ? item.substring(0, item.length() - 1) : item;
        Matcher markers = MARKERS.matcher(line);
        if (!markers.find()) {
            return MarkdownText.line(line);
        }
        String words = line.substring(markers.end());
        return markers.group(1) == null ? "• " + words : markers.group(1) + "\\. " + words;
    }
}
