package org.askwell.retrieval;

/** What to look for: an utterance with its context resolved, in plain words. */
public record Query(String text) {}
