package org.askwell.conversation;

import org.askwell.retrieval.Ranking;

/**
 * A reply and why it is given.
 *
 * @param confidence how sure it is, 0 to 1
 * @param reason for whoever explains or mends the chatbot; no patient reads it
 * @param ranking what the entries were worth to the resolved query
 */
public record Decision(Reply reply, double confidence, String reason, Ranking ranking) {}
