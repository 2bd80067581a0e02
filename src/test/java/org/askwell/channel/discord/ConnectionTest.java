package org.askwell.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.askwell.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts, faults of the connection, and ends. */
final class ConnectionTest {

    private final LoopbackDiscord discord = new LoopbackDiscord();
    private final Path data = RunningBot.temporaryFolder();
    private final LogLines log = new LogLines();
    private RunningBot bot = new RunningBot(discord, data);

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
        log.close();
        assertThat(discord.faults()).isEmpty();
        assertThat(log.text()).doesNotContain("a.secret.token").doesNotContain("itself has a fault");
    }

    private Visitor ann() {
        return bot.in(Scene.GENERAL, Scene.ANN);
    }

    private void answers() {
        ann().ask("can i print here");
        assertThat(discord.await(LoopbackDiscord.EDIT).title()).isEqualTo("Can I print or copy at the library?");
    }

    @Test
    void aWrongTokenIsReportedOnce() {
        discord.refusesToken = true;

        bot.channel().open();
        log.await("the token is refused");
        bot.close();

        assertThat(log.with("ASKWELL_DISCORD_TOKEN")).hasSize(1);
        assertThat(discord.unseen("GET users/@me")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {4004, 4010, 4011, 4014})
    void whatOnlyTheOperatorCanMendIsReportedOnce(int code) {
        discord.gateway().closesOnIdentify = code;

        bot.channel().open();
        discord.await("WS IDENTIFY");
        log.await("Discord: ");
        bot.close();

        assertThat(log.with("Discord: ")).hasSize(1);
        assertThat(discord.unseen("WS IDENTIFY")).isEmpty();
    }

    @Test
    void discordMayBeAwayAtTheStart() {
        discord.stop();
        bot.channel().open();
        log.await("cannot be reached");

        discord.startAgain();

        discord.await("PUT applications/1/guilds/.*/commands");
        answers();
        assertThat(log.with("cannot be reached")).hasSize(1);
        assertThat(log.with("is back")).isNotEmpty();
    }

    @Test
    void theGatewayMayBeAwayAtTheStart() {
        discord.gatewayIsAway = true;
        bot.channel().open();
        discord.await("WS UPGRADE");
        discord.await("WS UPGRADE");
        discord.await("WS UPGRADE");

        discord.gatewayIsAway = false;

        discord.await("PUT applications/1/guilds/.*/commands");
        answers();
        assertThat(log.with("gateway cannot be reached")).hasSize(1);
        assertThat(discord.unseen("WS UPGRADE").size()).isLessThan(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {4000, 4009, 1001})
    void aClosedConnectionIsResumed(int code) {
        bot.open();
        discord.gateway().close(code);

        discord.await("WS RESUME");
        answers();
        assertThat(log.with("the connection is lost")).hasSize(1);
    }

    @Test
    void aQuestionAskedMeanwhileIsAnswered() {
        bot.open();
        discord.gateway().drop();
        discord.await("WS CLOSED");
        ann().ask("can i print here");

        discord.await("WS RESUME");
        assertThat(discord.await(LoopbackDiscord.EDIT).title()).isNotEmpty();
    }

    @Test
    void discordMayAskForANewConnection() {
        bot.open();
        discord.gateway().op(7, NullNode.getInstance());
        discord.await("WS RESUME");
        discord.await("WS RESUMED");
        discord.gateway().op(9, BooleanNode.TRUE);
        discord.await("WS RESUME");
        discord.await("WS RESUMED");
        answers();
    }

    @Test
    void aRefusedResumeBecomesANewSession() {
        bot.open();
        discord.gateway().resumes = false;
        discord.gateway().close(4000);

        discord.await("WS RESUME");
        discord.await("WS IDENTIFY");
        discord.await("WS READY");
        answers();
        log.await("in a new session");
    }

    @Test
    void beatsWithoutAnAnswerAreTakenForALostConnection() {
        discord.gateway().heartbeatMillis = 500;
        bot.open();
        discord.gateway().acknowledgesBeats = false;

        discord.await("WS RESUME");
        discord.gateway().acknowledgesBeats = true;
        answers();
    }

    @Test
    void discordMayBeAwayForAWhile() {
        bot.open();
        discord.stop();
        log.await("the connection is lost");

        discord.startAgain();

        discord.await("WS RESUME|WS IDENTIFY");
        answers();
    }

    @Test
    void serversAreSpreadOverShards() {
        String other = Long.toString(1001L << 22);
        discord.guilds().add(Scene.guild(other));
        bot.close();
        bot = new RunningBot(discord, Library.chatbot(), data, RunningBot.PLENTY, 2);
        bot.channel().open();

        List<String> shards = List.of(
                discord.await("WS IDENTIFY").body().path("shard").toString(),
                discord.await("WS IDENTIFY").body().path("shard").toString());
        assertThat(shards).containsExactlyInAnyOrder("[0,2]", "[1,2]");
        discord.await("PUT applications/1/guilds/" + Scene.SERVER + "/commands");
        discord.await("PUT applications/1/guilds/" + other + "/commands");
        discord.await("PUT applications/1/commands");
        assertThat(discord.unseen("PUT applications/1/commands")).isEmpty();
    }

    @Test
    void everybodyIsAcknowledgedInTimeHoweverManyAskAtOnce() {
        bot.open();
        IntStream.range(0, 300)
                .forEach(number -> bot.in(
                                Scene.GENERAL, new Scene.Person(Integer.toString(5_000 + number), "somebody", false))
                        .ask("how do i print page " + number + " of my long document about the history of the town"));

        // The loopback Discord refuses an acknowledgement after three seconds, and with it the answer.
        for (int i = 0; i < 300; i++) {
            assertThat(discord.await(LoopbackDiscord.EDIT).embed().isMissingNode())
                    .isFalse();
        }
        assertThat(log.with("10062")).isEmpty();
    }

    @Test
    void whatIsUnderWayIsAnsweredBeforeTheEnd() {
        bot.open();
        IntStream.range(0, 40)
                .forEach(number -> bot.in(
                                Scene.GENERAL, new Scene.Person(Integer.toString(6_000 + number), "somebody", false))
                        .ask("is there a fine for book number " + number));
        for (int i = 0; i < 40; i++) {
            discord.await(LoopbackDiscord.CALLBACK);
        }

        bot.close();

        assertThat(discord.unseen(LoopbackDiscord.EDIT)).hasSize(40);
        discord.await("WS CLOSED");
    }
}
