package org.askwell.knowledge;

/**
 * The sentences around the answers, written by the content owner in {@code replies.yaml}.
 *
 * @param unknown says that the knowledge base has no answer
 * @param nearest leads on to the nearest topics
 * @param contact says how to reach the clinic
 * @param clarify asks which of several readings was meant
 */
public record Wording(String unknown, String nearest, String contact, String clarify) {}
