package org.askwell.knowledge;

/**
 * The words around the answers, written by the content owner in {@code replies.yaml} and {@code pages.yaml}.
 *
 * @param unknown says that the knowledge base has no answer
 * @param nearest leads on to the nearest topics
 * @param contact says how to reach the clinic
 * @param clarify asks which of several readings was meant
 * @param reminder reminds of a warning sign that was raised before
 * @param noMore says that the whole answer has been given
 * @param noSources says that an answer names no sources
 * @param notWritten said where an answer has still to be written, as in a folder that was imported; may be empty
 * @param pages the words of the web pages
 */
public record Wording(
        String unknown,
        String nearest,
        String contact,
        String clarify,
        String reminder,
        String noMore,
        String noSources,
        String notWritten,
        Phrases pages) {}
