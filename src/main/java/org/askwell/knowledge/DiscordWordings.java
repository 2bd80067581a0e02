package org.askwell.knowledge;

import java.util.Map;
import java.util.TreeMap;

/**
 * The words around the answers in Discord servers, in each language in which there are some.
 *
 * @param usual for servers that have chosen no language
 * @param languages the others, by their tags such as {@code es} or {@code pt-BR}
 */
public record DiscordWordings(Phrases usual, Map<String, Phrases> languages) {

    /** Plain English. */
    public static final DiscordWordings BUILT_IN = new DiscordWordings(DiscordWordingReader.builtIn(), Map.of());

    public DiscordWordings {
        languages = Map.copyOf(languages);
    }

    /** The words in the language {@code tag}, or the usual ones where there are none in it. */
    public Phrases in(String tag) {
        return languages.getOrDefault(tag, usual);
    }

    /** The names of the languages that can be chosen, by their tags. */
    public Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        languages.forEach((tag, wording) -> names.put(tag, wording.phrase("language")));
        return names;
    }
}
