package org.askwell.knowledge;

/**
 * Who answers where the knowledge base ends. Everything is text to show; what the owner left out is empty.
 *
 * @param emergency the number to call in an emergency in the clinic's country, e.g. {@code 911}
 * @param crisis where people who think of harming themselves find help, e.g. {@code 988}
 * @param country ISO 3166-1 alpha-2 code, e.g. {@code US}
 */
public record Clinic(
        String name,
        String phone,
        String email,
        String url,
        String hours,
        String emergency,
        String crisis,
        String country) {}
