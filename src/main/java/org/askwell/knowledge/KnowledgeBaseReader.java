package org.askwell.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a knowledge-base folder:
 *
 * <pre>
 * clinic.yaml         who answers where the entries end
 * replies.yaml        the sentences around the answers
 * synonyms.yaml       groups of words that mean the same (optional)
 * out-of-scope.txt    messages that no entry answers, one a line (optional)
 * entries/**.md       the answers
 * examples/ID.txt     ways to ask for entry ID, one a line (optional; more may stand in the entry)
 * </pre>
 */
public final class KnowledgeBaseReader {

    private static final Path CLINIC = Path.of("clinic.yaml");
    private static final Path REPLIES = Path.of("replies.yaml");
    private static final Path SYNONYMS = Path.of("synonyms.yaml");
    private static final Path OUT_OF_SCOPE = Path.of("out-of-scope.txt");
    private static final Path ENTRIES = Path.of("entries");
    private static final Path EXAMPLES = Path.of("examples");

    private final Path folder;
    private final Problems problems = new Problems();

    private KnowledgeBaseReader(Path folder) {
        this.folder = folder;
    }

    /** Reads {@code folder}. Throws {@link UncheckedIOException} with the path where the disk fails. */
    public static Reading read(Path folder) {
        return new KnowledgeBaseReader(folder).read();
    }

    private Reading read() {
        if (!Files.isDirectory(folder)) {
            problems.error(Path.of(""), 0, "no such folder; name the folder of the knowledge base");
            return new Reading.Faulty(problems.sorted());
        }
        Clinic clinic = clinic();
        Placeholders placeholders = new Placeholders(clinic);
        Wording wording = wording(placeholders);
        List<Located> outOfScope =
                readIfPresent(OUT_OF_SCOPE).map(TextFile::messages).orElse(List.of());
        List<Entry> entries = entries(placeholders, outOfScope);
        List<List<String>> synonyms = synonyms();
        return problems.hasErrors()
                ? new Reading.Faulty(problems.sorted())
                : new Reading.Sound(
                        new KnowledgeBase(clinic, wording, entries, synonyms, texts(outOfScope)), problems.sorted());
    }

    private Clinic clinic() {
        YamlMap fields = yaml(CLINIC, Set.of("name", "phone", "email", "url", "hours", "emergency", "country"));
        return new Clinic(
                fields.required("name").text(),
                optional(fields, "phone"),
                optional(fields, "email"),
                optional(fields, "url"),
                optional(fields, "hours"),
                fields.required("emergency").text(),
                fields.required("country").text());
    }

    private static String optional(YamlMap fields, String name) {
        return fields.text(name).map(Located::text).orElse("");
    }

    private Wording wording(Placeholders placeholders) {
        YamlMap fields = yaml(REPLIES, Set.of("unknown", "nearest", "contact", "clarify"));
        return new Wording(
                placeholders.fill(fields.required("unknown"), problems),
                placeholders.fill(fields.required("nearest"), problems),
                placeholders.fill(fields.required("contact"), problems),
                placeholders.fill(fields.required("clarify"), problems));
    }

    private YamlMap yaml(Path path, Set<String> known) {
        if (!Files.exists(folder.resolve(path))) {
            problems.error(path, 0, "missing file");
        }
        YamlMap fields = readIfPresent(path)
                .map(file -> YamlMap.parse(path, 1, file.content(), problems))
                .orElse(YamlMap.broken(path, problems));
        fields.allowOnly(known);
        return fields;
    }

    private List<Entry> entries(Placeholders placeholders, List<Located> outOfScope) {
        List<Path> files = files(ENTRIES, ".md");
        if (files.isEmpty()) {
            problems.error(ENTRIES, 0, "no entries; write at least one Markdown file there");
        }
        List<Path> exampleFiles = files(EXAMPLES, ".txt");
        EntryReader reader = new EntryReader(placeholders, examplesById(exampleFiles), problems);
        List<Draft> drafts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Path file : files) {
            Optional<Draft> draft = TextFile.read(folder, file, problems).flatMap(reader::read);
            draft.ifPresent(drafts::add);
            // A file whose id cannot be read counts by its name: nothing that refers to it is at fault.
            ids.add(draft.map(found -> found.id().text())
                    .filter(id -> !id.isEmpty())
                    .orElse(TextFile.stem(file)));
        }
        Consistency consistency = new Consistency(drafts, ids, problems);
        consistency.checkIds();
        consistency.checkRelated();
        consistency.checkExampleFiles(exampleFiles);
        consistency.checkExamples(outOfScope);
        return drafts.stream()
                .map(Draft::entry)
                .sorted(Comparator.comparing(Entry::id))
                .toList();
    }

    private Map<String, List<Located>> examplesById(List<Path> files) {
        Map<String, List<Located>> examples = new HashMap<>();
        for (Path path : files) {
            TextFile.read(folder, path, problems)
                    .ifPresent(file -> examples.computeIfAbsent(TextFile.stem(path), id -> new ArrayList<>())
                            .addAll(file.messages()));
        }
        return examples;
    }

    private List<List<String>> synonyms() {
        return readIfPresent(SYNONYMS)
                .map(file -> new YamlSource(SYNONYMS, 1, problems).groups(file.content()))
                .orElse(List.of())
                .stream()
                .map(KnowledgeBaseReader::texts)
                .toList();
    }

    private static List<String> texts(List<Located> found) {
        return found.stream().map(Located::text).toList();
    }

    private Optional<TextFile> readIfPresent(Path path) {
        return Files.exists(folder.resolve(path)) ? TextFile.read(folder, path, problems) : Optional.empty();
    }

    /** The files below {@code path} with this ending, relative to the folder and in order, so that reading is repeatable. */
    private List<Path> files(Path path, String ending) {
        Path root = folder.resolve(path);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.getFileName().toString().endsWith(ending) && Files.isRegularFile(file))
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + root, e);
        }
    }
}
