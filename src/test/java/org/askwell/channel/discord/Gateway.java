package org.askwell.channel.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.Deflater;

/** The gateway of the loopback Discord: one bot, any number of connections, sessions that can be resumed. */
final class Gateway {

    private static final JsonMapper JSON = new JsonMapper();

    private final Supplier<List<ObjectNode>> guilds;
    private final Supplier<String> address;
    private final Map<String, Connected> connections = new ConcurrentHashMap<>();
    private final Log log;

    /** The events of the latest session, which a resumed connection gets again. */
    private final List<ObjectNode> session = new ArrayList<>();

    volatile int heartbeatMillis = 41_250;
    volatile boolean acknowledgesBeats = true;
    volatile boolean resumes = true;

    /** The code with which a bot that wants to read posts is turned away; 0 lets it in. */
    volatile int closesOnContent;

    volatile int closesOnIdentify;

    /** Where what the bot does is written down. */
    interface Log {
        void add(String what, JsonNode body);
    }

    Gateway(Supplier<List<ObjectNode>> guilds, Supplier<String> address, Log log) {
        this.guilds = guilds;
        this.address = address;
        this.log = log;
    }

    private static final class Connected {
        private final WsContext context;
        private final Deflater deflater = new Deflater();
        private boolean isInSession;

        Connected(WsContext context) {
            this.context = context;
        }

        synchronized void send(JsonNode payload) {
            deflater.setInput(payload.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int count = 1; count > 0; ) {
                count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                bytes.write(buffer, 0, count);
            }
            if (context.session.isOpen()) {
                context.send(ByteBuffer.wrap(bytes.toByteArray()));
            }
        }
    }

    void configure(WsConfig socket) {
        socket.onConnect(context -> {
            Connected connected = new Connected(context);
            connections.put(context.sessionId(), connected);
            connected.send(payload(10, JSON.createObjectNode().put("heartbeat_interval", heartbeatMillis)));
        });
        socket.onMessage(context -> received(
                Objects.requireNonNull(connections.get(context.sessionId())), JSON.readTree(context.message())));
        socket.onClose(context -> {
            connections.remove(context.sessionId());
            log.add("CLOSED", JSON.createObjectNode().put("code", context.status()));
        });
    }

    private void received(Connected connected, JsonNode payload) {
        switch (payload.path("op").asInt()) {
            case 1 -> {
                if (acknowledgesBeats) {
                    connected.send(payload(11, JsonNodeFactory.instance.nullNode()));
                }
            }
            case 2 -> identify(connected, payload.path("d"));
            case 6 -> resume(connected, payload.path("d"));
            default -> log.add("OP " + payload.path("op").asInt(), payload);
        }
    }

    private void identify(Connected connected, JsonNode identity) {
        boolean wantsContent = (identity.path("intents").asInt() & (1 << 15)) != 0;
        int code = wantsContent && closesOnContent != 0 ? closesOnContent : closesOnIdentify;
        log.add("IDENTIFY", identity);
        if (code != 0) {
            connected.context.closeSession(code, "turned away");
            return;
        }
        synchronized (session) {
            session.clear();
            greet(connected, identity);
            connected.isInSession = true;
        }
        log.add("READY", identity);
    }

    private void greet(Connected connected, JsonNode identity) {
        int shard = identity.path("shard").path(0).asInt();
        int shards = Math.max(1, identity.path("shard").path(1).asInt());
        List<ObjectNode> mine = guilds.get().stream()
                .filter(guild -> (guild.path("id").asLong() >> 22) % shards == shard)
                .toList();
        ObjectNode ready = LoopbackDiscord.json("""
                {"v": 10, "user": {"id": "1", "username": "askwell", "bot": true}, "guilds": [], "private_channels": [],
                 "session_id": "session", "application": {"id": "1", "flags": 0}}""");
        ready.put("resume_gateway_url", address.get());
        mine.forEach(guild -> ready.withArray("guilds")
                .addObject()
                .put("id", guild.path("id").asText())
                .put("unavailable", true));
        event(connected, "READY", ready);
        mine.forEach(guild -> event(connected, "GUILD_CREATE", guild));
    }

    private void resume(Connected connected, JsonNode resumed) {
        log.add("RESUME", resumed);
        if (!resumes) {
            connected.send(payload(9, JsonNodeFactory.instance.booleanNode(false)));
            return;
        }
        synchronized (session) {
            session.stream()
                    .filter(event ->
                            event.path("s").asInt() > resumed.path("seq").asInt())
                    .forEach(connected::send);
            event(connected, "RESUMED", JSON.createObjectNode());
            connected.isInSession = true;
        }
        log.add("RESUMED", resumed);
    }

    /** Sends an event to every connection; one that is away gets it when it resumes. */
    void send(String name, ObjectNode data) {
        synchronized (session) {
            ObjectNode event = numbered(name, data);
            connections.values().stream()
                    .filter(connected -> connected.isInSession)
                    .forEach(connected -> connected.send(event));
        }
    }

    private void event(Connected connected, String name, ObjectNode data) {
        connected.send(numbered(name, data));
    }

    private ObjectNode numbered(String name, ObjectNode data) {
        ObjectNode event = payload(0, data).put("t", name).put("s", session.size() + 1);
        session.add(event);
        return event;
    }

    private static ObjectNode payload(int op, JsonNode data) {
        ObjectNode payload = JSON.createObjectNode().put("op", op);
        payload.set("d", data);
        return payload;
    }

    void close(int code) {
        connections.values().forEach(connected -> connected.context.closeSession(code, "a fault"));
    }

    /** Hangs up without a word. */
    void drop() {
        connections.values().forEach(connected -> connected.context.session.disconnect());
    }

    void op(int op, JsonNode data) {
        connections.values().forEach(connected -> connected.send(payload(op, data)));
    }

    static JsonNode node(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
