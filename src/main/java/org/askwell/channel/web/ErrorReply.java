package org.askwell.channel.web;

import io.javalin.http.Context;

/** An error as RFC 9457 asks: {@code application/problem+json} with a title and what to do about it. */
record ErrorReply(String type, String title, int status, String detail) {

    static void send(Context context, int status, String detail) {
        String title = io.javalin.http.HttpStatus.forStatus(status).getMessage();
        ErrorReply body = new ErrorReply("about:blank", title, status, detail);
        Json.write(context, status, "application/problem+json", body);
    }
}
