package org.askwell.knowledge;

/** Where a fact of an entry comes from: a title to show and an {@code http} or {@code https} address. */
public record Source(String title, String url) {}
