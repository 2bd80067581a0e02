package org.askwell.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.askwell.Library;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Requests of a connected bot that Discord refuses: each is logged once, and the bot goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusalsTest {

    private static final String ANSWER = "Can I print or copy at the library?";

    private final LoopbackDiscord discord = new LoopbackDiscord();
    private final Path data = RunningBot.temporaryFolder();
    private final LogLines log = new LogLines();
    private RunningBot bot = new RunningBot(discord, data);

    /** A new bot in each test, which has not logged anything yet. */
    @BeforeEach
    void start() {
        bot.close();
        bot = new RunningBot(discord, data).open();
    }

    @AfterEach
    void goesOn() {
        discord.forgetAll();
        ann().ask("can i print here");
        assertThat(discord.await(LoopbackDiscord.EDIT).title()).isEqualTo(ANSWER);
        assertThat(discord.faults()).isEmpty();
        assertThat(log.text()).doesNotContain("itself has a fault");
    }

    @AfterAll
    void stop() {
        bot.close();
        discord.close();
        log.close();
    }

    private Visitor ann() {
        return bot.in(Scene.GENERAL, Scene.ANN);
    }

    private void askTwice() {
        ann().ask("can i print here");
        discord.await(LoopbackDiscord.CALLBACK);
        ann().ask("can i print here");
        discord.await(LoopbackDiscord.CALLBACK);
    }

    private void mentionTwice(String channel) {
        bot.in(channel, Scene.ANN).mention("can i print here");
        bot.in(channel, Scene.ANN).mention("can i print here");
        // What comes later has been answered after them by then, since there is one conversation at a time for a
        // member.
        bot.in(Scene.QUIET, Scene.BEN).mention("can i print here");
        discord.await("POST channels/201/messages");
    }

    @Test
    void anInteractionThatDiscordHasGivenUp() {
        String late = "{\"message\": \"Unknown interaction\", \"code\": 10062}";
        discord.failNext(LoopbackDiscord.CALLBACK, 404, late);
        discord.failNext(LoopbackDiscord.CALLBACK, 404, late);

        askTwice();
        log.await("10062");

        assertThat(discord.unseen(LoopbackDiscord.EDIT)).isEmpty();
        assertThat(log.with("10062")).hasSize(1);
    }

    @Test
    void aMessageThatWasDeletedMeanwhile() {
        discord.failNext(LoopbackDiscord.EDIT, 404, "{\"message\": \"Unknown Message\", \"code\": 10008}");
        discord.failNext(LoopbackDiscord.EDIT, 404, "{\"message\": \"Unknown Webhook\", \"code\": 10015}");

        askTwice();
        log.await("deleted meanwhile");
    }

    @Test
    void aMissingPermissionThatTheBotKnowsOf() {
        mentionTwice(Scene.LOCKED);
        log.await("may not answer in channel 203");

        assertThat(log.with("may not answer in channel 203")).hasSize(1);
    }

    @Test
    void aMissingPermissionThatOnlyDiscordKnowsOf() {
        String missing = "{\"message\": \"Missing Permissions\", \"code\": 50013}";
        discord.failNext("POST channels/200/messages", 403, missing);
        discord.failNext("POST channels/200/messages", 403, missing);

        mentionTwice(Scene.GENERAL);
        log.await("may not answer in channel 200");

        assertThat(log.with("may not answer in channel 200")).hasSize(1);
        assertThat(log.text()).contains("Embed Links");
    }

    @Test
    void aServerThatDoesNotLetCommandsBeRegistered() {
        discord.failNext("GET applications/1/guilds/.*", 403, "{\"message\": \"Missing Access\", \"code\": 50001}");
        start();

        log.await("may not answer in server " + Scene.SERVER);
    }

    @Test
    void aFaultOfDiscordWhileAnAnswerIsSent() {
        discord.failNext(LoopbackDiscord.EDIT, 500, "{\"message\": \"500: Internal Server Error\", \"code\": 0}");

        ann().ask("can i print here");
        discord.await(LoopbackDiscord.EDIT);
        assertThat(discord.await(LoopbackDiscord.EDIT).title()).isEqualTo(ANSWER);
    }

    @Test
    void aFaultOfDiscordWhileACommandIsAcknowledged() {
        discord.failNext(LoopbackDiscord.CALLBACK, 500, "{\"message\": \"500: Internal Server Error\", \"code\": 0}");

        ann().command("privacy", Map.of());
        discord.await(LoopbackDiscord.CALLBACK);
        log.await("has trouble (");
    }

    @Test
    void aFaultOfDiscordThatPasses() {
        discord.failNext(LoopbackDiscord.EDIT, 502, "");

        ann().ask("can i print here");
        discord.await(LoopbackDiscord.EDIT);
        assertThat(discord.await(LoopbackDiscord.EDIT).title()).isEqualTo(ANSWER);
    }

    @Test
    void aRateLimitIsWaitedFor() {
        discord.failNext(
                LoopbackDiscord.EDIT,
                429,
                Map.of("Retry-After", "1", "X-RateLimit-Scope", "user", "X-RateLimit-Reset-After", "1"),
                "{\"message\": \"You are being rate limited.\", \"retry_after\": 1, \"global\": false}");

        ann().ask("can i print here");
        long refused = discord.await(LoopbackDiscord.EDIT).at();
        Sent again = discord.await(LoopbackDiscord.EDIT);
        assertThat(again.title()).isEqualTo(ANSWER);
        assertThat(again.at() - refused).isGreaterThan(900_000_000L);
        assertThat(log.with("slow down (429)")).isNotEmpty();
    }

    @Test
    void aRateLimitThatDoesNotSayForHowLong() {
        discord.failNext(LoopbackDiscord.EDIT, 429, "{\"message\": \"You are being rate limited.\"}");

        ann().ask("can i print here");
        discord.await(LoopbackDiscord.EDIT);
        assertThat(discord.await(LoopbackDiscord.EDIT).title()).isEqualTo(ANSWER);
    }

    @Test
    void aMemberWhoTakesNoDirectMessages() {
        bot.close();
        bot = new RunningBot(discord, Library.chatbot(), data, new Rates(1, 1, 1), 1).open();
        discord.failNext(
                "POST channels/300/messages",
                403,
                "{\"message\": \"Cannot send messages to this user\", \"code\": 50007}");
        ann().mention("can i print here");
        discord.await(LoopbackDiscord.MESSAGE);
        ann().mention("can i print here");
        log.await("takes no direct messages");
        start();
    }
}
