package org.askwell.knowledge;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a knowledge-base folder:
 *
 * <pre>
 * clinic.yaml         who answers where the entries end; how sure the chatbot has to be (optional)
 * replies.yaml        the sentences around the answers
 * pages.yaml          the words of the web pages (optional)
 * welcome.md          what people read first (optional)
 * discord.yaml        the words around the answers in Discord; discord.es.yaml the same in Spanish (optional)
 * synonyms.yaml       groups of words that mean the same (optional)
 * out-of-scope.txt    messages that no entry answers, one a line (optional)
 * entries/**.md       the answers
 * examples/ID.txt     ways to ask for entry ID, one a line (optional; more may stand in the entry)
 * intents/            what people want that no entry answers (optional)
 * warning-signs/      what must be looked at before any question (optional)
 * </pre>
 *
 * A list of messages may be spread over several files: {@code ID.txt}, {@code ID.more.txt} and so on.
 */
public final class KnowledgeBaseReader {

    static final Path CLINIC = Path.of("clinic.yaml");
    private static final Path REPLIES = Path.of("replies.yaml");
    private static final Path WELCOME = Path.of("welcome.md");
    private static final Path SYNONYMS = Path.of("synonyms.yaml");
    private static final Path OUT_OF_SCOPE = Path.of("out-of-scope.txt");
    static final Path ENTRIES = Path.of("entries");
    private static final Path EXAMPLES = Path.of("examples");

    private final Path root;
    private final Problems problems = new Problems();
    private final ContentFolder folder;

    /** Every id that may be named; more than those of the entries where one could not be read. */
    private final Set<String> entryIds = new HashSet<>();

    private KnowledgeBaseReader(Path root) {
        this.root = root;
        this.folder = new ContentFolder(root, problems);
    }

    /** Reads {@code folder}. Throws {@link UncheckedIOException} with the path where the disk fails. */
    public static Reading read(Path folder) {
        return new KnowledgeBaseReader(folder).read();
    }

    /**
     * The Markdown of each answer in a sound folder, by the id of its entry, with the clinic's facts filled in. Whoever only
     * answers does not need it, so entries do not carry it.
     */
    public static Map<String, String> answers(Path folder) {
        KnowledgeBaseReader reader = new KnowledgeBaseReader(folder);
        Placeholders placeholders = new Placeholders(reader.clinic(reader.facts()), true);
        return reader.folder.markdown(ENTRIES).stream()
                .collect(Collectors.toUnmodifiableMap(
                        file -> file.id().text(),
                        file -> placeholders.fill(file.body(), reader.problems).strip(),
                        (first, second) -> first));
    }

    private Reading read() {
        if (!Files.isDirectory(root)) {
            problems.error(Path.of(""), 0, "no such folder; name the folder of the knowledge base");
            return new Reading.Faulty(new Manuscript(List.of(), List.of()), problems.sorted());
        }
        YamlMap facts = facts();
        Clinic clinic = clinic(facts);
        Thresholds thresholds = Thresholds.of(facts);
        Placeholders placeholders = new Placeholders(clinic, problems.hasErrors());
        List<Located> outOfScope =
                folder.read(OUT_OF_SCOPE).map(TextFile::messages).orElse(List.of());
        List<Draft> drafts = drafts(placeholders);
        List<Intent> intents = new IntentReader(folder, placeholders, problems).read(entryIds);
        WarningSigns signs = new WarningSignReader(folder, placeholders, problems).read();
        Wording wording = wording(placeholders, intents, signs);
        Welcome welcome = welcome(placeholders);
        List<List<String>> synonyms = synonyms();
        DiscordWordings discord = new DiscordWordingReader(folder, placeholders, problems).read();
        List<Problem> told = AlikeProblems.gathered(problems.sorted(), drafts.size());
        return problems.hasErrors()
                ? new Reading.Faulty(new Manuscript(named(drafts), outOfScope), told)
                : new Reading.Sound(
                        new KnowledgeBase(
                                clinic,
                                wording,
                                welcome,
                                drafts.stream()
                                        .map(Draft::entry)
                                        .sorted(Comparator.comparing(Entry::id))
                                        .toList(),
                                synonyms,
                                texts(outOfScope),
                                intents,
                                signs,
                                discord,
                                thresholds),
                        new Manuscript(drafts, outOfScope),
                        told);
    }

    /** What has no id has been reported, and cannot be told of by one. */
    private static List<Draft> named(List<Draft> drafts) {
        return drafts.stream().filter(draft -> !draft.entry().id().isEmpty()).toList();
    }

