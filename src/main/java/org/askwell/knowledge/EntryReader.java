package org.askwell.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one Markdown file with YAML front matter into an entry. */
final class EntryReader {

    private static final int MAX_SUMMARY_WORDS = 60;
    private static final int MAX_GRADE = 9;
    private static final Pattern FRONT_MATTER =
            Pattern.compile("---[ \\t]*\\n(.*?)^---[ \\t]*\\n(?:[ \\t]*\\n)*+", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern WORD_GAP = Pattern.compile("\\s+");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
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
        Matcher frontMatter = FRONT_MATTER.matcher(file.content());
        if (!frontMatter.lookingAt()) {
            problems.error(file.path(), 1, "must start with fields between two lines of `---`");
            return Optional.empty();
        }
        YamlMap fields = YamlMap.parse(file.path(), 2, frontMatter.group(1), problems);
        int bodyLine = 1 + TextFile.lineBreaks(frontMatter.group());
        Markdown answer =
                answer(new Located(file.path(), bodyLine, file.content().substring(frontMatter.end())));
        return fields.isBroken() ? Optional.empty() : Optional.of(draft(file.path(), fields, answer));
    }

    private Markdown answer(Located body) {
        Markdown answer = Markdown.parse(placeholders.fill(body, problems));
        if (!answer.startsWithParagraph()) {
            problems.error(body, "no answer; the text after the fields must start with a paragraph");
        }
        checkStyle(body, answer);
        return answer;
    }

    private void checkStyle(Located body, Markdown answer) {
        String summary = answer.summary().text();
        int words = WORD_GAP.split(summary, -1).length;
        if (words > MAX_SUMMARY_WORDS) {
            problems.warning(
                    body,
                    "the first paragraph has " + words + " words; keep the answer itself to " + MAX_SUMMARY_WORDS);
        }
        double grade = ReadingGrade.of(summary + "\n\n" + answer.details().text());
        if (grade > MAX_GRADE) {
            problems.warning(
                    body,
                    "reading grade %.1f; keep it to %d with shorter sentences and words".formatted(grade, MAX_GRADE));
        }
    }

    private Draft draft(Path file, YamlMap fields, Markdown answer) {
        fields.allowOnly(FIELDS);
        Located id = id(fields);
        List<Located> related = fields.texts("related");
        List<Located> examples = Stream.concat(
                        fields.texts("examples").stream(), examplesById.getOrDefault(id.text(), List.of()).stream())
                .toList();
        Entry entry = new Entry(
                id.text(),
                fields.text("topic").map(Located::text).orElse(id.text()),
                fields.text("category").map(Located::text).orElse("Questions"),
                placeholders.fill(fields.required("question"), problems),
                examples.stream().map(Located::text).distinct().toList(),
                related.stream().map(Located::text).toList(),
                sources(file, fields),
                reviewed(file, fields),
                answer.summary(),
                answer.details(),
                answer.passages());
        return new Draft(entry, id, related, examples);
    }

    private Located id(YamlMap fields) {
        Located id = fields.required("id");
        if (!id.text().isEmpty() && !ID.matcher(id.text()).matches()) {
            problems.error(id, "id `" + id.text() + "` must be lower-case words joined by hyphens");
        }
        return id;
    }

    private Optional<LocalDate> reviewed(Path file, YamlMap fields) {
        if (fields.isEmpty("reviewed")) {
            problems.warning(file, fields.line("reviewed"), "no review date; add `reviewed: YYYY-MM-DD`");
        }
        return fields.date("reviewed");
    }

    private List<Source> sources(Path file, YamlMap fields) {
        if (fields.isEmpty("sources")) {
            problems.warning(file, fields.line("sources"), "no sources; name where the facts come from");
        }
        List<Source> sources = new ArrayList<>();
        for (YamlMap source : fields.maps("sources")) {
            source.allowOnly(Set.of("title", "url"));
            Located title = source.required("title");
            Located url = source.required("url");
            if (!url.text().isEmpty() && !isWebAddress(url.text())) {
                problems.error(url, "`" + url.text() + "` is not an http or https address");
            }
            sources.add(new Source(title.text(), url.text()));
        }
        return sources;
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
