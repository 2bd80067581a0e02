package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.askwell.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The replies of {@code POST /api/v1/chat} to questions as they should be asked. */
class ChatEndpointTest {

    @RegisterExtension
    static final WebServer SERVER = new WebServer();

    @RegisterExtension
    static final WebServer TIMID_SERVER = new WebServer(Library.timidChatbot());

    private static JsonNode ask(String message) {
        HttpReply reply = SERVER.chat(message);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).hasValue("application/json;charset=utf-8");
        return reply.json();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void anAnswerHasTheFieldsOfTheContract() {
        JsonNode reply = ask("How do I get a library card?");
        assertThat(names(reply))
                .containsExactly(
                        "conversation",
                        "turn",
                        "kind",
                        "text",
                        "html",
                        "details",
                        "entry",
                        "sign",
                        "confidence",
                        "suggestions",
                        "contact",
                        "debug");
        ObjectNode constant = reply.deepCopy();
        constant.remove(List.of("conversation", "turn", "confidence"));
        assertThat(constant.toPrettyString()).isEqualToIgnoringWhitespace("""
                        {
                          "kind": "answer",
                          "text": "Come to the desk with a letter that shows your address. The card is free and ready at once. See our rules (https://library.example/rules).",
                          "html": "<p>Come to the desk with a letter that shows your address. The card is free and ready at once. See <a rel=\\"noopener noreferrer nofollow\\" href=\\"https://library.example/rules\\">our rules</a>.</p>",
                          "details": null,
                          "entry": {
                            "id": "join",
                            "topic": "membership",
                            "title": "How do I get a library card?",
                            "url": "/faq/join",
                            "sources": [
                              {"title": "Rules of membership", "url": "https://library.example/rules"},
                              {"title": "Council fees", "url": "https://council.example/fees"}
                            ],
                            "reviewed": "2026-02-01"
                          },
                          "sign": null,
                          "suggestions": [
                            {"entry": "borrowing", "title": "How many books can I borrow?"},
                            {"entry": "opening-hours", "title": "When is the library open?"}
                          ],
                          "contact": null,
                          "debug": null
                        }
                        """);
        assertThat(reply.path("confidence").asDouble()).isBetween(0.9, 1.0);
    }

    @Test
    void anAnswerWithDetailsTellsThemApart() {
        JsonNode reply = ask("When is the library open?");
        assertThat(reply.path("text").asText())
                .isEqualTo("We are open from 10 am to 6 pm, Monday to Saturday. We are closed on Sunday.");
        assertThat(names(reply.path("details"))).containsExactly("text", "html");
        assertThat(reply.at("/details/text").asText())
                .isEqualTo("Holidays\n\n- We close on public holidays.\n- Call +1 555 0123 to be sure.");
        assertThat(reply.at("/details/html").asText())
                .startsWith("<h2>Holidays</h2>")
                .contains("<li>We close on <strong>public holidays</strong>.</li>");
    }

    @Test
    void whatAnEntryDoesNotTellIsNullOrEmpty() {
        assertThat(ask("How many books can I borrow?").at("/entry/reviewed").isNull())
                .isTrue();
        assertThat(ask("What happens if I return a book late?").at("/entry/sources"))
                .isEmpty();
        assertThat(ask("Can I print or copy at the library?").path("suggestions"))
                .isEmpty();
    }

    @Test
    void anHonestNoOffersTheNearestTopicsAndTheContact() {
        JsonNode reply = ask("what is the capital of france");
        assertThat(reply.path("kind").asText()).isEqualTo("unknown");
        assertThat(reply.path("entry").isNull()).isTrue();
        assertThat(reply.path("details").isNull()).isTrue();
        assertThat(reply.path("contact").toString())
                .isEqualTo("{\"name\":\"Read & Rest <Town> Library\",\"phone\":\"+1 555 0123\","
                        + "\"email\":\"desk@library.example\",\"url\":\"https://library.example\","
                        + "\"hours\":\"Monday to Saturday, 10 am to 6 pm\"}");
        assertThat(reply.path("suggestions")).hasSize(3);
        assertThat(reply.path("text").asText())
                .startsWith("I'm sorry, I don't know that. I only know about the \"Read & Rest <Town> Library\".")
                .contains(reply.path("suggestions").findValuesAsText("title"))
                .contains("+1 555 0123");
    }

    @Test
    void plainTextBecomesEscapedHtml() {
        assertThat(ask("what is the capital of france").path("html").asText())
                .startsWith("<p>I&#39;m sorry, I don&#39;t know that. "
                        + "I only know about the &quot;Read &amp; Rest &lt;Town&gt; Library&quot;.</p><p>The closest")
                .containsPattern("<ol>(<li>[^<]+</li>){3}</ol>")
                .endsWith("<br>Monday to Saturday, 10 am to 6 pm</p>");
    }

