package org.askwell.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.askwell.Library;
import org.askwell.channel.discord.DiscordMember;
import org.askwell.channel.terminal.TerminalChannel;
import org.askwell.channel.web.WebChannel;
import org.askwell.channel.web.WebSettings;
import org.askwell.conversation.Chatbot;
import org.askwell.journal.Journal;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whoever asks gets the same, wherever they ask. */
final class ChannelContractTest {

    static final List<List<String>> CONVERSATIONS = List.of(
            List.of("when do you open?", "tell me more", "sources?", "what else", "what else"),
            List.of("how can I get a library card", "how many books can i borrow at once", "thanks"),
            List.of("what is the capital of france", "2", "tell me more"),
            List.of("my dog ate chocolate", "none of these"),
            List.of("somebody collapsed in the reading room", "is it still there", "can i print here"),
            List.of("can i talk to a person", "hello", "this is useless"),
            List.of(
                    "hola, donde esta la biblioteca",
                    "water is dripping on the shelves",
                    "How many books can I borrow?"));

    static final List<List<String>> TIMID_CONVERSATIONS = List.of(
            List.of("how can I get a library card", "2", "tell me more"), List.of("overdue charges", "the last one"));

    /**
     * What somebody is told.
     *
     * @param kind as the contract calls it
     * @param entry the id of the entry that answers; empty where none does
     * @param offers the questions to go on with
     * @param reminded tells whether a warning sign from before is called to mind
     */
    private record Told(String kind, String entry, List<String> offers, boolean reminded) {

        /** As much of it as a terminal shows, where related questions are not listed. */
        Told onTerminal() {
            return Set.of("answer", "smalltalk").contains(kind) ? new Told(kind, entry, List.of(), reminded) : this;
        }
    }

    @ParameterizedTest
    @FieldSource("CONVERSATIONS")
    void sure(List<String> lines) throws IOException, InterruptedException {
        isTheSameEverywhere(Library.chatbot(), lines);
    }

    @ParameterizedTest
    @FieldSource("TIMID_CONVERSATIONS")
    void unsure(List<String> lines) throws IOException, InterruptedException {
        isTheSameEverywhere(Library.timidChatbot(), lines);
    }

    private static void isTheSameEverywhere(Chatbot chatbot, List<String> lines)
            throws IOException, InterruptedException {
        List<Told> overHttp = overHttp(chatbot, lines);

        assertThat(inDiscord(chatbot, lines)).isEqualTo(overHttp);
        assertThat(onTerminal(chatbot, lines))
                .isEqualTo(overHttp.stream().map(Told::onTerminal).toList());
    }

    private static List<Told> overHttp(Chatbot chatbot, List<String> lines) throws IOException, InterruptedException {
        WebChannel web =
                new WebChannel(chatbot, new Journal(List.of()), new WebSettings(0, Set.of(), Optional.empty()));
        List<Told> told = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            web.open();
            String conversation = "";
            for (String line : lines) {
                ObjectNode body = new JsonMapper().createObjectNode().put("message", line);
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://localhost:" + web.port() + "/api/v1/chat"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                body.put("conversation", conversation).toString()))
                        .build();
                JsonNode reply = new JsonMapper()
                        .readTree(client.send(request, BodyHandlers.ofString()).body());
                conversation = reply.path("conversation").asText();
                told.add(new Told(
                        reply.path("kind").asText(),
                        reply.path("entry").path("id").asText(),
                        reply.path("suggestions").findValuesAsText("title"),
                        isReminded(reply.path("text").asText())));
            }
        } finally {
            web.close();
        }
        return told;
    }

    private static boolean isReminded(String text) {
        return text.startsWith(Library.knowledgeBase().wording().reminder());
    }

    private static final Map<String, String> LOOKS = Map.of(
            "ANSWER", "answer",
            "QUESTION", "clarify",
            "URGENT", "urgent",
            "CONTACT", "handoff",
            "SMALL_TALK", "smalltalk",
            "UNKNOWN", "unknown");

    private static List<Told> inDiscord(Chatbot chatbot, List<String> lines) {
        try (DiscordMember member = new DiscordMember(chatbot)) {
            return lines.stream()
                    .map(member::ask)
                    .map(ChannelContractTest::told)
                    .toList();
        }
    }

    private static Told told(DiscordMember.Read read) {
        String kind = LOOKS.getOrDefault(read.look(), read.look());
        String entry = kind.equals("answer")
                ? Library.knowledgeBase().titled(read.title()).map(Entry::id).orElse("?")
                : "";
        return new Told(kind, entry, read.offers(), isReminded(read.text()));
    }

    private static List<Told> onTerminal(Chatbot chatbot, List<String> lines) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream output = new PrintStream(written, true, StandardCharsets.UTF_8);
        try (TerminalChannel terminal =
                new TerminalChannel(chatbot, new BufferedReader(Reader.nullReader()), output, true)) {
            return lines.stream()
                    .map(line -> {
                        written.reset();
                        terminal.say(line);
                        return told(written.toString(StandardCharsets.UTF_8));
                    })
                    .toList();
        }
    }

    /** The explanation names the kind of the reply; the words before it tell the rest. */
    private static Told told(String printed) {
        String words = printed.substring(0, printed.indexOf("\n\n["));
        String explained = printed.substring(printed.indexOf("\n\n[") + 3);
        String kind = explained.substring(0, explained.indexOf(',')).toLowerCase(Locale.ROOT);
        List<String> offers = Set.of("clarify", "unknown").contains(kind)
                ? words.lines()
                        .filter(line -> line.matches("\\d\\. .*"))
                        .map(line -> line.substring(3))
                        .toList()
                : List.of();
        return new Told(kind, kind.equals("answer") ? entry(words) : "", offers, isReminded(words));
    }

    private static String entry(String words) {
        return Library.knowledgeBase().entries().stream()
                .filter(entry -> words.contains(entry.summary().text())
                        || (!entry.details().isEmpty()
                                && words.contains(entry.details().text()))
                        || entry.sources().stream().map(Source::url).anyMatch(words::contains))
                .map(Entry::id)
                .findFirst()
                .orElse("?");
    }
}
