package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the warning signs:
 *
 * <pre>
 * warning-signs/ID.md                 what to do
 * warning-signs/examples/ID.txt       messages that must raise it, one a line
 * warning-signs/near-misses/ID.txt    messages that must not; those in any.txt belong to all signs
 * </pre>
 */
final class WarningSignReader {

    static final Path FOLDER = Path.of("warning-signs");
    private static final Path EXAMPLES = FOLDER.resolve("examples");
    private static final Path NEAR_MISSES = FOLDER.resolve("near-misses");

    /** Messages in files of this name belong to all signs. */
    private static final String ANY = "any";

    private static final Set<String> FIELDS =
            Set.of("id", "level", "title", "examples", "near-misses", "sources", "reviewed");

    private final ContentFolder folder;
    private final Placeholders placeholders;
    private final Problems problems;

    WarningSignReader(ContentFolder folder, Placeholders placeholders, Problems problems) {
        this.folder = folder;
        this.placeholders = placeholders;
        this.problems = problems;
    }

    WarningSigns read() {
        List<Path> exampleFiles = folder.files(EXAMPLES, ".txt");
        List<Path> nearMissFiles = folder.files(NEAR_MISSES, ".txt");
        Map<String, List<Located>> examples = folder.messagesById(exampleFiles);
        Map<String, List<Located>> nearMisses = folder.messagesById(nearMissFiles);
        Ids ids = new Ids("warning sign", folder.files(FOLDER, ".md"), problems);
        List<WarningSign> signs = new ArrayList<>();
        for (MarkdownFile file : folder.markdown(FOLDER)) {
            if (!file.fields().isBroken()) {
                signs.add(sign(file, ids, examples, nearMisses));
            }
        }
        signs.sort(Comparator.comparing(WarningSign::id));
        ids.checkMessageFiles(exampleFiles);
        ids.checkMessageFiles(nearMissFiles.stream()
                .filter(file -> !TextFile.stem(file).equals(ANY))
                .toList());
        WarningSigns all = new WarningSigns(signs, nearMisses.getOrDefault(ANY, List.of()));
        checkContradictions(all);
        return all;
    }

    private WarningSign sign(
            MarkdownFile file, Ids ids, Map<String, List<Located>> examples, Map<String, List<Located>> nearMisses) {
        YamlMap fields = file.fields();
        fields.allowOnly(FIELDS);
        Located id = file.id();
        ids.add(id);
        Markdown text = file.text(placeholders);
        if (!text.startsWithParagraph()) {
            problems.error(file.body(), "no advice; the text after the fields must start with a paragraph");
        }
        List<Located> raising = both(fields.texts("examples"), examples, id.text());
        if (raising.isEmpty() && !id.text().isEmpty()) {
            problems.error(file.path(), 0, "no examples; list messages that must raise this sign");
        }
        return new WarningSign(
                id.text(),
                level(fields),
                fields.required("title").text(),
                text.whole(),
                placeholders.telephones(file.body()),
                raising,
                both(fields.texts("near-misses"), nearMisses, id.text()),
                file.sources(),
                file.reviewed());
    }

    private static List<Located> both(List<Located> inside, Map<String, List<Located>> beside, String id) {
        return Stream.concat(inside.stream(), beside.getOrDefault(id, List.of()).stream())
                .toList();
    }

    /** The level, the most urgent where it cannot be read: that fault is reported and the folder not served. */
    private WarningSign.Level level(YamlMap fields) {
        Located wanted = fields.required("level");
        Optional<WarningSign.Level> level = Arrays.stream(WarningSign.Level.values())
                .filter(known -> name(known).equals(wanted.text()))
                .findFirst();
        if (level.isEmpty() && !wanted.text().isEmpty()) {
            String known = Arrays.stream(WarningSign.Level.values())
                    .map(WarningSignReader::name)
                    .collect(Collectors.joining(", "));
            problems.error(wanted, "unknown level `" + wanted.text() + "`; known are " + known);
        }
        return level.orElse(WarningSign.Level.EMERGENCY);
    }

    private static String name(WarningSign.Level level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same words cannot be a warning and none. */
    private void checkContradictions(WarningSigns all) {
        Map<String, Located> raising = new HashMap<>();
        all.signs().stream()
                .flatMap(sign -> sign.examples().stream())
                .forEach(example -> raising.putIfAbsent(key(example), example));
        Stream.concat(all.nearMisses().stream(), all.signs().stream().flatMap(sign -> sign.nearMisses().stream()))
                .forEach(nearMiss -> Optional.ofNullable(raising.get(key(nearMiss)))
                        .ifPresent(example -> problems.error(
                                nearMiss,
                                "`" + nearMiss.text() + "` is an example in " + example.file() + ":" + example.line()
                                        + "; keep one of them")));
    }

    private static String key(Located message) {
        return message.text().toLowerCase(Locale.ROOT);
    }
}
