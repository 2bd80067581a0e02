package org.askwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.askwell.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the owner of a website can rely on. */
class EmbeddingTest {

    private static final String QUESTION = "How do I get a library card?";

    @RegisterExtension
    static final Stage STAGE = new Stage(Library.chatbot());

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private WidgetPage show(String html) {
        return show(chromium.visitor(), html);
    }

    private static WidgetPage show(Visitor visitor, String html) {
        WidgetPage widget = new WidgetPage(visitor.open(STAGE.page(html)));
        widget.page().waitForFunction("() => document.querySelector('askwell-chat')?.shadowRoot?.firstChild");
        return widget;
    }

    private static String element(String attributes) {
        return "<askwell-chat %s></askwell-chat>".formatted(attributes) + STAGE.script("");
    }

    @Test
    void loadedTwiceItIsThereOnce() {
        Visitor visitor = chromium.visitor();

        WidgetPage widget = show(visitor, STAGE.script("") + STAGE.script("") + STAGE.script("defer"));
        widget.page().waitForLoadState();

        assertThat(widget.chat()).hasCount(1);
        widget.open().ask(QUESTION);
        assertThat(visitor.console()).isEmpty();
    }

    @Test
    void itAsksForTwoThingsBeforeTheFirstMessageAndForNothingElsewhere() {
        Visitor visitor = chromium.visitor();
        WidgetPage widget = show(visitor, STAGE.script(""));
        assertThat(STAGE.network().seen()).extracting(FlakyProxy.Seen::path).containsExactly("/widget.js");

        widget.open();
        assertThat(widget.panel()).containsText("Welcome to the library.");
        assertThat(STAGE.network().seen())
                .extracting(FlakyProxy.Seen::path)
                .containsExactly("/widget.js", "/api/v1/welcome");
        widget.ask(QUESTION);

        assertThat(visitor.requests())
                .allMatch(address -> address.startsWith(STAGE.network().origin().toString())
                        || address.startsWith(STAGE.site().origin().toString()));
    }

    @Test
    void closedOnAPhoneItCoversNothingButItsButton() {
        WidgetPage widget =
                show(chromium.visitor(new Browser.NewContextOptions().setViewportSize(320, 568)), STAGE.script(""));
        BoundingBox button = widget.launcher().boundingBox();

        List<?> covered = (List<?>) widget.page()
                .evaluate("""
                        button => {
                          const covered = [];
                          for (let x = 1; x < innerWidth; x += 9) {
                            for (let y = 1; y < innerHeight; y += 9) {
                              const inside = x >= button.x && x <= button.x + button.width
                                && y >= button.y && y <= button.y + button.height;
                              const hit = document.elementFromPoint(x, y)?.localName === "askwell-chat";
                              if (hit && !inside) covered.push([x, y]);
                            }
                          }
                          return covered;
                        }
                        """, Map.of("x", button.x, "y", button.y, "width", button.width, "height", button.height));

        assertThat(covered).isEmpty();
        assertThat(button.width * button.height).isLessThan(320 * 568 / 10.0);
        assertThat((int) widget.page().evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "position='top'      | position=\"top\" is ignored; it must be bottom-right or bottom-left",
                "color='bluish'      | color=\"bluish\" is ignored; it must be a CSS color",
                "server='ftp://x'    | server=\"ftp://x\" is ignored; it must be an http(s) address",
                "lang='xx'           | no texts in \"xx\"; give them as the attribute texts",
                "open='maybe'        | open=\"maybe\" is ignored; it must be empty or true",
                "texts='{'           | is ignored; it must be JSON with any of heading,",
                "texts='{\"x\":\"y\"}' | is ignored; it must be JSON with any of heading,",
            })
    void aWrongAttributeIsNamedAndDoneWithout(String attribute, String words) {
        Visitor visitor = chromium.visitor();

        WidgetPage widget = show(visitor, element(attribute));

        assertThat(visitor.console())
                .singleElement()
                .asString()
                .startsWith("warning: askwell-chat: ")
                .contains(words);
        widget.open().ask(QUESTION);
    }

    @Test
    void anUnknownAttributeOfTheScriptIsNamed() {
        Visitor visitor = chromium.visitor();

        show(visitor, STAGE.script("data-colour='red' data-position='bottom-left'"));

        assertThat(visitor.console()).singleElement().asString().contains("data-colour is unknown; known are server,");
    }

