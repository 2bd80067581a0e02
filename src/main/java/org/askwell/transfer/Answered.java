package org.askwell.transfer;

import org.askwell.knowledge.Entry;

/**
 * An entry with the source of its answer.
 *
 * @param markdown its answer, as its author wrote it
 */
record Answered(Entry entry, String markdown) {}
