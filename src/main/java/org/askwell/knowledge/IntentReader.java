package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what people want that no entry answers:
 *
 * <pre>
 * intents/ID.md              the reply, or the words before it
 * intents/examples/ID.txt    ways to say it, one a line
 * </pre>
 */
final class IntentReader {

    private static final Path FOLDER = Path.of("intents");
    private static final Path EXAMPLES = FOLDER.resolve("examples");
    private static final Set<String> FIELDS = Set.of("id", "kind", "examples", "suggest", "number");

    /** The choices that can be picked; nobody is offered more than three. */
    private static final Set<String> NUMBERS = Set.of("1", "2", "3", "-1");

    private final ContentFolder folder;
    private final Placeholders placeholders;
    private final Problems problems;

    IntentReader(ContentFolder folder, Placeholders placeholders, Problems problems) {
        this.folder = folder;
        this.placeholders = placeholders;
        this.problems = problems;
    }

    /** @param entryIds every id that an intent may suggest */
    List<Intent> read(Set<String> entryIds) {
        List<Path> exampleFiles = folder.files(EXAMPLES, ".txt");
        Map<String, List<Located>> examples = folder.messagesById(exampleFiles);
        Ids ids = new Ids("intent", folder.files(FOLDER, ".md"), problems);
        List<Intent> intents = new ArrayList<>();
        for (MarkdownFile file : folder.markdown(FOLDER)) {
            if (!file.fields().isBroken()) {
                intents.add(intent(file, ids, examples, entryIds));
            }
        }
        intents.sort(Comparator.comparing(Intent::id));
        ids.checkMessageFiles(exampleFiles);
        return intents;
    }

    private Intent intent(MarkdownFile file, Ids ids, Map<String, List<Located>> examples, Set<String> entryIds) {
        YamlMap fields = file.fields();
        fields.allowOnly(FIELDS);
        Located id = file.id();
        ids.add(id);
        Intent.Kind kind = kind(fields);
        Markdown text = file.text(placeholders);
        if (kind.standsAlone() && !text.startsWithParagraph()) {
            problems.error(file.body(), "no reply; the text after the fields must start with a paragraph");
        }
        List<String> ways = Stream.concat(
                        fields.texts("examples").stream(), examples.getOrDefault(id.text(), List.of()).stream())
                .map(Located::text)
                .distinct()
                .toList();
        if (ways.isEmpty() && !id.text().isEmpty()) {
            problems.error(file.path(), 0, "no examples; list ways to say this");
        }
        return new Intent(id.text(), kind, text.whole(), ways, file.suggest(entryIds), number(fields, kind));
    }

    /** The kind, small talk where it cannot be read: that fault is reported and the folder not served. */
    private Intent.Kind kind(YamlMap fields) {
        Located wanted = fields.required("kind");
        Optional<Intent.Kind> kind = Arrays.stream(Intent.Kind.values())
                .filter(known -> name(known).equals(wanted.text()))
                .findFirst();
        if (kind.isEmpty() && !wanted.text().isEmpty()) {
            String known =
                    Arrays.stream(Intent.Kind.values()).map(IntentReader::name).collect(Collectors.joining(", "));
            problems.error(wanted, "unknown kind `" + wanted.text() + "`; known are " + known);
        }
        return kind.orElse(Intent.Kind.SMALLTALK);
    }

    private static String name(Intent.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private int number(YamlMap fields, Intent.Kind kind) {
        if (kind != Intent.Kind.PICK) {
            return 0;
        }
        Located number = fields.required("number");
        if (NUMBERS.contains(number.text())) {
            return Integer.parseInt(number.text());
        }
        if (!number.text().isEmpty()) {
            problems.error(number, "`number` must be 1, 2, 3 or, for the last, -1");
        }
        return 0;
    }
}
