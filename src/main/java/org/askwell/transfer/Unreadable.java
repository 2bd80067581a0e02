package org.askwell.transfer;

/** A source of which nothing can be taken; its message says why, and where. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreadable(String message) {
        super(message);
    }
}