    private YamlMap facts() {
        return folder.yaml(
                CLINIC,
                Set.of(
                        "name",
                        "phone",
                        "email",
                        "url",
                        "hours",
                        "emergency",
                        "crisis",
                        "country",
                        "language",
                        Thresholds.BLOCK));
    }

    private Clinic clinic(YamlMap fields) {
        return new Clinic(
                fields.required("name").text(),
                optional(fields, "phone"),
                optional(fields, "email"),
                optional(fields, "url"),
                optional(fields, "hours"),
                fields.required("emergency").text(),
                optional(fields, "crisis"),
                fields.required("country").text(),
                language(fields));
    }

    private String language(YamlMap fields) {
        String tag = fields.text("language").map(Located::text).orElse("en");
        Locale read = Locale.forLanguageTag(tag);
        if (read.getLanguage().isEmpty() || !read.toLanguageTag().equalsIgnoreCase(tag)) {
            problems.error(
                    CLINIC, fields.line("language"), "`language` must be a tag such as en or pt-BR, not `" + tag + "`");
        }
        return tag;
    }

    private static String optional(YamlMap fields, String name) {
        return fields.text(name).map(Located::text).orElse("");
    }

    /** The sentences around the answers; those that only a conversation needs may be missing where there is none. */
    private Wording wording(Placeholders placeholders, List<Intent> intents, WarningSigns signs) {
        YamlMap fields = folder.yaml(
                REPLIES,
                Set.of("unknown", "nearest", "contact", "clarify", "reminder", "no-more", "no-sources", "not-written"));
        boolean toldMore = intents.stream().anyMatch(intent -> intent.kind() == Intent.Kind.MORE);
        boolean toldSources = intents.stream().anyMatch(intent -> intent.kind() == Intent.Kind.SOURCES);
        return new Wording(
                placeholders.fill(fields.required("unknown"), problems),
                placeholders.fill(fields.required("nearest"), problems),
                placeholders.fill(fields.required("contact"), problems),
                placeholders.fill(fields.required("clarify"), problems),
                sentence(fields, "reminder", !signs.signs().isEmpty(), placeholders),
                sentence(fields, "no-more", toldMore, placeholders),
                sentence(fields, "no-sources", toldSources, placeholders),
                sentence(fields, "not-written", false, placeholders),
                Phrases.read(folder, "pages.yaml", placeholders, problems));
    }

    private String sentence(YamlMap fields, String name, boolean needed, Placeholders placeholders) {
        Optional<Located> text = needed ? Optional.of(fields.required(name)) : fields.text(name);
        return text.map(sentence -> placeholders.fill(sentence, problems)).orElse("");
    }

    private Welcome welcome(Placeholders placeholders) {
        return folder.read(WELCOME)
                .flatMap(file -> MarkdownFile.parse(file, problems))
                .map(file -> welcome(file, placeholders))
                .orElse(Welcome.NONE);
    }

    private Welcome welcome(MarkdownFile file, Placeholders placeholders) {
        YamlMap fields = file.fields();
        fields.allowOnly(Set.of("disclaimer", "suggest"));
        return new Welcome(
                file.text(placeholders).whole(),
                sentence(fields, "disclaimer", false, placeholders),
                file.suggest(entryIds));
    }

    private List<Draft> drafts(Placeholders placeholders) {
        List<Path> files = folder.files(ENTRIES, ".md");
        if (files.isEmpty()) {
            problems.error(ENTRIES, 0, "no entries; write at least one Markdown file there");
        }
        List<Path> exampleFiles = folder.files(EXAMPLES, ".txt");
        EntryReader reader = new EntryReader(placeholders, folder.messagesById(exampleFiles), problems);
        List<Draft> drafts = new ArrayList<>();
        for (Path file : files) {
            Optional<Draft> draft = folder.read(file).flatMap(reader::read);
            draft.ifPresent(drafts::add);
            // A file whose id cannot be read counts by its name: nothing that refers to it is at fault.
            entryIds.add(draft.map(found -> found.id().text())
                    .filter(id -> !id.isEmpty())
                    .orElse(TextFile.stem(file)));
        }
        Consistency consistency = new Consistency(drafts, entryIds, problems);
        consistency.checkIds();
        consistency.checkRelated();
        consistency.checkExampleFiles(exampleFiles);
        return drafts;
    }

    private List<List<String>> synonyms() {
        return folder
                .read(SYNONYMS)
                .map(file -> new YamlSource(SYNONYMS, 1, problems).groups(file.content()))
                .orElse(List.of())
                .stream()
                .map(KnowledgeBaseReader::texts)
                .toList();
    }

    private static List<String> texts(List<Located> found) {
        return found.stream().map(Located::text).toList();
    }
}
