package org.askwell.channel.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.askwell.HeardFeedback;
import org.askwell.Library;
import org.askwell.channel.discord.Scene.Person;
import org.askwell.conversation.Chatbot;
import org.askwell.journal.Journal;
import org.askwell.journal.TurnListener;

/** A bot with real JDA in a loopback Discord. */
final class RunningBot implements AutoCloseable {

    /** Nobody has to wait here, neither for the next question nor for the next connection. */
    static final Rates PLENTY = new Rates(10_000, 10_000, 10_000);

    private static final Pace FAST = new Pace(Duration.ZERO, Duration.ofMillis(50), Duration.ofSeconds(1));

    private final HeardFeedback feedback = new HeardFeedback();
    private final LoopbackDiscord discord;
    private final DiscordChannel channel;

    RunningBot(LoopbackDiscord discord, Chatbot chatbot, Path data, Rates rates, int shards) {
        this(discord, chatbot, data, rates, shards, List.of());
    }

    /** @param listeners who else is told what happens */
    RunningBot(LoopbackDiscord discord, Path data, List<TurnListener> listeners) {
        this(discord, Library.chatbot(), data, PLENTY, 1, listeners);
    }

    private RunningBot(
            LoopbackDiscord discord,
            Chatbot chatbot,
            Path data,
            Rates rates,
            int shards,
            List<TurnListener> listeners) {
        this.discord = discord;
        this.channel = new DiscordChannel(
                chatbot,
                new Journal(
                        Stream.concat(Stream.of(feedback), listeners.stream()).toList()),
                new DiscordSettings(
                        "a.secret.token",
                        Optional.of(discord.api()),
                        Optional.of(discord.gatewayUri()),
                        shards,
                        data,
                        rates),
                FAST);
    }

    RunningBot(LoopbackDiscord discord, Path data) {
        this(discord, Library.chatbot(), data, PLENTY, 1);
    }

    /** Starts, and waits until the commands are registered, which is last. */
    RunningBot open() {
        channel.open();
        discord.await("WS IDENTIFY");
        discord.await("WS READY");
        discord.await("GET applications/1/guilds/" + Scene.SERVER + "/commands");
        discord.await("GET applications/1/commands");
        return this;
    }

    /** What members have said about replies. */
    HeardFeedback feedback() {
        return feedback;
    }

    DiscordChannel channel() {
        return channel;
    }

    Visitor in(String room, Person person) {
        return new Visitor(discord, person, room);
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "discord");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        channel.close();
    }
}
