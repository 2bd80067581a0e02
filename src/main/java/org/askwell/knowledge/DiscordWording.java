package org.askwell.knowledge;

import java.util.Map;
import java.util.Objects;

/**
 * The words around the answers in a Discord server, in one language.
 *
 * @param phrases each under its name in {@code discord.yaml}; none is missing
 */
public record DiscordWording(Map<String, String> phrases) {

    public DiscordWording {
        phrases = Map.copyOf(phrases);
    }

    /** The phrase called {@code name}, which must be one of those in the file. */
    public String phrase(String name) {
        return Objects.requireNonNull(phrases.get(name), name);
    }

    /** The same with {@code value} where it says <code>{blank}</code>. */
    public String phrase(String name, String blank, Object value) {
        return phrase(name).replace("{" + blank + "}", String.valueOf(value));
    }
}
