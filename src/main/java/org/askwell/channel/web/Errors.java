package org.askwell.channel.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where an error becomes a reply, whoever notices it: an endpoint, the router or, for what is no proper
 * HTTP, Jetty below it. None shows more than an {@link ErrorReply}.
 */
final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private Errors() {}

    /** Makes a server with {@code config} answer every error so. */
    static void install(JavalinConfig config) {
        config.routes.exception(
                BadRequest.class,
                (e, context) -> ErrorReply.of(e.status(), e.advice()).send(context));
        config.routes.exception(HttpResponseException.class, Errors::notRouted);
        config.routes.exception(Exception.class, Errors::bug);
        config.router.javaLangErrorHandler(Errors::graveBug);
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(Errors::belowTheRouter));
        config.jetty.modifyServletContextHandler(servlets -> servlets.setErrorHandler(Errors::belowTheRouter));
    }

    private static void notRouted(HttpResponseException e, Context context) {
        if (e.getStatus() == 405) {
            context.header("Allow", String.join(", ", e.getDetails().values()));
        }
        String detail = switch (e.getStatus()) {
            case 404 -> "Nothing is at this address; /openapi.json lists what there is.";
            case 405 -> "This address does not take this method; the header Allow lists what it takes.";
            default -> "The request cannot be answered; /openapi.json tells how to ask.";
        };
        ErrorReply.of(e.getStatus(), detail).send(context);
    }

    private static void bug(Exception e, Context context) {
        report(e).send(context);
    }

    /** For what is no exception, such as a stack overflow, the router hands out the bare response. */
    private static void graveBug(HttpServletResponse response, Error e) {
        ErrorReply reply = report(e);
        response.setStatus(reply.status());
        response.setContentType(ErrorReply.CONTENT_TYPE);
        try {
            response.getOutputStream().write(Json.bytes(reply));
        } catch (IOException gone) {
            LOG.info("nobody waits for the reply to the bug any more: {}", gone.toString());
        }
    }

    private static ErrorReply report(Throwable bug) {
        String id = UUID.randomUUID().toString();
        LOG.error("bug {}", id, bug);
        return ErrorReply.of(500, "Something went wrong here. Please tell the operator this number: " + id + ".");
    }

    /** The request may be anything here, so that no word of it goes into the log. */
    private static boolean belowTheRouter(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        LOG.info("refused before routing {}", status);
        byte[] reply = Json.bytes(ErrorReply.of(status, adviceBelowTheRouter(status)));
        SecurityHeaders.add(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ErrorReply.CONTENT_TYPE);
        // Jetty leaves the body of a HEAD away only where the head was sound.
        boolean isHead = HttpMethod.HEAD.is(request.getMethod());
        response.write(true, isHead ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(reply), callback);
        return true;
    }

    private static String adviceBelowTheRouter(int status) {
        return switch (status) {
            case 404 -> "Nothing is at this address; /openapi.json lists what there is.";
            case 414 -> "The address is too long; shorten it.";
            case 431 -> "The header fields are too long; shorten them.";
            case 505 -> "Speak HTTP/1.1.";
            default ->
                status < 500
                        ? "This is not well-formed HTTP; check the address and the header fields."
                        : "The server cannot answer now; ask again in a moment.";
        };
    }
}
