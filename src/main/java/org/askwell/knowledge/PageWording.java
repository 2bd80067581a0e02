package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of the web pages, written by the content owner in {@code pages.yaml}.
 *
 * @param phrases each under its name in that file; none is missing
 */
public record PageWording(Map<String, String> phrases) {

    private static final Path FILE = Path.of("pages.yaml");

    /** Every phrase there is; the file next to the answers shows where each is read. */
    private static final Set<String> NAMES = Set.of(
            "answer",
            "call",
            "contact",
            "contact-sign",
            "embed",
            "embed-lead",
            "emergency-sign",
            "home",
            "home-lead",
            "home-title",
            "in-emergency",
            "not-found",
            "not-found-title",
            "questions",
            "questions-lead",
            "related",
            "results",
            "reviewed",
            "same-day-sign",
            "search",
            "search-button",
            "search-example",
            "skip",
            "sources",
            "start-again",
            "suggested",
            "topics");

    public PageWording {
        phrases = Map.copyOf(phrases);
    }

    /** The phrase called {@code name}, which must be one of those in the file. */
    public String phrase(String name) {
        return Objects.requireNonNull(phrases.get(name), name);
    }

    /** Reads the words; each that is missing has been reported and is empty. */
    static PageWording read(ContentFolder folder, Placeholders placeholders, Problems problems) {
        YamlMap fields = folder.yaml(FILE, NAMES);
        Map<String, String> phrases = new TreeMap<>();
        for (String name : NAMES.stream().sorted().toList()) {
            phrases.put(name, placeholders.fill(fields.required(name), problems));
        }
        return new PageWording(phrases);
    }
}
