package org.askwell.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.askwell.Library;
import org.askwell.conversation.Reply;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Phrases;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.Reading;
import org.askwell.knowledge.Source;
import org.askwell.knowledge.WarningSign;
import org.junit.jupiter.api.Test;

/** Whatever a knowledge base holds, Discord takes it: everything is held against its limits, by JDA and by its description. */
final class LimitsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LONG = "A *word* with_some `markup` <@1> @everyone [a](b) 😀. ".repeat(120);
    private static final Clinic CLINIC = new Clinic(
            LONG.substring(0, 1_000),
            "+1 555 0100",
            "a@b.example",
            "https://b.example",
            LONG,
            "911",
            "988",
            "US",
            "en");

    private static void taken(MessageCreateData message) {
        try {
            JsonNode body = JSON.readTree(message.toData().toString());
            assertThat(DiscordSchema.faults("POST", "channels/200/messages", body))
                    .isEmpty();
            JsonNode embed = body.path("embeds").path(0);
            int length = embed.path("title").asText().length()
                    + embed.path("description").asText().length()
                    + embed.path("footer").path("text").asText().length()
                    + embed.path("fields").findValuesAsText("name").stream()
                            .mapToInt(String::length)
                            .sum()
                    + embed.path("fields").findValuesAsText("value").stream()
                            .mapToInt(String::length)
                            .sum();
            assertThat(length).isBetween(1, 6_000);
            assertThat(body.path("components").size()).isLessThanOrEqualTo(5);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void everythingIsTaken(KnowledgeBase knowledgeBase) {
        EntryMessages entries = new EntryMessages(() -> knowledgeBase);
        ReplyMessages replies = new ReplyMessages(() -> knowledgeBase, entries);
        TopicMessages topics = new TopicMessages(new Keys(() -> knowledgeBase));
        Phrases words = knowledgeBase.discord().usual();
        Audience everybody = new Audience(words, Long.MAX_VALUE, true);
        for (Reply reply : replies(knowledgeBase)) {
            taken(replies.of(Library.turn("A reminder", reply), everybody));
        }
        for (Entry entry : knowledgeBase.entries()) {
            int end = EntryMessages.pages(entry).size();
            IntStream.of(0, 1, end - 1, end).forEach(page -> taken(entries.page(entry, page, words)));
        }
        new Keys(() -> knowledgeBase)
                .categories()
                .keySet()
                .forEach(key -> taken(topics.questions(key, 3, words).orElseThrow()));
        taken(topics.categories(0, words));
        taken(topics.categories(9, words));
    }

    private static List<Reply> replies(KnowledgeBase knowledgeBase) {
        List<Reply> replies = new ArrayList<>();
        List<Entry> all = knowledgeBase.entries();
        for (Entry entry : all) {
            for (Reply.Part part : Reply.Part.values()) {
                replies.add(new Reply.Answer(entry, part, "A lead", all));
            }
            replies.add(new Reply.Clarify("Which?", List.of(entry)));
        }
        knowledgeBase.intents().forEach(intent -> replies.add(new Reply.SmallTalk(intent.text(), all)));
        knowledgeBase
                .intents()
                .forEach(intent -> replies.add(new Reply.Handoff(intent.text(), knowledgeBase.clinic())));
        knowledgeBase
                .signs()
                .signs()
                .forEach(sign ->
                        replies.add(new Reply.Urgent(sign, new Prose("A note", "A note"), knowledgeBase.clinic())));
        replies.add(new Reply.Clarify("Which?", all));
        replies.add(new Reply.Unknown("Sorry.", "The nearest:", all, "Call us.", knowledgeBase.clinic()));
        return replies;
    }

    @Test
    void theKnowledgeBaseOfTheClinic() {
        Reading reading = KnowledgeBaseReader.read(Path.of("knowledge-base"));
        assertThat(reading).isInstanceOf(Reading.Sound.class);
        KnowledgeBase knowledgeBase = ((Reading.Sound) reading).knowledgeBase();

        everythingIsTaken(knowledgeBase);
        assertThat(knowledgeBase.entries())
                .allSatisfy(entry -> assertThat(everyWord(entry)).contains(words(entry)));
    }

    /** What is read when one goes on reading to the end. */
    private static String everyWord(Entry entry) {
        return squeezed(String.join("\n", EntryMessages.pages(entry)).replaceAll("\\\\(\\W)", "$1"));
    }

    private static String words(Entry entry) {
        return squeezed(entry.summary().text() + "\n" + entry.details().text());
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void aKnowledgeBaseThatIsLongEverywhere() {
        Prose prose = new Prose(LONG, LONG);
        List<Entry> entries = IntStream.range(0, 30)
                .mapToObj(number -> new Entry(
                        "an-id-" + number + "-that-is-long".repeat(20),
                        "topic",
                        number + LONG,
                        number + LONG,
                        List.of(),
                        List.of(),
                        Collections.nCopies(
                                30, new Source(LONG.substring(0, 400), "https://a.example/" + "x".repeat(number * 20))),
                        Optional.empty(),
                        prose,
                        prose,
                        List.of()))
                .toList();
        WarningSign sign = new WarningSign(
                "sign",
                WarningSign.Level.EMERGENCY,
                LONG,
                prose,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        KnowledgeBase library = Library.knowledgeBase();

        everythingIsTaken(new KnowledgeBase(
                CLINIC,
                library.wording(),
                library.welcome(),
                entries,
                List.of(),
                List.of(),
                library.intents(),
                new org.askwell.knowledge.WarningSigns(List.of(sign), List.of()),
                library.discord(),
                library.thresholds()));
        assertThat(EntryMessages.pages(entries.getFirst()).size()).isGreaterThan(4);
    }

    @Test
    void buttonsKnowAnEntryWhoseIdIsTooLongForThem() {
        KnowledgeBase library = Library.knowledgeBase();
        Entry plain = library.entries().getFirst();
        Entry entry = new Entry(
                "x".repeat(200),
                "topic",
                "category",
                "question",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                plain.summary(),
                plain.details(),
                List.of());
        KnowledgeBase knowledgeBase = new KnowledgeBase(
                library.clinic(),
                library.wording(),
                library.welcome(),
                List.of(entry),
                List.of(),
                List.of(),
                List.of(),
                library.signs(),
                library.discord(),
                library.thresholds());

        assertThat(Keys.of(entry)).hasSize(17);
        assertThat(new Keys(() -> knowledgeBase).entry(Keys.of(entry))).contains(entry);
    }

    @Test
    void theCommandsInEveryLanguage() throws IOException {
        Reading reading = KnowledgeBaseReader.read(Path.of("knowledge-base"));
        var wordings = ((Reading.Sound) reading).knowledgeBase().discord();
        for (Phrases words : List.of(wordings.usual(), wordings.in("es"))) {
            String commands = CommandList.server(words, wordings.names(), words.phrase("language")).stream()
                    .map(command -> command.toData().toString())
                    .toList()
                    .toString();
            assertThat(DiscordSchema.faults(
                            "PUT", "applications/1/guilds/" + Scene.SERVER + "/commands", JSON.readTree(commands)))
                    .isEmpty();
        }
        assertThat(wordings.in("es").phrase("helpful")).isEqualTo("Útil");
    }
}
