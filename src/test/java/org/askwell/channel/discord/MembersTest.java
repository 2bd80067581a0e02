package org.askwell.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What members get. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MembersTest {

    private final LoopbackDiscord discord = new LoopbackDiscord();
    private final Path data = RunningBot.temporaryFolder();
    private final RunningBot bot = new RunningBot(discord, data);

    @BeforeAll
    void start() {
        bot.open();
    }

    @AfterEach
    void nothingWrong() {
        assertThat(discord.faults()).isEmpty();
    }

    @AfterAll
    void stop() {
        bot.close();
        discord.close();
    }

    private Visitor ann() {
        return bot.in(Scene.GENERAL, Scene.ANN);
    }

    @Test
    void aCommandIsAcknowledgedAndAnsweredPrivately() {
        ann().ask("can i print here");

        Sent acknowledged = discord.await(LoopbackDiscord.CALLBACK);
        assertThat(acknowledged.callbackType()).isEqualTo(5);
        assertThat(acknowledged.isEphemeral()).isTrue();
        Sent answer = discord.await(LoopbackDiscord.EDIT);
        assertThat(answer.title()).isEqualTo("Can I print or copy at the library?");
        assertThat(answer.text()).startsWith("Yes. The printer beside the desk");
        assertThat(answer.pings()).isFalse();
    }
}
