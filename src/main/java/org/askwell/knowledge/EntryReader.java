package org.askwell.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one Markdown file with YAML front matter into an entry. */
final class EntryReader {

    private static final Set<String> FIELDS =
            Set.of("id", "topic", "category", "question", "examples", "related", "sources", "reviewed");

    private final Placeholders placeholders;
    private final Map<String, List<Located>> examplesById;
    private final Problems problems;

    /**
     * @param examplesById ways to ask for an entry that do not stand in its own file, by the entry's id
     */
    EntryReader(Placeholders placeholders, Map<String, List<Located>> examplesById, Problems problems) {
        this.placeholders = placeholders;
        this.examplesById = examplesById;
        this.problems = problems;
    }

    /** The entry in {@code file}; absent, and reported, where its fields cannot be read. */
    Optional<Draft> read(TextFile file) {
        return MarkdownFile.parse(file, problems).flatMap(this::read);
    }

    private Optional<Draft> read(MarkdownFile file) {
        Markdown answer = answer(file);
        return file.fields().isBroken() ? Optional.empty() : Optional.of(draft(file, answer));
    }

    private Markdown answer(MarkdownFile file) {
        Markdown answer = file.text(placeholders);
        if (!answer.startsWithParagraph()) {
            problems.error(file.body(), "no answer; the text after the fields must start with a paragraph");
        }
        return answer;
    }

    private Draft draft(MarkdownFile file, Markdown answer) {
        YamlMap fields = file.fields();
        fields.allowOnly(FIELDS);
        Located id = file.id();
        Located question = fields.required("question");
        List<Located> related = fields.texts("related");
        List<Located> examples = Stream.concat(
                        fields.texts("examples").stream(), examplesById.getOrDefault(id.text(), List.of()).stream())
                .toList();
        Entry entry = new Entry(
                id.text(),
                fields.text("topic").map(Located::text).orElse(id.text()),
                fields.text("category").map(Located::text).orElse("Questions"),
                placeholders.fill(question, problems),
                examples.stream().map(Located::text).distinct().toList(),
                related.stream().map(Located::text).toList(),
                file.sources(),
                file.reviewed(),
                answer.summary(),
                answer.details(),
                answer.passages());
        return new Draft(entry, id, question, file.body(), related, examples);
    }
}
