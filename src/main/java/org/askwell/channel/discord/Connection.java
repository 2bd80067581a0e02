package org.askwell.channel.discord;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.internal.utils.IOUtil;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Keeps the bot connected, a shard at a time, on a thread of its own. JDA itself comes back after what it takes for a
 * short absence; this starts it again after everything else, except where only the operator can help.
 */
final class Connection {

    private static final int LONGEST_PAUSE_SECONDS = 300;
    private static final int TOO_MANY = 429;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DiscordSettings settings;
    private final SettingsFile moderators;
    private final ExecutorService events;
    private final Pace pace;
    private final Incidents incidents;
    private final ShardQueue queue;
    private final Standing standing;
    private final ScheduledExecutorService supervisor =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "discord"));
    private final Map<Integer, JDA> shards = new ConcurrentHashMap<>();
    private final Map<Integer, Duration> pauses = new ConcurrentHashMap<>();
    private volatile boolean contentRefused;
    private volatile EventListener listener = event -> {};

    Connection(
            DiscordSettings settings, SettingsFile moderators, ExecutorService events, Pace pace, Incidents incidents) {
        this.settings = settings;
        this.moderators = moderators;
        this.events = events;
        this.pace = pace;
        this.incidents = incidents;
        this.queue = new ShardQueue(settings.gateway(), pace, incidents);
        this.standing = new Standing(settings.shards(), Clock.systemUTC());
    }

    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to connect, in the background. */
    void open(EventListener events) {
        listener = events;
        for (int shard = 0; shard < settings.shards(); shard++) {
            int number = shard;
            supervisor.execute(() -> start(number));
        }
    }

    private void start(int shard) {
        try {
            shards.put(shard, builder(shard).build());
            incidents.over("unreachable", "is back");
        } catch (InvalidTokenException e) {
            tokenRefused();
        } catch (RuntimeException e) {
            if (!supervisor.isShutdown()) {
                incidents.warn(
                        "unreachable",
                        "cannot be reached (" + e.getMessage() + "); the bot keeps trying, the rest goes on. Where it"
                                + " lasts, see whether this machine may connect to discord.com and gateway.discord.gg");
                startLater(shard);
            }
        }
    }

    private JDABuilder builder(int shard) {
        RestConfig rest = new RestConfig();
        settings.api().map(URI::toString).ifPresent(rest::setBaseUrl);
        return JDABuilder.createLight(settings.token(), intents())
                .setRestConfig(rest)
                .setHttpClientBuilder(client())
                .setSessionController(queue)
                .useSharding(shard, settings.shards())
                .setEventPool(events, false)
                .setEnableShutdownHook(false)
                .setMaxReconnectDelay(LONGEST_PAUSE_SECONDS)
                .addEventListeners(listener);
    }

    /** JDA's client, and a look at what JDA itself waits for without a word. */
    private OkHttpClient.Builder client() {
        return IOUtil.newHttpClientBuilder().addInterceptor(chain -> {
            Response response = chain.proceed(chain.request());
            if (response.code() == TOO_MANY) {
                incidents.warn(
                        "rate limit",
                        "wants the bot to slow down (429); replies wait for that. Where it happens often, limit with"
                                + " /askwell mentions where the bot answers");
            }
            return response;
        });
    }

    /** The least that works; what members post is read only where a server wants it. */
    private Set<GatewayIntent> intents() {
        Set<GatewayIntent> least = EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
        if (wantsContent()) {
            least.add(GatewayIntent.MESSAGE_CONTENT);
        }
        return least;
    }

    private boolean wantsContent() {
        return moderators.haveForum() && !contentRefused;
    }

    private void startLater(int shard) {
        Duration pause = pauses.getOrDefault(shard, pace.first());
        pauses.put(shard, pace.after(pause));
        try {
            Future<?> unused = supervisor.schedule(() -> start(shard), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            incidents.info("is not tried again, since the program ends");
        }
    }

    /** The shards that take requests now. */
    List<JDA> connections() {
        return shards.values().stream()
                .filter(jda -> jda.getStatus() == JDA.Status.CONNECTED)
                .toList();
    }

    /** A shard is connected. */
    void connected(JDA jda) {
        queue.connected();
        pauses.remove(jda.getShardInfo().getShardId());
        incidents.over("away", "its gateway is back");
        back(jda);
    }

    /** A shard that was connected before is so again. */
    void back(JDA jda) {
        standing.connected(jda.getShardInfo().getShardId());
    }

    /** A shard is no longer connected; JDA tries to come back. */
    void lost(JDA jda) {
        standing.lost(jda.getShardInfo().getShardId());
    }

    /** Which connections stand. */
    Standing standing() {
        return standing;
    }

    /** A shard has ended and does not come back by itself. */
    void ended(JDA jda, int code) {
        int shard = jda.getShardInfo().getShardId();
        standing.lost(shard);
        try {
            supervisor.execute(() -> {
                // Not one that we have ended ourselves.
                if (shards.remove(shard, jda)) {
                    ended(shard, code, jda.getGatewayIntents().contains(GatewayIntent.MESSAGE_CONTENT));
                }
            });
        } catch (RejectedExecutionException e) {
            shards.remove(shard, jda);
        }
    }

    private void ended(int shard, int code, boolean hadContent) {
        switch (code) {
            case 4004 -> tokenRefused();
            case 4010, 4011 ->
                refused(
                        "shards",
                        "the bot is in too many servers for %d connections; raise ASKWELL_DISCORD_SHARDS and start again"
                                .formatted(settings.shards()));
            case 4014 -> intentsRefused(shard, hadContent);
            default -> {
                incidents.warn("unreachable", "has ended the connection (" + code + "); the bot keeps trying");
                startLater(shard);
            }
        }
    }

    private void intentsRefused(int shard, boolean hadContent) {
        if (hadContent) {
            contentRefused = true;
            incidents.warn(
                    "intents",
                    "the bot may not read posts, which a forum setting needs (4014); switch on the Message Content"
                            + " Intent in Discord's developer portal and start again. Everything else works");
            start(shard);
        } else {
            refused("intents", "refuses the bot's intents (4014), please report it; the bot is off");
        }
    }

    /** Warns, and lets whoever asks how the bot fares know as well. */
    private void refused(String name, String text) {
        incidents.warn(name, text);
        standing.refused(text);
    }

    private void tokenRefused() {
        refused(
                "token",
                "the token is refused; copy it from Discord's developer portal (Bot, Reset Token) into"
                        + " ASKWELL_DISCORD_TOKEN and start again. Until then the bot is off, the rest goes on");
    }

    /** Tells whether Discord does not let the bot read posts. */
    boolean isContentRefused() {
        return contentRefused;
    }

    /** Connects anew where the settings of a server want more or less to be read than before. */
    void refresh() {
        supervisor.execute(() -> {
            contentRefused = false;
            shards.forEach((shard, jda) -> {
                if (jda.getGatewayIntents().contains(GatewayIntent.MESSAGE_CONTENT) != wantsContent()) {
                    shards.remove(shard);
                    jda.shutdown();
                    start(shard);
                }
            });
        });
    }

    /** Ends every connection, after what is queued has been sent. */
    void close() throws InterruptedException {
        queue.close();
        supervisor.shutdownNow();
        supervisor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        shards.values().forEach(JDA::shutdown);
        for (JDA jda : shards.values()) {
            if (!jda.awaitShutdown(PATIENCE)) {
                jda.shutdownNow();
            }
        }
    }
}
