package org.askwell.journal;

/**
 * What a person says about a turn.
 *
 * @param turn the turn's id
 * @param comment in the person's own words; may be empty
 */
public record Feedback(String turn, boolean helpful, String comment) {

    /** No comment may be longer, in characters. */
    public static final int MAX_COMMENT = 1_000;
}
