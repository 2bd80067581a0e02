package org.askwell.channel.web;

import static java.util.function.Predicate.not;

import io.github.bucket4j.TimeMeter;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.channel.Channel;
import org.askwell.channel.web.admin.AdminSite;
import org.askwell.channel.web.page.Pages;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Overloaded;
import org.askwell.journal.Condition;
import org.askwell.journal.Journal;
import org.askwell.journal.Metrics;
import org.askwell.journal.SharedDatabase;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.KnowledgeBase;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** The HTTP server. */
public final class WebChannel implements Channel {

    private static final int STOP_MILLIS = 10_000;

    private final Chatbot chatbot;
    private final Journal journal;
    private final WebSettings settings;
    private final Quotas quotas;
    private final Pages pages;
    private final Optional<AdminSite> admin;
    private final Javalin server;
    private volatile boolean isRetired;

    /**
     * A server for {@code chatbot} that is not open yet.
     *
     * @param journal where to tell what happens
     */
    public WebChannel(Chatbot chatbot, Journal journal, WebSettings settings) {
        this(chatbot, journal, settings, Optional.empty());
    }

    /** The same with pages for the content owner. */
    public WebChannel(Chatbot chatbot, Journal journal, WebSettings settings, Optional<AdminSite> admin) {
        this(chatbot, journal, settings, admin, Optional.empty());
    }

    /**
     * The same with all that there may be.
     *
     * @param admin what the content owner's pages show; where it is absent there are none
     * @param replicas where it counts together with others; where it is absent it counts for itself
     */
    public WebChannel(
            Chatbot chatbot,
            Journal journal,
            WebSettings settings,
            Optional<AdminSite> admin,
            Optional<SharedDatabase> replicas) {
        this.admin = admin;
        this.quotas = replicas.map(Quotas::shared).orElseGet(() -> Quotas.alone(TimeMeter.SYSTEM_NANOTIME));
        this.chatbot = chatbot;
        this.journal = journal;
        this.settings = settings;
        this.pages = new Pages(chatbot, this::address);
        this.server = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.defaultContentType = ErrorReply.CONTENT_TYPE;
        new Connections(settings.port(), settings.connections()).install(config);
        config.jetty.modifyServer(jetty -> jetty.setStopTimeout(STOP_MILLIS));
        PlainRequests.install(config);
        config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(this::elsewhere));
        config.requestLogger.http(new Requests(journal.metrics())::answered);
        routes(config.routes);
        Errors.install(config);
        SecurityHeaders.install(config);
    }

    /** A connection that is kept would bring its next request to a server that has gone. */
    private Request elsewhere(Request request, HttpFields.Mutable responseHeaders) {
        if (isRetired) {
            responseHeaders.put(HttpHeader.CONNECTION, "close");
        }
        return request;
    }

    private void routes(RoutesConfig routes) {
        routes.before("/api/*", new Origins(settings.allowedOrigins())::check);
        // After the origins, since a page of another website may only then read when to come back.
        RateLimits limits = new RateLimits(settings.rates(), quotas, this::help);
        routes.before(limits::check);
        routes.exception(Overloaded.class, limits::overloaded);
        routes.post("/api/v1/chat", new ChatEndpoint(chatbot, journal)::handle);
        routes.delete("/api/v1/conversations/{id}", this::forget);
        routes.post("/api/v1/feedback", new FeedbackEndpoint(journal)::handle);
        new ContentRoutes(chatbot).install(routes);
        get(routes, "/health/live", context -> Json.write(context, new Health("up")));
        get(routes, "/health/ready", this::ready);
        get(routes, "/metrics", this::metrics);
        get(routes, "/openapi.json", WebChannel::openApi);
        new PageRoutes(pages).install(routes);
        new Widget().install(routes);
        admin.ifPresent(site -> new AdminRoutes(site, this::isByHttps).install(routes));
    }

    private boolean isByHttps(Context context) {
        return settings.publicUrl()
                        .filter(url -> "https".equals(url.getScheme()))
                        .isPresent()
                || new Clients(settings.rates().trustedProxies()).isByHttps(context);
    }

    /** What is said to people who get no answer now. */
    private String help() {
        KnowledgeBase knowledgeBase = chatbot.knowledgeBase();
        Clinic clinic = knowledgeBase.clinic();
        String contact = knowledgeBase.wording().contact();
        String inEmergency = knowledgeBase.wording().pages().phrase("in-emergency");
        return Stream.of(
                        contact.contains(clinic.emergency()) ? "" : inEmergency, contact, clinic.name(), clinic.phone())
                .filter(not(String::isBlank))
                .collect(Collectors.joining(" "));
    }

    /** HEAD runs the same code, since Javalin's own answers 200 even where GET does not. */
    static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    record Health(String status) {}

    /** How each part fares; a part that cannot do its work but lets people have their answers keeps nobody away. */
    record Readiness(String status, List<Part> parts) {}

    record Part(String part, String state, String detail) {

        static Part of(Condition condition) {
            return new Part(condition.part(), condition.state().name().toLowerCase(Locale.ROOT), condition.detail());
        }
    }

    private void ready(Context context) {
        List<Condition> parts = journal.conditions();
        List<String> down = parts.stream()
                .filter(part -> part.state() == Condition.State.DOWN)
                .map(part -> part.part() + ": " + part.detail())
                .toList();
        if (!down.isEmpty()) {
            throw new BadRequest(503, String.join(" ", down));
        }
        Json.write(context, new Readiness("up", parts.stream().map(Part::of).toList()));
    }

    private void forget(Context context) {
        ConversationId id = new ConversationId(context.pathParam("id"));
        if (id.isPossible()) {
            chatbot.forget(id);
            journal.forget(id);
        }
        Json.done(context);
    }

    private void metrics(Context context) {
        context.contentType(Metrics.CONTENT_TYPE).result(journal.metrics().scrape());
    }

    private static void openApi(Context context) throws IOException {
        try (InputStream description = WebChannel.class.getResourceAsStream("openapi.json")) {
            context.contentType("application/json; charset=utf-8")
                    .result(Objects.requireNonNull(description).readAllBytes());
        }
    }

    @Override
    public void open() {
        try {
            server.start();
        } catch (JavalinBindException e) {
            throw new UncheckedIOException(
                    "cannot listen on port " + settings.port() + "; choose one that is free and allowed",
                    e.getCause() instanceof IOException cause ? cause : new IOException(e));
        }
    }

    /** The port that the server listens on. */
    public int port() {
        return server.port();
    }

    private String address() {
        return settings.publicUrl().map(URI::toString).orElseGet(() -> "http://localhost:" + port());
    }

    /** For the test that compares what is served with what is described. */
    Javalin server() {
        return server;
    }

    @Override
    public void retire() {
        isRetired = true;
    }

    @Override
    public void close() {
        server.stop();
    }
}
