package org.askwell.channel.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.askwell.channel.Channel;
import org.askwell.conversation.Chatbot;
import org.askwell.knowledge.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server. */
public final class WebChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(WebChannel.class);

    /** A message of 2,000 characters fits even with each of them escaped as two {@code \\uXXXX}. */
    private static final int MAX_BODY_BYTES = 32 * 1024;

    private static final int MAX_TYPED = 200;
    private static final int STOP_MILLIS = 10_000;

    private final Chatbot chatbot;
    private final int port;
    private final Javalin server;

    /**
     * A server for {@code chatbot} that is not open yet.
     *
     * @param port where to listen; 0 lets the system choose
     */
    public WebChannel(Chatbot chatbot, int port) {
        this.chatbot = chatbot;
        this.port = port;
        this.server = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MAX_BODY_BYTES;
        config.http.prefer405over404 = true;
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.jetty.port = port;
        config.jetty.modifyServer(jetty -> jetty.setStopTimeout(STOP_MILLIS));
        config.requestLogger.http(WebChannel::log);
        routes(config.routes);
        errors(config.routes);
    }

    private void routes(RoutesConfig routes) {
        routes.post("/api/v1/chat", new ChatEndpoint(chatbot)::handle);
        routes.get("/api/v1/suggest", this::suggest);
        routes.get("/api/v1/entries", this::entries);
        routes.get("/api/v1/entries/{id}", this::entry);
        routes.get("/health/live", context -> Json.write(context, new Health("up")));
        routes.get("/health/ready", context -> Json.write(context, new Health("up")));
        routes.get("/openapi.json", WebChannel::openApi);
    }

    private static void errors(RoutesConfig routes) {
        routes.exception(BadRequest.class, (e, context) -> ErrorReply.send(context, e.status(), e.advice()));
        routes.exception(
                HttpResponseException.class,
                (e, context) -> ErrorReply.send(context, e.getStatus(), advice(e, context)));
        routes.exception(Exception.class, (e, context) -> {
            String id = UUID.randomUUID().toString();
            LOG.error("bug {} while answering {} {}", id, context.method(), context.path(), e);
            ErrorReply.send(
                    context, 500, "Something went wrong here. Please tell the operator this number: " + id + ".");
        });
    }

    private static String advice(HttpResponseException e, Context context) {
        return switch (e.getStatus()) {
            case 404 -> "Nothing is at this address; /openapi.json lists what there is.";
            case 405 -> "This address does not take " + context.method() + "; /openapi.json lists what it takes.";
            case 413 -> "The body is larger than " + MAX_BODY_BYTES + " bytes; shorten it.";
            default -> String.valueOf(e.getMessage());
        };
    }

    record Health(String status) {}

    private void suggest(Context context) {
        String typed = context.queryParam("q");
        if (typed == null) {
            throw new BadRequest(400, "The parameter `q` is missing; put what the person has typed there.");
        }
        List<Entry> entries = chatbot.suggest(typed.substring(0, Math.min(typed.length(), MAX_TYPED)));
        Json.write(context, EntryReply.Link.toAll(entries));
    }

    private void entries(Context context) {
        List<EntryReply.Whole> all =
                chatbot.knowledgeBase().entries().stream().map(this::whole).toList();
        Json.write(context, all);
    }

    private void entry(Context context) {
        String id = context.pathParam("id");
        Entry entry = chatbot.knowledgeBase()
                .entry(id)
                .orElseThrow(() -> new BadRequest(404, "No entry has this id; /api/v1/entries lists them all."));
        Json.write(context, whole(entry));
    }

    private EntryReply.Whole whole(Entry entry) {
        return EntryReply.Whole.of(entry, chatbot.knowledgeBase().related(entry));
    }

    private static void openApi(Context context) {
        context.contentType("application/json; charset=utf-8")
                .result(java.util.Objects.requireNonNull(WebChannel.class.getResourceAsStream("openapi.json")));
    }

    /** One line a request, without a word of what the person said; not even the query, which holds what they type. */
    private static void log(Context context, float millis) {
        LOG.info("{} {} {} {} ms", context.method(), context.path(), context.statusCode(), "%.1f".formatted(millis));
    }

    @Override
    public void open() {
        try {
            server.start();
        } catch (JavalinBindException e) {
            throw new UncheckedIOException(
                    "cannot listen on port " + port + "; choose one that is free and allowed",
                    e.getCause() instanceof IOException cause ? cause : new IOException(e));
        }
    }

    /** The port that the server listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
