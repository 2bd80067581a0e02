package org.askwell.journal;

import java.time.Duration;

/**
 * How much is kept.
 *
 * @param age after which it is deleted
 * @param questions whether single turns are kept, and not only how many there were
 */
public record Keeping(Duration age, boolean questions) {}