    @Test
    void theOwnerChoosesHeadingPlaceLanguageAndColour() {
        WidgetPage widget = show(STAGE.script(
                "data-heading='Frag uns' data-lang='de' data-position='bottom-left' data-color='#ffee00'"));
        BoundingBox button = widget.launcher().boundingBox();

        assertThat(widget.launcher()).containsText("Frag uns");
        assertThat(button.x).isLessThan(100);
        widget.launcher().click();
        assertThat(widget.input()).hasAttribute("aria-label", "Ihre Frage");
        assertThat(Axe.violations(widget.page())).isEmpty();
    }

    @Test
    void theOwnerSuppliesTextsOfAnotherLanguage() {
        Visitor visitor = chromium.visitor();

        WidgetPage widget = show(visitor, element("lang='it' texts='{\"heading\":\"Domande?\",\"send\":\"Invia\"}'"));

        assertThat(widget.launcher()).containsText("Domande?");
        widget.launcher().click();
        assertThat(widget.button("Invia")).isVisible();
        assertThat(visitor.console()).isEmpty();
    }

    @Test
    void itStandsInThePageWhereTheOwnerWantsIt() {
        WidgetPage widget = show(element("inline") + "<p>Below</p>");

        assertThat(widget.launcher()).isHidden();
        assertThat(widget.input()).not().isFocused();
        widget.ask(QUESTION);
        assertThat(Axe.violations(widget.page())).isEmpty();
    }

    @Test
    void openOnDesktopItTakesNoFocus() {
        WidgetPage widget = show(element("open"));

        assertThat(widget.panel()).isVisible();
        assertThat(widget.input()).not().isFocused();
    }

    @Test
    void thePageCanDriveItAndListen() {
        WidgetPage widget = show(STAGE.script(""));
        Page page = widget.page();
        page.evaluate("""
                () => {
                  globalThis.heard = [];
                  for (const name of ["open", "close", "turn", "urgent", "feedback", "error"]) {
                    addEventListener("askwell:" + name, event => heard.push(name + " " + JSON.stringify(event.detail)));
                  }
                }
                """);

        page.evaluate("() => document.querySelector('askwell-chat').ask('there is smoke on the second floor')");
        assertThat(widget.replies()).hasCount(1);
        page.evaluate("() => document.querySelector('askwell-chat').close()");
        assertThat(widget.panel()).isHidden();
        page.evaluate("() => document.querySelector('askwell-chat').open()");
        assertThat(widget.panel()).isVisible();
        page.evaluate("() => document.querySelector('askwell-chat').startOver()");
        assertThat(widget.replies()).hasCount(0);

        String heard = String.valueOf(page.evaluate("() => heard.join('\\n')"));
        assertThat(heard.lines().map(line -> line.split(" ", 2)[0]))
                .containsExactly("open", "turn", "urgent", "close", "open");
        assertThat(heard).contains("\"level\":\"emergency\"").doesNotContain("smoke");
    }

    @Test
    void itWorksOnASiteWithoutEncryption() {
        URI page = STAGE.page();
        URI insecure = URI.create("http://" + Chromium.INSECURE_HOST + ":" + page.getPort() + page.getPath());
        WidgetPage widget = new WidgetPage(chromium.visitor().open(insecure));

        assertThat((Boolean) widget.page().evaluate("() => isSecureContext")).isFalse();
        widget.open().ask(QUESTION).choose("Copy conversation");
    }

    @Test
    void aSiteThatIsNotAllowedGetsNoAnswer() {
        URI page = STAGE.page();
        URI stranger = URI.create("http://localhost:" + page.getPort() + page.getPath());
        Visitor visitor = chromium.visitor();
        visitor.context().clock().install();
        WidgetPage widget = new WidgetPage(visitor.open(stranger)).open();

        widget.say(QUESTION);
        for (int pause : List.of(1500, 3500)) {
            assertThat(widget.status()).containsText("Trying again");
            visitor.context().clock().runFor(pause);
        }

        assertThat(widget.status()).containsText("Not sent.");
    }

    @Test
    void itLeavesThePageAsItWas() {
        WidgetPage widget = show(STAGE.script("")).open().ask(QUESTION);

        assertThat((List<?>) widget.page().evaluate("""
                                () => {
                                  const frame = document.createElement("iframe");
                                  document.body.append(frame);
                                  const usual = Object.keys(frame.contentWindow);
                                  frame.remove();
                                  return Object.keys(window).filter(name => !usual.includes(name) && isNaN(name));
                                }
                                """)).isEmpty();
        widget.page().evaluate("() => document.querySelector('askwell-chat').remove()");
        assertThat(widget.chat()).hasCount(0);
    }
}
