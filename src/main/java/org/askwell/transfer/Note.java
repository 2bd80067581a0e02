package org.askwell.transfer;

/**
 * Something that its owner should know of one part of a source.
 *
 * @param place where it stands, as a person would look it up
 * @param text what is about it
 */
public record Note(String place, String text) {

    @Override
    public String toString() {
        return place + ": " + text;
    }
}
