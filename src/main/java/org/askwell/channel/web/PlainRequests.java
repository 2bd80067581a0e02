package org.askwell.channel.web;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Takes from requests what Javalin would do something with that we never want. */
final class PlainRequests {

    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

    private PlainRequests() {}

    /** Makes a server with {@code config} do so. */
    static void install(JavalinConfig config) {
        config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(PlainRequests::withoutWebSocket));
        config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(PlainRequests::withItsOwnMethod));
    }

    /** Javalin opens a session, with a cookie, for whoever asks for a WebSocket, and we have none. */
    private static Request withoutWebSocket(Request request, HttpFields.Mutable responseHeaders) {
        if (request.getHeaders().contains(HttpHeader.SEC_WEBSOCKET_KEY)) {
            throw new HttpException.RuntimeException(404, "no WebSockets here");
        }
        return request;
    }

    /** Javalin would take the method from this header, so that a GET could ask or delete. */
    private static Request withItsOwnMethod(Request request, HttpFields.Mutable responseHeaders) {
        if (!request.getHeaders().contains(METHOD_OVERRIDE)) {
            return request;
        }
        HttpFields without =
                HttpFields.build(request.getHeaders()).remove(METHOD_OVERRIDE).asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return without;
            }
        };
    }
}
