package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code discord.yaml} and its translations {@code discord.LANGUAGE.yaml}. All are optional, and so is every phrase in
 * them: a translation stands before the knowledge base's own words, and these before the built-in ones, which also say which
 * phrases there are and what each has to hold.
 */
final class DiscordWordingReader {

    private static final Path USUAL = Path.of("discord.yaml");
    private static final Pattern TRANSLATION =
            Pattern.compile("discord\\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.yaml");

    /** What is filled in when a phrase is said, in single braces; double ones are the clinic's facts. */
    private static final Pattern BLANK = Pattern.compile("(?<!\\{)\\{[a-z]+}(?!})");

    private final ContentFolder folder;
    private final Placeholders placeholders;
    private final Problems problems;

    DiscordWordingReader(ContentFolder folder, Placeholders placeholders, Problems problems) {
        this.folder = folder;
        this.placeholders = placeholders;
        this.problems = problems;
    }

    static Phrases builtIn() {
        Problems faults = new Problems();
        YamlMap fields = YamlMap.parse(USUAL, 1, Phrases.standard(USUAL.toString()), faults);
        Map<String, String> phrases = new TreeMap<>();
        fields.names().forEach(name -> phrases.put(name, fields.required(name).text()));
        if (faults.hasErrors()) {
            throw new IllegalStateException("built-in " + USUAL + ": " + faults.sorted());
        }
        return new Phrases(phrases);
    }

    DiscordWordings read() {
        Phrases usual = read(USUAL, DiscordWordings.BUILT_IN.usual());
        Map<String, Phrases> languages = new TreeMap<>();
        for (Path file : folder.files(Path.of(""), ".yaml")) {
            Matcher name = TRANSLATION.matcher(file.toString());
            if (name.matches()) {
                languages.put(name.group(1), read(file, usual));
            }
        }
        return new DiscordWordings(usual, languages);
    }

    private Phrases read(Path file, Phrases otherwise) {
        Map<String, String> phrases = new TreeMap<>(otherwise.phrases());
        folder.read(file).ifPresent(found -> {
            YamlMap fields = YamlMap.parse(file, 1, found.content(), problems);
            fields.allowOnly(otherwise.phrases().keySet());
            otherwise.phrases().keySet().stream()
                    .sorted()
                    .forEach(name -> fields.text(name).ifPresent(text -> phrases.put(name, phrase(name, text))));
        });
        return new Phrases(phrases);
    }

    private String phrase(String name, Located text) {
        BLANK.matcher(DiscordWordings.BUILT_IN.usual().phrase(name))
                .results()
                .map(MatchResult::group)
                .filter(blank -> !text.text().contains(blank))
                .forEach(blank -> problems.error(text, "`" + name + "` must say " + blank + " somewhere"));
        return placeholders.fill(text, problems);
    }
}
