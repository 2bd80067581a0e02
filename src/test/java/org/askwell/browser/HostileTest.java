package org.askwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.askwell.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attackers' classics do nothing but stand there, wherever they come from. The pages have no policy that would stop them,
 * so that it is the widget that does; a dialog or an error of theirs fails the test.
 */
class HostileTest {

    static final List<String> CLASSICS = classics();

    private static final String CHAT = "/api/v1/chat";

    /** Everything in the shadow root that none of the widget's own words is made of. */
    private static final String FOREIGN = """
            chat => [...chat.shadowRoot.querySelectorAll("*")]
              .filter(element => {
                const known = ("header footer section article aside form dialog details summary div span p h2 h3 h4 ul ol li"
                  + " strong em small b i a br code pre blockquote button textarea input label time svg path circle style"
                  ).split(" ").includes(element.localName);
                const address = element.href ?? "https:";
                return !known || !/^(https?|mailto|tel):/.test(address)
                  || [...element.attributes].some(({ name }) => /^on|^style$|^src|^formaction$|^xlink/.test(name));
              })
              .map(element => element.outerHTML.slice(0, 200))
            """;

    @RegisterExtension
    static final Stage STAGE = new Stage(Library.chatbot());

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private static List<String> classics() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/org/askwell/browser/hostile.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI unprotected() {
        return STAGE.site().page("", STAGE.script(""));
    }

    /** The widget is made of its own elements, and nobody else was asked for anything. */
    static void expectNothingForeign(Stage stage, Visitor visitor, WidgetPage widget) {
        assertThat((List<?>) widget.chat().evaluate(FOREIGN)).isEmpty();
        assertThat(visitor.requests())
                .allMatch(address -> address.startsWith(stage.network().origin().toString())
                        || address.startsWith(stage.site().origin().toString()));
        visitor.verify();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(CLASSICS).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    }

    @Test
    void questionsStandThereAsTheyWereTyped() {
        Visitor visitor = chromium.visitor();
        WidgetPage widget = new WidgetPage(visitor.open(unprotected())).open();

        for (String classic : CLASSICS) {
            widget.ask(classic);
            assertThat(widget.messages().last().textContent()).endsWith(classic);
        }
        expectNothingForeign(STAGE, visitor, widget);
        widget.page().reload();

        assertThat(widget.messages()).hasCount(CLASSICS.size());
        expectNothingForeign(STAGE, visitor, widget);
    }

    /** Each classic takes every place that a reply has for words. */
    private static ObjectNode reply(String kind, String classic) {
        ObjectNode reply = JsonNodeFactory.instance
                .objectNode()
                .put("conversation", classic)
                .put("turn", classic)
                .put("kind", kind)
                .put("text", classic)
                .put("html", "<p>" + classic + "</p>")
                .put("confidence", 1);
        reply.putObject("details").put("text", classic).put("html", classic);
        ObjectNode entry = reply.putObject("entry").put("id", classic).put("topic", classic);
        entry.put("title", classic).put("url", classic).put("reviewed", classic);
        entry.putArray("sources").addObject().put("title", classic).put("url", classic);
        ObjectNode sign = reply.putObject("sign").put("id", classic).put("level", classic);
        sign.put("title", classic).putArray("call").add(classic);
        reply.putArray("suggestions").addObject().put("entry", classic).put("title", classic);
        ObjectNode contact = reply.putObject("contact").put("name", classic).put("phone", classic);
        contact.put("email", classic).put("url", classic).put("hours", classic);
        return reply;
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "clarify", "urgent"})
    void repliesOfAServerThatFellToAnAttackerAreInert(String kind) {
        Visitor visitor = chromium.visitor();
        WidgetPage widget = new WidgetPage(visitor.open(unprotected())).open();

        Iterator<String> replies = CLASSICS.stream()
                .map(classic -> reply(kind, classic).toString())
                .iterator();
        STAGE.network().set(CHAT, new Weather.Said(replies::next));
        widget.chat().evaluate("(chat, times) => { for (let i = 0; i < times; i++) chat.ask('x'); }", CLASSICS.size());
        assertThat(widget.replies()).hasCount(CLASSICS.size());

        expectNothingForeign(STAGE, visitor, widget);
    }

    @Test
    void welcomeAndTypeAheadOfSuchAServerAreInertToo() {
        ArrayNode suggestions = JsonNodeFactory.instance.arrayNode();
        CLASSICS.forEach(
                classic -> suggestions.addObject().put("entry", classic).put("title", classic));
        String all = String.join("\n", CLASSICS);
        ObjectNode welcome = JsonNodeFactory.instance.objectNode();
        for (String field : List.of("clinic", "text", "html", "disclaimer", "emergency", "language")) {
            welcome.put(field, all);
        }
        welcome.set("suggestions", suggestions);
        STAGE.network().set("/api/v1/welcome", new Weather.Said(welcome.toString()));
        STAGE.network().set("/api/v1/suggest", new Weather.Said(suggestions.toString()));
        Visitor visitor = chromium.visitor();
        WidgetPage widget = new WidgetPage(visitor.open(unprotected())).open();

        widget.input().pressSequentially("what");

        assertThat(widget.options()).hasCount(CLASSICS.size());
        assertThat(widget.options().allTextContents()).isEqualTo(CLASSICS);
        expectNothingForeign(STAGE, visitor, widget);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{}",
                "{\"kind\":\"answer\"}",
                "<!doctype html><h1>Sign in to this Wi-Fi</h1>"
            })
    void whatIsNoReplyCountsAsNone(String body) {
        STAGE.network().set(CHAT, new Weather.Said(body));
        Visitor visitor = chromium.visitor();
        WidgetPage widget = new WidgetPage(visitor.open(STAGE.page())).open();

        widget.say("hello");

        assertThat(widget.button("Try again")).isVisible();
        visitor.verify();
        STAGE.network().clear();
        widget.button("Try again").click();
        assertThat(widget.reply()).containsText("Hello from");
    }
}
