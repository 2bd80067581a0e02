package org.askwell.channel.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * A Discord server of our own: as much of the REST API and of the gateway as a bot needs, with the deadlines of the real one
 * and with faults at will. It writes down what the bot does, and holds it against Discord's own description where that is
 * there.
 */
final class LoopbackDiscord implements AutoCloseable {

    static final String CALLBACK = "POST interactions/.*/callback";
    static final String EDIT = "PATCH webhooks/.*/messages/@original";
    static final String MESSAGE = "POST channels/.*/messages";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long EPOCH = 1_420_070_400_000L;
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    private final List<Sent> sent = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Fault> planned = new ArrayList<>();
    private final Map<String, Boolean> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> commands = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();
    private final List<ObjectNode> guilds = new ArrayList<>();
    private final Gateway gateway =
            new Gateway(() -> guilds, this::gatewayAddress, (what, body) -> note("WS", what, body));
    private Javalin server;
    private int port;

    volatile boolean refusesToken;
    volatile boolean gatewayIsAway;

    /** An answer that is given instead of the right one. */
    private record Fault(String to, int status, Map<String, String> headers, String body, Duration delay) {}

    LoopbackDiscord() {
        guilds.add(Scene.guild());
        server = server(0).start();
        port = server.port();
    }

    private Javalin server(int at) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = at;
            config.jetty.modifyServer(jetty -> jetty.setStopTimeout(0));
            config.jetty.modifyWebSocketServletFactory(factory -> factory.setIdleTimeout(Duration.ofMinutes(5)));
            config.routes.wsBeforeUpgrade(context -> {
                note("WS", "UPGRADE", MissingNode.getInstance());
                if (gatewayIsAway) {
                    throw new ServiceUnavailableResponse();
                }
            });
            config.routes.ws("/gateway", gateway::configure);
            config.routes.get("/api/v10/<path>", this::answer);
            config.routes.post("/api/v10/<path>", this::answer);
            config.routes.put("/api/v10/<path>", this::answer);
            config.routes.patch("/api/v10/<path>", this::answer);
            config.routes.delete("/api/v10/<path>", this::answer);
        });
    }

    static ObjectNode json(String text) {
        return (ObjectNode) Gateway.node(text);
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + port + "/api/v10");
    }

    URI gatewayUri() {
        return URI.create(gatewayAddress());
    }

    private String gatewayAddress() {
        return "ws://127.0.0.1:" + port + "/gateway";
    }

    Gateway gateway() {
        return gateway;
    }

    List<ObjectNode> guilds() {
        return guilds;
    }

    /** The commands that are registered under {@code path}. */
    JsonNode commands(String path) {
        return commands.getOrDefault(path, JSON.createArrayNode());
    }

    /** Goes away; what is open is closed. */
    void stop() {
        server.stop();
    }

    /** Is back at the same address. */
    void startAgain() {
        server = server(port).start();
    }

    /** An id that is new now, as Discord makes them; interactions with an old one are refused by the bot's own library. */
    String newId() {
        long now = (System.currentTimeMillis() - EPOCH) << 22;
        return Long.toString(lastId.updateAndGet(last -> Math.max(last + 1, now)));
    }

    /** Lets the next request to {@code to} fail. */
    void failNext(String to, int status, String body) {
        failNext(to, status, Map.of(), body);
    }

    void failNext(String to, int status, Map<String, String> headers, String body) {
        synchronized (sent) {
            planned.add(new Fault(to, status, headers, body, Duration.ZERO));
        }
    }

    private Optional<Fault> planned(String request) {
        synchronized (sent) {
            Iterator<Fault> faultsToCome = planned.iterator();
            while (faultsToCome.hasNext()) {
                Fault fault = faultsToCome.next();
                if (request.matches(fault.to())) {
                    faultsToCome.remove();
                    return Optional.of(fault);
                }
            }
            return Optional.empty();
        }
    }

    private void answer(Context context) throws IOException {
        String path = context.pathParam("path");
        String method = context.method().name();
        JsonNode body = context.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(context.body());
        if (!method.equals("GET")) {
            DiscordSchema.faults(method, path, body)
                    .forEach(fault -> addFault(method + " " + path + ": " + fault + " in " + body));
        }
        checkMentions(method, path, body);
        Optional<Fault> fault = planned(method + " " + path);
        context.header("Via", "1.1 loopback");
        if (fault.isPresent()) {
            fault.get().headers().forEach(context::header);
            reply(context, fault.get().status(), fault.get().body());
        } else if (refusesToken) {
            reply(context, 401, "{\"message\": \"401: Unauthorized\", \"code\": 0}");
        } else {
            succeed(context, method, path, body);
        }
        note(method, path, body);
    }

    /** No message may ever ping anybody. */
    private void checkMentions(String method, String path, JsonNode body) {
        Sent request = new Sent(method, path, body, 0);
        boolean isMessage = request.isTo(MESSAGE)
                || request.isTo(EDIT)
                || (request.isTo(CALLBACK) && List.of(4, 7).contains(request.callbackType()));
        if (isMessage && request.pings()) {
            addFault("may ping: " + body);
        }
    }

    private void succeed(Context context, String method, String path, JsonNode body) {
        String known = commands(path).toString();
        switch (method + " "
                + path.replaceAll("[0-9]{2,}|(?<=applications/)1|(?<=webhooks/)1", "N")
                        .replaceAll("token-\\w+", "T")) {
            case "GET users/@me" -> reply(context, 200, "{\"id\": \"1\", \"username\": \"askwell\", \"bot\": true}");
            case "GET applications/N/commands", "GET applications/N/guilds/N/commands" -> reply(context, 200, known);
            case "PUT applications/N/commands", "PUT applications/N/guilds/N/commands" -> {
                body.forEach(command -> ((ObjectNode) command)
                        .put("id", newId())
                        .put("application_id", "1")
                        .put("version", "1"));
                commands.put(path, body);
                reply(context, 200, body.toString());
            }
            case "POST interactions/N/T/callback" -> acknowledge(context, path);
            case "PATCH webhooks/N/T/messages/@original" -> message(context, body, "200");
            case "POST channels/N/messages" -> message(context, body, second(path));
            case "POST users/@me/channels" ->
                reply(context, 200, Scene.directChannel().toString());
            case "DELETE webhooks/N/T/messages/@original" -> context.status(204);
            default -> {
                addFault("unknown request " + method + " " + path);
                reply(context, 404, "{\"message\": \"404: Not Found\", \"code\": 0}");
            }
        }
    }

    private void acknowledge(Context context, String path) {
        String id = second(path);
        long made = (Long.parseLong(id) >> 22) + EPOCH;
        if (System.currentTimeMillis() - made > DEADLINE.toMillis()) {
            reply(context, 404, "{\"message\": \"Unknown interaction\", \"code\": 10062}");
        } else if (acknowledged.put(id, true) != null) {
            addFault("interaction " + id + " is acknowledged twice");
            reply(context, 400, "{\"message\": \"Interaction has already been acknowledged.\", \"code\": 40060}");
        } else {
            context.status(204);
        }
    }

    private void message(Context context, JsonNode body, String channel) {
        ObjectNode message = json("""
                {"type": 0, "author": {"id": "1", "username": "askwell", "bot": true}, "mentions": [], "mention_roles": [],
                 "content": "", "timestamp": "2026-01-01T00:00:00Z"}""");
        message.put("id", newId()).put("channel_id", channel);
        message.put("content", body.path("content").asText(""));
        body.path("embeds")
                .forEach(embed -> message.withArray("embeds").add(((ObjectNode) embed.deepCopy()).put("type", "rich")));
        if (body.path("components").isArray()) {
            message.set("components", body.path("components"));
        }
        reply(context, 200, message.toString());
    }

    private static void reply(Context context, int status, String body) {
        context.status(status).contentType("application/json").result(body);
    }

    /** The second part of {@code path}. */
    private static String second(String path) {
        return path.replaceFirst("^[^/]+/([^/]+).*$", "$1");
    }

    private void note(String method, String path, JsonNode body) {
        synchronized (sent) {
            sent.add(new Sent(method, path, body.deepCopy(), System.nanoTime()));
            sent.notifyAll();
        }
    }

    private void addFault(String fault) {
        synchronized (sent) {
            faults.add(fault);
            sent.notifyAll();
        }
    }

    /** What the bot did that Discord would not have taken. */
    List<String> faults() {
        synchronized (sent) {
            return List.copyOf(faults);
        }
    }

    /** The next request to {@code to}, a method and a path, that has not been waited for yet. */
    Sent await(String to) {
        return await(to, any -> true);
    }

    Sent await(String to, Predicate<Sent> which) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (sent) {
            while (true) {
                Optional<Sent> found = sent.stream()
                        .filter(request -> request.isTo(to) && which.test(request))
                        .findFirst();
                if (found.isPresent()) {
                    sent.remove(found.get());
                    return found.get();
                }
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("no " + to + "; there were " + sent + ", faults " + faults);
                }
                waitFor(left);
            }
        }
    }

    private void waitFor(long millis) {
        try {
            sent.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The requests to {@code to} that have not been waited for. */
    List<Sent> unseen(String to) {
        synchronized (sent) {
            return sent.stream().filter(request -> request.isTo(to)).toList();
        }
    }

    void forgetAll() {
        synchronized (sent) {
            sent.clear();
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
