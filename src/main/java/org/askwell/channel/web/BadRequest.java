package org.askwell.channel.web;

/** A request that cannot be answered as it is; the message tells the sender what to change. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    BadRequest(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    String advice() {
        return String.valueOf(getMessage());
    }
}
