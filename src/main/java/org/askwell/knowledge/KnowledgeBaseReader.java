package org.askwell.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private final Map<String, Path> fileOfEntry = new HashMap<>();

    private KnowledgeBaseReader(Path folder) {
        this.folder = folder;
    }

    /** Reads {@code folder}. Throws {@link UncheckedIOException} with the path where the disk fails. */
    public static Reading read(Path folder) {
        return new KnowledgeBaseReader(folder).read();
    }

    private Reading read() {
        if (!Files.isDirectory(folder)) {
            problems.error(folder, 0, "no such folder; name the folder of the knowledge base");
            return new Reading.Faulty(problems.sorted());
        }
        Clinic clinic = clinic();
        Placeholders placeholders = new Placeholders(clinic);
        Wording wording = wording(placeholders);
        List<Entry> entries = withExampleFiles(entries(placeholders));
        checkRelated(entries);
        checkSharedExamples(entries);
        List<List<String>> synonyms = readIfPresent(SYNONYMS)
                .map(file -> YamlMap.parseGroups(file.path(), file.content(), problems))
                .orElse(List.of());
        List<String> outOfScope =
                readIfPresent(OUT_OF_SCOPE).map(TextFile::messages).orElse(List.of());
        return problems.hasErrors()
                ? new Reading.Faulty(problems.sorted())
                : new Reading.Sound(
                        new KnowledgeBase(clinic, wording, entries, synonyms, outOfScope), problems.sorted());
    }

    private Clinic clinic() {
        YamlMap fields = yaml(CLINIC, Set.of("name", "phone", "email", "url", "hours", "emergency", "country"));
        return new Clinic(
                fields.requiredText("name"),
                fields.text("phone").orElse(""),
                fields.text("email").orElse(""),
                fields.text("url").orElse(""),
                fields.text("hours").orElse(""),
                fields.requiredText("emergency"),
                fields.requiredText("country"));
    }

    private Wording wording(Placeholders placeholders) {
        YamlMap fields = yaml(REPLIES, Set.of("unknown", "nearest", "contact", "clarify"));
        return new Wording(
                reply(fields, "unknown", placeholders),
                reply(fields, "nearest", placeholders),
                reply(fields, "contact", placeholders),
                reply(fields, "clarify", placeholders));
    }

    private String reply(YamlMap fields, String name, Placeholders placeholders) {
        return placeholders.fill(REPLIES, fields.line(name), fields.requiredText(name), problems);
    }

    private YamlMap yaml(Path path, Set<String> known) {
        Optional<TextFile> file = readIfPresent(path);
        if (!Files.exists(folder.resolve(path))) {
            problems.error(path, 0, "missing file");
        }
        YamlMap fields = YamlMap.parse(path, 1, file.map(TextFile::content).orElse(""), problems);
        fields.allowOnly(known);
        return fields;
    }

    private Optional<TextFile> readIfPresent(Path path) {
        return Files.exists(folder.resolve(path)) ? TextFile.read(folder, path, problems) : Optional.empty();
    }

    private List<Entry> entries(Placeholders placeholders) {
        EntryReader reader = new EntryReader(placeholders, problems);
        Map<String, Entry> entries = new TreeMap<>();
        for (Path path : files(ENTRIES, ".md")) {
            Optional<Entry> entry = TextFile.read(folder, path, problems).flatMap(reader::read);
            entry.ifPresent(found -> {
                Path other = fileOfEntry.putIfAbsent(found.id(), path);
                if (other != null && !found.id().isEmpty()) {
                    problems.error(path, 2, "id `" + found.id() + "` is taken by " + other + "; choose another");
                }
                entries.putIfAbsent(found.id(), found);
            });
        }
        if (fileOfEntry.isEmpty() && !problems.hasErrors()) {
            problems.error(ENTRIES, 0, "no entries; write at least one Markdown file there");
        }
        return List.copyOf(entries.values());
    }

    /** Adds to each entry the examples of its own file in {@code examples/}. */
    private List<Entry> withExampleFiles(List<Entry> entries) {
        Map<String, List<String>> more = new HashMap<>();
        for (Path path : files(EXAMPLES, ".txt")) {
            String name = path.getFileName().toString();
            String id = name.substring(0, name.length() - ".txt".length());
            if (!fileOfEntry.containsKey(id)) {
                problems.error(path, 0, "no entry has the id `" + id + "`; rename the file");
            }
            TextFile.read(folder, path, problems).ifPresent(file -> more.put(id, file.messages()));
        }
        return entries.stream()
                .map(entry -> withExamples(entry, more.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static Entry withExamples(Entry entry, List<String> more) {
        List<String> examples = new ArrayList<>(entry.examples());
        examples.addAll(more);
        return new Entry(
                entry.id(),
                entry.topic(),
                entry.category(),
                entry.question(),
                examples.stream().distinct().toList(),
                entry.related(),
                entry.sources(),
                entry.reviewed(),
                entry.summary(),
                entry.details(),
                entry.passages());
    }

    private void checkRelated(List<Entry> entries) {
        for (Entry entry : entries) {
            for (String id : entry.related()) {
                if (!fileOfEntry.containsKey(id)) {
                    problems.error(fileOf(entry), 1, "related id `" + id + "` names no entry");
                } else if (id.equals(entry.id())) {
                    problems.error(fileOf(entry), 1, "related ids name the entry itself");
                }
            }
        }
    }

    private void checkSharedExamples(List<Entry> entries) {
        Map<String, Entry> owners = new HashMap<>();
        for (Entry entry : entries) {
            for (String example : entry.examples()) {
                Entry owner = owners.putIfAbsent(example.toLowerCase(Locale.ROOT), entry);
                if (owner != null && !owner.id().equals(entry.id())) {
                    problems.warning(fileOf(entry), 0, "example \"" + example + "\" also stands in " + fileOf(owner));
                }
            }
        }
    }

    private Path fileOf(Entry entry) {
        return fileOfEntry.getOrDefault(entry.id(), ENTRIES);
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
