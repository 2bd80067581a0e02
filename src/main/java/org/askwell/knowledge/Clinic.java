package org.askwell.knowledge;

import java.util.Locale;

/**
 * Who answers where the knowledge base ends. Everything is text to show; what the owner left out is empty.
 *
 * @param emergency the number to call in an emergency in the clinic's country, e.g. {@code 911}
 * @param crisis where people who think of harming themselves find help, e.g. {@code 988}
 * @param country ISO 3166-1 alpha-2 code, e.g. {@code US}
 * @param language BCP 47 tag of the language that everything is written in, e.g. {@code en}
 */
public record Clinic(
        String name,
        String phone,
        String email,
        String url,
        String hours,
        String emergency,
        String crisis,
        String country,
        String language) {

    /** How dates and the like are written here. */
    public Locale locale() {
        Locale spoken = Locale.forLanguageTag(language);
        return spoken.getCountry().isEmpty() ? Locale.of(spoken.getLanguage(), country) : spoken;
    }
}
