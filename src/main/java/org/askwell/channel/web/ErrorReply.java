package org.askwell.channel.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** An error as RFC 9457 asks, with what to do about it in {@code detail}. */
record ErrorReply(String type, String title, int status, String detail) {

    static final String CONTENT_TYPE = "application/problem+json";

    static ErrorReply of(int status, String detail) {
        return new ErrorReply("about:blank", HttpStatus.forStatus(status).getMessage(), status, detail);
    }

    void send(Context context) {
        context.status(status).contentType(CONTENT_TYPE).result(Json.bytes(this));
    }
}
