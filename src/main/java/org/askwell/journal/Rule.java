package org.askwell.journal;

/** Replaces one kind of personal data in a text by its named blank; a text without any comes back as it is. */
interface Rule {

    String apply(String text);
}
