package org.askwell.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.askwell.Library;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members see once the content has been edited while the bot runs. */
final class EditedContentTest {

    private static final Path ORIGINAL = Path.of("src/test/resources/knowledge-base-web");
    private static final String COMMANDS = "PUT applications/1/guilds/" + Scene.SERVER + "/commands";

    private final LoopbackDiscord discord = new LoopbackDiscord();
    private final Chatbot chatbot = new Chatbot(Library.retriever(), Policy.DEFAULT);
    private final RunningBot bot = new RunningBot(discord, chatbot, RunningBot.temporaryFolder(), RunningBot.PLENTY, 1);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void start() throws IOException {
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, folder.resolve(ORIGINAL.relativize(file).toString()));
            }
        }
        bot.open();
    }

    @AfterEach
    void stop() {
        assertThat(discord.faults()).isEmpty();
        bot.close();
        discord.close();
    }

    private void edit(String file, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).contains(from);
            Files.writeString(folder.resolve(file), text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void renew() {
        chatbot.renew(
                switch (KnowledgeBaseReader.read(folder)) {
                    case Reading.Sound sound ->
                        Library.retriever().adapted(sound.knowledgeBase()).orElseThrow();
                    case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
                });
    }

    private Visitor ann() {
        return bot.in(Scene.GENERAL, Scene.ANN);
    }

    private Sent reply() {
        return discord.await(LoopbackDiscord.CALLBACK);
    }

    @Test
    void membersReadAndBrowseWhatIsWrittenNow() {
        edit("entries/borrowing.md", "borrow ten books", "borrow twelve books");
        edit("entries/borrowing.md", "category: Loans", "category: Lending");
        edit("clinic.yaml", "911", "112");
        renew();

        ann().ask("How many books can I borrow?");
        assertThat(reply().callbackType()).isEqualTo(5);
        Sent answer = discord.await(LoopbackDiscord.EDIT);
        assertThat(answer.text()).startsWith("You can borrow twelve books");
        assertThat(answer.embed().path("footer").path("text").asText()).contains("call 112");
        ann().command("topics", Map.of());
        Sent topics = reply();
        assertThat(topics.offers()).contains("Lending");
        ann().choose(topics.menu().path("custom_id").asText(), topics.value("Lending"));
        assertThat(reply().offers()).containsExactly("How many books can I borrow?");
    }

    @Test
    void whatIsChosenFromAnOldMessageAndGoneSaysSo() throws IOException {
        ann().command("topics", Map.of());
        Sent topics = reply();
        ann().choose(topics.menu().path("custom_id").asText(), topics.value("Services"));
        Sent services = reply();
        Files.delete(folder.resolve("entries/printing.md"));
        renew();

        ann().choose(services.menu().path("custom_id").asText(), services.value("Can I print or copy at the library?"));
        assertThat(reply().all()).contains("no longer there");
        ann().choose(topics.menu().path("custom_id").asText(), topics.value("Services"));
        assertThat(reply().all()).contains("no longer there");
    }

    @Test
    void commandsAreRegisteredAgainWhereTheirWordsHaveChangedAndOnlyThere() throws IOException {
        discord.await(COMMANDS);
        edit("entries/borrowing.md", "borrow ten books", "borrow twelve books");
        renew();
        ann().ask("How many books can I borrow?");
        discord.await(LoopbackDiscord.EDIT);
        assertThat(discord.unseen(COMMANDS)).isEmpty();

        Files.writeString(folder.resolve("discord.yaml"), "topics-command: Browse the shelves of answers\n");
        renew();

        assertThat(discord.await(COMMANDS).all()).contains("Browse the shelves of answers");
        assertThat(discord.await("PUT applications/1/commands").all()).isNotEmpty();
    }
}
