package org.askwell.channel.web.admin;

/** What became of the wish to add examples to an entry. */
public sealed interface Patch {

    /**
     * For the content owner to look at and apply; nothing has been written.
     *
     * @param text a unified diff over the folder's files
     */
    record Ready(String file, String text) implements Patch {}

    /**
     * There is none.
     *
     * @param reason and what to do about it
     */
    record Refused(String reason) implements Patch {}
}
