package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The web addresses in what patients read: sources, answers, replies, the clinic's own. */
public final class Links {

    private static final List<String> KINDS = List.of(".md", ".yaml");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'`{}\\[\\]\\\\]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.,;:!?*_]+$");

    private Links() {}

    /** Each address in {@code folder} and where it stands, in the order of the places. */
    public static List<Located> in(Path folder) {
        // What is wrong with the files was reported when they were read.
        ContentFolder content = new ContentFolder(folder, new Problems());
        return KINDS.stream()
                .flatMap(kind -> content.files(Path.of(""), kind).stream())
                .flatMap(path -> content.read(path).stream())
                .flatMap(Links::in)
                .toList();
    }

    private static Stream<Located> in(TextFile file) {
        List<String> lines = file.content().lines().toList();
        List<Located> links = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (MatchResult found : ADDRESS.matcher(lines.get(i)).results().toList()) {
                links.add(new Located(file.path(), i + 1, address(found.group())));
            }
        }
        return links.stream();
    }

    /** {@code found} without what the sentence around it ends with; an address may hold brackets, but only pairs of them. */
    private static String address(String found) {
        int open = 0;
        for (int i = 0; i < found.length(); i++) {
            open += switch (found.charAt(i)) {
                case '(' -> 1;
                case ')' -> -1;
                default -> 0;
            };
            if (open < 0) {
                return SENTENCE_END.matcher(found.substring(0, i)).replaceFirst("");
            }
        }
        return SENTENCE_END.matcher(found).replaceFirst("");
    }
}
