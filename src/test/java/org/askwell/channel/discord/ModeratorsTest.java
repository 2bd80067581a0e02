package org.askwell.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.askwell.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What moderators decide, and what is kept of it. */
final class ModeratorsTest {

    private static final String PRINTING = "Can I print or copy at the library?";
    private static final String THREAD = "900";

    private final LoopbackDiscord discord = new LoopbackDiscord();
    private final Path data = RunningBot.temporaryFolder();
    private RunningBot bot = new RunningBot(discord, data);

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
        assertThat(discord.faults()).isEmpty();
    }

    private Visitor moderator() {
        return bot.in(Scene.GENERAL, Scene.MODERATOR);
    }

    private Visitor ann() {
        return bot.in(Scene.GENERAL, Scene.ANN);
    }

    /** Changes a setting and returns what is said to it. */
    private String set(String sub, Map<String, Object> options) {
        moderator().subcommand("askwell", sub, options);
        Sent reply = discord.await(LoopbackDiscord.CALLBACK);
        assertThat(reply.isEphemeral()).isTrue();
        return reply.text();
    }

    private void restart() {
        bot.close();
        discord.forgetAll();
        bot = new RunningBot(discord, data).open();
    }

    private JsonNode command(String path, String name) {
        for (JsonNode command : discord.commands(path)) {
            if (command.path("name").asText().equals(name)) {
                return command;
            }
        }
        throw new AssertionError("no " + name + " in " + discord.commands(path));
    }

    @Test
    void theCommandsAreRegisteredOnce() {
        bot.open();
        discord.await("PUT applications/1/commands");
        discord.await("PUT applications/1/guilds/.*/commands");
        String server = "applications/1/guilds/" + Scene.SERVER + "/commands";

        assertThat(discord.commands("applications/1/commands").findValuesAsText("name"))
                .contains("ask", "topics", "contact", "forget", "privacy", "Answer this question")
                .doesNotContain("askwell");
        assertThat(command(server, "askwell").path("default_member_permissions").asText())
                .isEqualTo("32");

        restart();

        ann().ask("can i print here");
        discord.await(LoopbackDiscord.EDIT);
        assertThat(discord.unseen("PUT .*")).isEmpty();
    }

    @Test
    void onlyModeratorsMayChangeTheSettings() {
        bot.open();

        ann().subcommand("askwell", "mentions", Map.of("answered", "nowhere"));

        assertThat(discord.await(LoopbackDiscord.CALLBACK).text()).startsWith("Only members who may manage");
        assertThat(set("show", Map.of())).contains("Mentions are answered: everywhere", "private", "English");
    }

    @Test
    void mentionsAreAnsweredWhereModeratorsWant() {
        bot.open();
        assertThat(set("mentions", Map.of("answered", "nowhere"))).contains("answered: nowhere");
        ann().mention("can i print here");
        assertThat(set("mentions", Map.of("answered", "add", "channel", Scene.QUIET)))
                .contains("\\<#201>");
        ann().mention("can i print here");
        bot.in(Scene.QUIET, Scene.ANN).mention("can i print here");

        assertThat(discord.await(LoopbackDiscord.MESSAGE).path()).isEqualTo("channels/201/messages");
        assertThat(discord.unseen(LoopbackDiscord.MESSAGE)).isEmpty();
        assertThat(set("mentions", Map.of("answered", "remove", "channel", Scene.QUIET)))
                .contains("answered: nowhere");
        set("mentions", Map.of("answered", "everywhere"));
        ann().mention("can i print here");
        assertThat(discord.await(LoopbackDiscord.MESSAGE).title()).isEqualTo(PRINTING);
    }

    @Test
    void answersMayBePublicUnlessTheMemberChooses() {
        bot.open();
        assertThat(set("privacy", Map.of("answers", "public"))).contains("are public");

        ann().ask("can i print here");
        assertThat(discord.await(LoopbackDiscord.CALLBACK).isEphemeral()).isFalse();
        ann().command("ask", Map.of("question", "can i print here", "public", false));
        assertThat(discord.await(LoopbackDiscord.CALLBACK).isEphemeral()).isTrue();
    }

    @Test
    void aServerHasItsOwnLanguage() {
        bot.open();
        discord.await("PUT applications/1/guilds/.*/commands");
        assertThat(set("language", Map.of("name", "es"))).contains("Español");

        Sent registered = discord.await("PUT applications/1/guilds/.*/commands");
        assertThat(registered.all()).contains("Tu pregunta, con tus propias palabras", "Responder a esta pregunta");
        ann().ask("when do you open?");
        discord.await(LoopbackDiscord.CALLBACK);
        assertThat(discord.await(LoopbackDiscord.EDIT).buttons()).contains("Leer más", "Útil");
        assertThat(set("language", Map.of("name", "usual"))).contains("English");
        assertThat(discord.await("PUT applications/1/guilds/.*/commands").all()).contains("in your own words");
    }

    @Test
    void settingsSurviveARestart() {
        bot.open();
        set("mentions", Map.of("answered", "add", "channel", Scene.QUIET));
        set("privacy", Map.of("answers", "public"));
        set("language", Map.of("name", "es"));

        restart();

        assertThat(set("show", Map.of())).contains("\\<#201>", "public", "Español");
    }

    @Test
    void aDamagedFileIsPutAside() throws IOException {
        Files.writeString(data.resolve("discord.json"), "{\"servers\": {\"4194304000\": {\"mentions\": \"NOW");
        bot.close();
        try (LogLines log = new LogLines()) {
            bot = new RunningBot(discord, data).open();

            assertThat(log.with("is damaged")).hasSize(1);
            assertThat(set("show", Map.of())).contains("everywhere");
            assertThat(data.resolve("discord.json.damaged")).exists();
            assertThat(set("mentions", Map.of("answered", "nowhere"))).contains("nowhere");
            assertThat(Files.readString(data.resolve("discord.json"))).contains("NOWHERE");
        }
    }

    @Test
    void settingsThatCannotBeStoredAreNotPretended() throws IOException {
        bot.open();
        Files.createDirectories(data.resolve("discord.json").resolve("in the way"));

        assertThat(set("mentions", Map.of("answered", "nowhere"))).contains("could not be stored");
        assertThat(set("show", Map.of())).contains("everywhere");
    }

    private ObjectNode thread() {
        return LoopbackDiscord.json("""
                {"id": "%s", "type": 11, "name": "Printer", "parent_id": "%s", "guild_id": "%s", "owner_id": "31",
                 "message_count": 0, "member_count": 1, "rate_limit_per_user": 0, "total_message_sent": 0, "flags": 0,
                 "thread_metadata": {"archived": false, "auto_archive_duration": 60, "locked": false,
                   "archive_timestamp": "2026-01-01T00:00:00Z"}}""".formatted(THREAD, Scene.FORUM, Scene.SERVER));
    }

    @Test
    void aFirstPostInAForumMayBeAnswered() {
        bot.open();
        assertThat(set("forum", Map.of("channel", Scene.FORUM, "confidence", 80)))
                .contains("at least 80 %");
        assertThat(discord.await("WS IDENTIFY").body().path("intents").asInt() & (1 << 15))
                .isNotZero();
        discord.await("GET applications/1/guilds/.*/commands");
        discord.gateway().send("THREAD_CREATE", thread());
        Visitor inThread = bot.in(THREAD, Scene.ANN);

        inThread.write(THREAD, "how can i print a document in the library");
        Sent answer = discord.await(LoopbackDiscord.MESSAGE);
        assertThat(answer.title()).isEqualTo(PRINTING);
        assertThat(answer.body().path("content").asText()).startsWith("This is an automatic answer");
        assertThat(answer.buttons()).contains("Dismiss");

        inThread.write("and when do you open?");
        inThread.write(THREAD, "what is the capital of france");
        inThread.write(THREAD, "");
        inThread.write(THREAD, "somebody collapsed in the reading room");
        assertThat(discord.await(LoopbackDiscord.MESSAGE).title()).contains("Urgent");
        assertThat(discord.unseen(LoopbackDiscord.MESSAGE)).isEmpty();

        assertThat(set("forum", Map.of())).contains("First posts in forums are not answered");
        assertThat(discord.await("WS IDENTIFY").body().path("intents").asInt() & (1 << 15))
                .isZero();
    }

    @Test
    void withoutTheMessageContentIntentEverythingElseWorks() {
        discord.gateway().closesOnContent = 4014;
        bot.open();
        try (LogLines log = new LogLines()) {
            set("forum", Map.of("channel", Scene.FORUM));
            assertThat(discord.await("WS IDENTIFY").body().path("intents").asInt() & (1 << 15))
                    .isNotZero();
            assertThat(discord.await("WS IDENTIFY").body().path("intents").asInt() & (1 << 15))
                    .isZero();
            discord.await("GET applications/1/guilds/.*/commands");

            assertThat(set("show", Map.of())).contains("switch on the Message Content Intent");
            assertThat(log.with("Message Content")).hasSize(1);
        }
        ann().mention("can i print here");
        assertThat(discord.await(LoopbackDiscord.MESSAGE).title()).isEqualTo(PRINTING);
    }

    @Test
    void tooManyQuestionsHaveToWaitAndOnlyTheMemberIsTold() {
        bot.close();
        bot = new RunningBot(discord, Library.chatbot(), data, new Rates(2, 100, 100), 1).open();
        ann().ask("can i print here");
        discord.await(LoopbackDiscord.CALLBACK);
        ann().ask("can i print here");
        discord.await(LoopbackDiscord.CALLBACK);
        ann().ask("can i print here");
        Sent refusal = discord.await(LoopbackDiscord.CALLBACK);
        assertThat(refusal.isEphemeral()).isTrue();
        assertThat(refusal.text()).matches("That was a lot at once. Please try again in \\d+ seconds.");

        Visitor ben = bot.in(Scene.GENERAL, Scene.BEN);
        ben.mention("can i print here");
        ben.mention("can i print here");
        ben.mention("can i print here");
        discord.await("POST users/@me/channels");
        assertThat(discord.await("POST channels/" + Scene.DIRECT + "/messages").text())
                .contains("try again in");
        ben.mention("can i print here");
        ann().subcommand("askwell", "show", Map.of());
        discord.await(LoopbackDiscord.CALLBACK);
        assertThat(discord.unseen("POST users/@me/channels")).isEmpty();
    }

    @Test
    void theSettingsOfAServerThatWasLeftAreDeleted() throws IOException {
        bot.open();
        set("mentions", Map.of("answered", "nowhere"));
        assertThat(Files.readString(data.resolve("discord.json"))).contains(Scene.SERVER);
        discord.gateway().send("GUILD_DELETE", LoopbackDiscord.json("{\"id\": \"%s\"}".formatted(Scene.SERVER)));

        // A direct message that comes after it is answered after it by one of the two threads, or at the same time.
        bot.in(Scene.DIRECT, Scene.ANN).write("can i print here");
        discord.await(LoopbackDiscord.MESSAGE);
        bot.close();
        assertThat(Files.readString(data.resolve("discord.json"))).doesNotContain(Scene.SERVER);
    }
}
