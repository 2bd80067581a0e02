/**
 * The matching: a message comes in; an Understanding goes out: the knowledge base's entries as a Ranking, best first, with
 * a calibrated confidence that the first one is right, the intents beside them, and a Finding of a warning sign for each
 * sentence. Start at Retriever; what is learnt, and from which texts, stands in Lesson.
 */
@NullMarked
package org.askwell.retrieval;

import org.jspecify.annotations.NullMarked;
