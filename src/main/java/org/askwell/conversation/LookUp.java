package org.askwell.conversation;

import org.askwell.knowledge.KnowledgeBase;
import org.askwell.retrieval.Understanding;

/**
 * What there is to say to somebody who looks something up.
 *
 * @param knowledgeBase the content that it was decided from
 * @param understanding what was made of the words themselves
 */
public record LookUp(KnowledgeBase knowledgeBase, Understanding understanding, Decision decision) {}
