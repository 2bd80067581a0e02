package org.askwell.conversation;

import org.askwell.knowledge.KnowledgeBase;

/**
 * What there is to say to somebody who looks something up.
 *
 * @param knowledgeBase the content that it was decided from
 */
public record LookUp(KnowledgeBase knowledgeBase, Decision decision) {}
