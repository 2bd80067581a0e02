package org.askwell.retrieval;

import java.util.Map;
import org.askwell.knowledge.Entry;

/**
 * An entry that may answer a query.
 *
 * @param score the ranker's share for this entry, 0 to 1; the shares of all entries, of the intents that stand alone and of
 *     "none of them" add up to one
 * @param signals what the score was made of, by name, in the order in which a person would read them
 */
public record Candidate(Entry entry, double score, Map<String, Double> signals) {}
