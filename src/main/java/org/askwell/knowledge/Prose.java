package org.askwell.knowledge;

/** The same words twice: as plain text for a terminal, and as HTML that holds nothing but harmless markup. */
public record Prose(String text, String html) {

    /** Prose without words. */
    public static final Prose NONE = new Prose("", "");

    /** Tells whether there is nothing to read. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
