package org.askwell.journal;

import java.time.Duration;

/**
 * What is kept, and for how long.
 *
 * @param time after which words are deleted; counts stay
 * @param questions whether single questions and comments are kept at all, or counts alone
 */
public record Keeping(Duration time, boolean questions) {

    /** For three months, with what people asked. */
    public static final Keeping DEFAULT = new Keeping(Duration.ofDays(90), true);
}
