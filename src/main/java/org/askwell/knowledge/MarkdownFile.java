package org.askwell.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown file that starts with fields between two lines of {@code ---}, as all content for patients does. */
final class MarkdownFile {

    private static final Pattern FRONT_MATTER =
            Pattern.compile("---[ \\t]*\\n(.*?)^---[ \\t]*\\n(?:[ \\t]*\\n)*+", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(?:[-_]+[A-Za-z0-9]+)*");

    private final Path path;
    private final YamlMap fields;
    private final Located body;
    private final Problems problems;

    private MarkdownFile(Path path, YamlMap fields, Located body, Problems problems) {
        this.path = path;
        this.fields = fields;
        this.body = body;
        this.problems = problems;
    }

    /** Whether {@code text} can be an id. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The parts of {@code file}; absent, and reported, where it does not start with fields. */
    static Optional<MarkdownFile> parse(TextFile file, Problems problems) {
        Matcher frontMatter = FRONT_MATTER.matcher(file.content());
        if (!frontMatter.lookingAt()) {
            problems.error(file.path(), 1, "must start with fields between two lines of `---`");
            return Optional.empty();
        }
        YamlMap fields = YamlMap.parse(file.path(), 2, frontMatter.group(1), problems);
        int bodyLine = 1 + TextFile.lineBreaks(frontMatter.group());
        Located body = new Located(file.path(), bodyLine, file.content().substring(frontMatter.end()));
        return Optional.of(new MarkdownFile(file.path(), fields, body, problems));
    }

    Path path() {
        return path;
    }

    YamlMap fields() {
        return fields;
    }

    Located body() {
        return body;
    }

    /** The text after the fields, with the clinic's facts filled in. */
    Markdown text(Placeholders placeholders) {
        return Markdown.parse(placeholders.fill(body, problems));
    }

    /** The file's id, which has to be there; empty, and reported, where it is not. */
    Located id() {
        Located id = fields.required("id");
        if (!id.text().isEmpty() && !isId(id.text())) {
            problems.error(
                    id, "id `" + id.text() + "` must be words of letters and digits joined by hyphens or underscores");
        }
        return id;
    }

    /**
     * Ids of the entries that the text leads on to.
     *
     * @param entryIds every id that may be named
     */
    List<String> suggest(Set<String> entryIds) {
        List<Located> suggest = fields.texts("suggest");
        suggest.stream()
                .filter(entry -> !entryIds.contains(entry.text()))
                .forEach(entry -> problems.error(entry, "suggested id `" + entry.text() + "` names no entry"));
        return suggest.stream().map(Located::text).toList();
    }

    Optional<LocalDate> reviewed() {
        if (fields.isEmpty("reviewed")) {
            problems.warning(
                    Rule.NO_REVIEW_DATE, path, fields.line("reviewed"), "no review date; add `reviewed: YYYY-MM-DD`");
        }
        return fields.date("reviewed");
    }

    List<Source> sources() {
        if (fields.isEmpty("sources")) {
            problems.warning(
                    Rule.NO_SOURCES, path, fields.line("sources"), "no sources; name where the facts come from");
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
