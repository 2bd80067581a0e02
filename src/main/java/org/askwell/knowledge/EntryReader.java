package org.askwell.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one Markdown file with YAML front matter into an entry. */
final class EntryReader {

    private static final int MAX_SUMMARY_WORDS = 60;
    private static final int MAX_GRADE = 9;
    private static final String FENCE = "---\n";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Set<String> FIELDS =
            Set.of("id", "topic", "category", "question", "examples", "related", "sources", "reviewed");

    private final Placeholders placeholders;
    private final Problems problems;

    EntryReader(Placeholders placeholders, Problems problems) {
        this.placeholders = placeholders;
        this.problems = problems;
    }

    /** The entry in {@code file}; absent, and reported, where its front matter or answer is missing. */
    Optional<Entry> read(TextFile file) {
        String content = file.content();
        int end = content.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!content.startsWith(FENCE) || end < 0) {
            problems.error(file.path(), 1, "must start with fields between two lines of `---`");
            return Optional.empty();
        }
        String frontMatter = content.substring(FENCE.length(), Math.max(end, FENCE.length()));
        String body = content.substring(end + 1 + FENCE.length());
        int bodyLine = 1
                + (int) content.substring(0, end + 1 + FENCE.length())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return entry(file.path(), YamlMap.parse(file.path(), 2, frontMatter, problems), body, bodyLine);
    }

    private Optional<Entry> entry(Path file, YamlMap fields, String body, int bodyLine) {
        fields.allowOnly(FIELDS);
        String id = fields.requiredText("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problems.error(file, fields.line("id"), "id `" + id + "` must be lower-case words joined by hyphens");
        }
        String question = fields.requiredText("question");
        List<Source> sources = sources(file, fields);
        Optional<java.time.LocalDate> reviewed = fields.date("reviewed");
        if (reviewed.isEmpty()) {
            problems.warning(file, fields.line("reviewed"), "no review date; add `reviewed: YYYY-MM-DD`");
        }
        Markdown answer = Markdown.parse(placeholders.fill(file, bodyLine, body, problems));
        if (!answer.startsWithParagraph()) {
            problems.error(file, bodyLine, "no answer; the text after the fields must start with a paragraph");
            return Optional.empty();
        }
        Entry entry = new Entry(
                id,
                fields.text("topic").filter(topic -> !topic.isEmpty()).orElse(id),
                fields.text("category").filter(category -> !category.isEmpty()).orElse("Questions"),
                question,
                fields.texts("examples"),
                fields.texts("related"),
                sources,
                reviewed,
                answer.summary(),
                answer.details(),
                answer.passages());
        checkStyle(file, bodyLine, entry);
        return Optional.of(entry);
    }

    private List<Source> sources(Path file, YamlMap fields) {
        List<Source> sources = new ArrayList<>();
        for (YamlMap source : fields.maps("sources")) {
            source.allowOnly(Set.of("title", "url"));
            String title = source.requiredText("title");
            String url = source.requiredText("url");
            if (!url.isEmpty() && !isWebAddress(url)) {
                problems.error(file, source.line("url"), "`" + url + "` is not an http or https address");
            }
            sources.add(new Source(title, url));
        }
        if (sources.isEmpty()) {
            problems.warning(file, fields.line("sources"), "no sources; name where the facts come from");
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

    private void checkStyle(Path file, int line, Entry entry) {
        int words = entry.summary().text().split("\\s+").length;
        if (words > MAX_SUMMARY_WORDS) {
            problems.warning(
                    file,
                    line,
                    "the first paragraph has " + words + " words; keep the answer itself to " + MAX_SUMMARY_WORDS);
        }
        double grade = ReadingGrade.of(
                entry.summary().text() + "\n\n" + entry.details().text());
        if (grade > MAX_GRADE) {
            problems.warning(
                    file,
                    line,
                    "reading grade %.1f; keep it to %d with shorter sentences and words".formatted(grade, MAX_GRADE));
        }
    }
}
