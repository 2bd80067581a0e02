package org.askwell.retrieval;

import java.util.List;

/**
 * What is made of a message on its own, whatever was said before.
 *
 * @param ranking the entries that may answer it
 * @param parts the rankings of its sentences, where it has several
 * @param findings what it, its sentences and the pieces of endless ones have of a warning sign, the riskiest first
 */
public record Understanding(Ranking ranking, List<Ranking> parts, List<Finding> findings) {}
