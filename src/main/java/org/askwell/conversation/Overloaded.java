package org.askwell.conversation;

/** More new messages have come at once than can be understood; whoever was told so may ask again in a moment. */
public final class Overloaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Overloaded() {
        super("more messages than can be understood", null, false, false);
    }
}