    @Test
    void aQuestionBackOffersTheChoicesInOrder() {
        HttpReply reply = TIMID_SERVER.chat("how can I get a library card");
        assertThat(reply.field("kind")).isEqualTo("clarify");
        List<String> titles = reply.json().path("suggestions").findValuesAsText("title");
        assertThat(titles).hasSize(3).startsWith("How do I get a library card?");
        assertThat(reply.field("text"))
                .isEqualTo("I'm not sure what you mean. Is it one of these?\n1. %s\n2. %s\n3. %s"
                        .formatted(titles.toArray()));
        assertThat(reply.field("html"))
                .startsWith("<p>I&#39;m not sure what you mean. Is it one of these?</p><ol><li>How do I get");
        assertThat(reply.json().path("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(reply.json().path("contact").isNull()).isTrue();
    }

    @Test
    void aWarningSignComesWithTheContactAndNothingToLeadAway() {
        JsonNode reply = ask("a man collapsed in the reading room. how do i join?");
        assertThat(reply.path("kind").asText()).isEqualTo("urgent");
        assertThat(reply.path("sign").toString())
                .isEqualTo(
                        "{\"id\":\"collapse\",\"level\":\"emergency\",\"title\":\"Somebody has collapsed\",\"call\":[\"911\"]}");
        assertThat(reply.at("/contact/phone").asText()).isEqualTo("+1 555 0123");
        assertThat(reply.path("suggestions")).isEmpty();
        assertThat(reply.path("entry").isNull()).isTrue();
        assertThat(reply.path("details").isNull()).isTrue();
        assertThat(reply.path("text").asText())
                .isEqualTo("Call 911 now, then shout for the staff.\n\n- Do not leave the person alone.");
        assertThat(WebServer.words(reply.path("html").asText()))
                .isEqualTo("Call 911 now, then shout for the staff. Do not leave the person alone.");
    }

    @ParameterizedTest
    @CsvSource({
        "there is smoke on the second floor, fire-smell, emergency",
        "water is dripping on the shelves, leak, same-day",
        "a chair in the reading room is broken, broken-chair, contact"
    })
    void aWarningSignTellsHowSoonItHasToBeLookedAt(String message, String id, String level) {
        JsonNode reply = ask(message);
        assertThat(reply.at("/sign/id").asText()).isEqualTo(id);
        assertThat(reply.at("/sign/level").asText()).isEqualTo(level);
    }

    @Test
    void afterAWarningSignEveryReplyStartsWithAReminder() {
        JsonNode urgent = ask("there is smoke on the second floor");
        JsonNode later = SERVER.chatIn(urgent.path("conversation").asText(), "can i print here")
                .json();
        String reminder = "Earlier you told me of something urgent. If it is not over, call 911.";
        assertThat(later.path("kind").asText()).isEqualTo("answer");
        assertThat(later.path("sign").isNull()).isTrue();
        assertThat(later.path("text").asText()).startsWith(reminder + "\n\nYes. The printer");
        assertThat(later.path("html").asText()).startsWith("<p>" + reminder + "</p><p>Yes. The printer");
    }

    @Test
    void theTeamsMatterComesWithTheContact() {
        JsonNode reply = ask("can i talk to a person");
        assertThat(reply.path("kind").asText()).isEqualTo("handoff");
        assertThat(reply.at("/contact/email").asText()).isEqualTo("desk@library.example");
        assertThat(reply.path("text").asText())
                .startsWith("Of course. The people at the desk are glad to help:")
                .contains("desk@library.example");
        assertThat(reply.path("suggestions")).isEmpty();
    }

    @Test
    void aGreetingLeadsOnToQuestions() {
        JsonNode reply = ask("hello");
        assertThat(reply.path("kind").asText()).isEqualTo("smalltalk");
        assertThat(reply.path("text").asText()).startsWith("Hello from the Read & Rest <Town> Library.");
        assertThat(reply.path("suggestions").findValuesAsText("entry")).containsExactly("join", "opening-hours");
        assertThat(reply.path("contact").isNull()).isTrue();
    }

    @Test
    void theRestOfAnAnswerIsToldInItsPlace() {
        JsonNode first = ask("When is the library open?");
        JsonNode more = SERVER.chatIn(first.path("conversation").asText(), "tell me more")
                .json();
        assertThat(more.path("text").asText()).startsWith("There is more:\n\nHolidays");
        assertThat(more.at("/entry/id").asText()).isEqualTo("opening-hours");
        assertThat(more.path("details").isNull()).isTrue();
    }

    private static final String QUESTION = "{\"message\":\"how do i join\"}";

    @Test
    void aMessageThatIsSentAgainUnderItsKeyHasTheReplyItHad() {
        HttpReply first = SERVER.chatUnder("key 1", QUESTION);
        HttpReply again = SERVER.chatUnder("key 1", QUESTION);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(SERVER.chatUnder("key 2", QUESTION).field("turn")).isNotEqualTo(first.field("turn"));
        assertThat(SERVER.chatWith(QUESTION).field("turn")).isNotEqualTo(first.field("turn"));
    }

    @Test
    void aRepeatedMessageMayAskForTheReasonsOfTheSameTurn() {
        HttpReply first = SERVER.chatUnder("key 3", QUESTION);
        HttpReply again = SERVER.chatUnder("key 3", "{\"message\":\"how do i join\",\"debug\":true}");
        assertThat(again.field("turn")).isEqualTo(first.field("turn"));
        assertThat(again.json().path("debug").isObject()).isTrue();
    }

    @Test
    void otherWordsOrAnotherConversationUnderTheSameKeyAreNew() {
        HttpReply first = SERVER.chatUnder("key 4", QUESTION);
        HttpReply other = SERVER.chatUnder("key 4", "{\"message\":\"can i print here\"}");
        assertThat(other.json().at("/entry/id").asText()).isEqualTo("printing");
        HttpReply next = SERVER.chatUnder("key 4", WebServer.body(first.field("conversation"), "how do i join"));
        assertThat(next.field("turn")).isNotEqualTo(first.field("turn"));
        assertThat(next.field("conversation")).isEqualTo(first.field("conversation"));
    }

    private static HttpReply goOn(String conversation) {
        return SERVER.chatWith("{\"message\":\"how do i join\",\"conversation\":\"%s\"}".formatted(conversation));
    }

    @Test
    void theSecondTurnStaysInTheConversation() {
        JsonNode first = ask("how do i join");
        HttpReply second = goOn(first.path("conversation").asText());
        assertThat(second.field("conversation"))
                .isEqualTo(first.path("conversation").asText());
        assertThat(second.field("turn")).isNotEqualTo(first.path("turn").asText());
    }

    @Test
    void everyNewConversationHasItsOwnId() {
        assertThat(ask("how do i join").path("conversation"))
                .isNotEqualTo(ask("how do i join").path("conversation"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef0123456789abcdef",
                "../../etc/passwd",
                "' OR 1=1 --",
                "<script>",
                "\\u0000",
                "\\ud800"
            })
    void aConversationThatIsNotUnderWayIsReplaced(String forged) {
        HttpReply reply = goOn(forged);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.field("conversation")).matches("[0-9a-f]{32}").isNotEqualTo(forged);
    }

    @Test
    void anOverlongConversationIdIsReplaced() {
        HttpReply reply = goOn("a".repeat(20_000));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.field("conversation")).hasSize(32);
    }

    @Test
    void nullStandsForAbsent() {
        HttpReply reply = SERVER.chatWith("{\"message\":\"how do i join\",\"conversation\":null,\"debug\":null}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("debug").isNull()).isTrue();
    }

    @Test
    void debugTellsWhy() {
        HttpReply reply = SERVER.chatWith("{\"message\":\"  how do I\\njoin\",\"debug\":true}");
        JsonNode debug = reply.json().path("debug");
        assertThat(names(debug))
                .containsExactly("query", "reason", "confidence", "coverage", "candidates", "intents", "signs");
        assertThat(debug.path("query").asText()).isEqualTo("how do I join");
        assertThat(debug.path("confidence")).isEqualTo(reply.json().path("confidence"));
        assertThat(debug.path("candidates")).hasSize(5);
        JsonNode best = debug.at("/candidates/0");
        assertThat(names(best)).containsExactly("entry", "score", "signals");
        assertThat(best.path("entry").asText()).isEqualTo("join");
        assertThat(names(best.path("signals"))).contains("meaning", "wording");
        assertThat(debug.path("reason").asText()).matches("confidence [01]\\.\\d\\d >= [01]\\.\\d\\d");
        assertThat(debug.path("intents")).hasSize(5);
        assertThat(names(debug.at("/intents/0"))).containsExactly("intent", "share");
        assertThat(debug.path("signs")).hasSize(1);
        assertThat(names(debug.at("/signs/0"))).containsExactly("part", "sign", "risk");
        assertThat(debug.at("/signs/0/part").asText()).isEqualTo("how do I join");
        assertThat(debug.at("/signs/0/risk").asDouble()).isLessThan(0.4);
    }

    @Test
    void debugTellsWhatAFollowUpWasUnderstoodAs() {
        String conversation = ask("What happens if I return a book late?")
                .path("conversation")
                .asText();
        HttpReply reply = SERVER.chatWith(
                "{\"message\":\"and for children\",\"conversation\":\"%s\",\"debug\":true}".formatted(conversation));
        assertThat(reply.json().at("/debug/query").asText())
                .isEqualTo("What happens if I return a book late? and for children");
    }

    @Test
    void debugTellsWhichPartRaisedAWarning() {
        HttpReply reply =
                SERVER.chatWith("{\"message\":\"a man collapsed in the reading room. how do i join?\",\"debug\":true}");
        JsonNode debug = reply.json().path("debug");
        assertThat(debug.path("reason").asText()).isEqualTo("raises collapse");
        assertThat(debug.path("signs").findValuesAsText("part"))
                .containsExactlyInAnyOrder(
                        "a man collapsed in the reading room. how do i join?",
                        "a man collapsed in the reading room.",
                        "how do i join?");
        assertThat(debug.at("/signs/0/sign").asText()).isEqualTo("collapse");
        assertThat(reply.json().path("confidence")).isEqualTo(debug.at("/signs/0/risk"));
    }

    @Test
    void debugIsNullUnasked() {
        assertThat(SERVER.chatWith("{\"message\":\"how do i join\",\"debug\":false}")
                        .json()
                        .path("debug")
                        .isNull())
                .isTrue();
    }
}
