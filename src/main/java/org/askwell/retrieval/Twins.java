package org.askwell.retrieval;

import org.askwell.knowledge.Entry;

/**
 * Nearly the same question, listed for two entries.
 *
 * @param text how it was listed for {@code entry}
 * @param otherText how it was listed for {@code other}
 * @param likeness the cosine of the two, at most 1
 */
public record Twins(Entry entry, String text, Entry other, String otherText, double likeness) {}
