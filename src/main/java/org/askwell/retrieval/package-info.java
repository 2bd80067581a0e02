/**
 * The matching: a Query comes in; the knowledge base's entries go out as a
 * Ranking, best first, with a calibrated confidence that the first one is right. Start at
 * Retriever.
 */
@NullMarked
package org.askwell.retrieval;

import org.jspecify.annotations.NullMarked;
