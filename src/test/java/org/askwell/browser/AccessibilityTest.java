package org.askwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.askwell.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** axe-core finds nothing wrong in any state, and what it cannot see is right too. */
class AccessibilityTest {

    private static final String HOURS = "When is the library open?";

    @RegisterExtension
    static final Stage STAGE = new Stage(Library.chatbot());

    @RegisterExtension
    static final Stage TIMID_STAGE = new Stage(Library.timidChatbot());

    @RegisterExtension
    final Chromium chromium = new Chromium();

    /** Brings the chat into a state, from the closed one. */
    interface Path {
        void walk(WidgetPage widget);
    }

    static Stream<Arguments> states() {
        return Stream.of(
                state("closed", widget -> assertThat(widget.launcher()).isVisible()),
                state("welcome", widget -> assertThat(widget.open().panel()).containsText("Welcome to the library")),
                state("type-ahead", widget -> {
                    widget.open().input().pressSequentially("when is the li");
                    assertThat(widget.options()).not().hasCount(0);
                    widget.press("ArrowDown");
                }),
                state("every kind of reply", AccessibilityTest::everyKindOfReply),
                Arguments.argumentSet("question back", TIMID_STAGE, (Path)
                        widget -> widget.open().ask("how can I get a library card")),
                state(
                        "menu",
                        widget -> widget.open().ask("hello").button("Options").click()),
                state("confirmation", widget -> widget.open().ask("hello").choose("Delete my conversation")),
                state("too long", widget -> widget.open().say("x".repeat(2001))),
                state("sending", widget -> {
                    STAGE.network().set("/api/v1/chat", new Weather.Held());
                    assertThat(widget.open().say(HOURS).status()).containsText("Sending");
                }),
                state("failed", widget -> {
                    STAGE.network().set("/api/v1/chat", new Weather.Refused(500, 0));
                    widget.open().say(HOURS);
                    assertThat(widget.button("Try again")).isVisible();
                }),
                state("limited", widget -> {
                    STAGE.network().set("/api/v1/chat", new Weather.Refused(429, 50));
                    assertThat(widget.open().say(HOURS).status()).containsText("seconds");
                }));
    }

    private static Arguments state(String name, Path path) {
        return Arguments.argumentSet(name, STAGE, path);
    }

    /** Below each other in one conversation, with everything opened that can be. */
    private static void everyKindOfReply(WidgetPage widget) {
        widget.open().ask(HOURS);
        widget.disclosure("Read more").click();
        widget.disclosure("Reviewed Mar 1, 2026").click();
        widget.button("Was this helpful? No").click();
        assertThat(widget.panel()).containsText("Thank you");
        widget.ask("How do I get a library card?")
                .ask("hello")
                .ask("can i talk to a person")
                .ask("what is the capital of france")
                .ask("a chair in the reading room is broken")
                .ask("water is dripping on the shelves")
                .ask("a man collapsed in the reading room");
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStateIsFineInLightAndDarkOnPhoneAndDesktop(Stage stage, Path path) {
        List<String> violations = new ArrayList<>();
        for (int width : List.of(320, 1280)) {
            WidgetPage widget = at(width, stage);
            path.walk(widget);
            assertThat(overflow(widget.page())).as("overflow at %d", width).isEmpty();
            unfold(widget, width);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                widget.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Axe.violations(widget.page())
                        .forEach(violation -> violations.add(width + " " + scheme + ": " + violation));
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void whatWouldHaveToBeScrolledToIsLookedAtToo() {
        WidgetPage widget = at(1280, STAGE);
        everyKindOfReply(widget);
        unfold(widget, 1280);
        widget.replies().first().locator("p").first().evaluate("words => { words.style.color = '#bbb'; }");

        assertThat(Axe.violations(widget.page())).singleElement().asString().startsWith("color-contrast");
    }

    /** Shows the conversation at full length, since axe-core does not judge colours that are out of sight. */
    private static void unfold(WidgetPage widget, int width) {
        int longEnough = 4000;
        widget.page().setViewportSize(width, longEnough);
        widget.panel()
                .evaluate(
                        "(panel, height) => { panel.style.maxBlockSize = 'none'; panel.style.blockSize = height + 'px'; }",
                        longEnough - 100);
    }

    private WidgetPage at(int width, Stage stage) {
        Visitor visitor = chromium.visitor(new Browser.NewContextOptions()
                .setViewportSize(width, width < 400 ? 568 : 800)
                .setReducedMotion(ReducedMotion.REDUCE));
        return new WidgetPage(visitor.open(stage.page()));
    }

    /** What sticks out of the window sideways. */
    private static List<?> overflow(Page page) {
        return (List<?>) page.evaluate("""
                () => [document, document.querySelector("askwell-chat").shadowRoot]
                  .flatMap(root => [...root.querySelectorAll("*")])
                  .filter(element => element.checkVisibility() && !element.matches(".unseen, .unseen *"))
                  .map(element => [element, element.getBoundingClientRect()])
                  .filter(([, box]) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
                  .map(([element]) => element.outerHTML.slice(0, 100))
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void rightToLeftEverythingIsMirrored(int width) {
        Visitor visitor = chromium.visitor(
                new Browser.NewContextOptions().setViewportSize(width, 640).setLocale("ar"));
        WidgetPage widget = new WidgetPage(visitor.open(STAGE.site()
                .page(
                        HostPage.strictPolicy(STAGE.network().origin()),
                        STAGE.script("data-texts='{\"send\":\"إرسال\"}' data-lang='ar'"),
                        "rtl")));
        assertThat(widget.launcher()).isVisible();
        assertThat(widget.launcher().boundingBox().x).isLessThan(width / 2.0);

        widget.open().ask(HOURS);

        double input = widget.input().boundingBox().x;
        assertThat(widget.button("إرسال").boundingBox().x).isLessThan(input);
        assertThat(Axe.violations(widget.page())).isEmpty();
        assertThat(overflow(widget.page())).isEmpty();
    }

    @Test
    void theInputIsLargeEnoughForAPhoneNotToZoom() {
        assertThat(at(320, STAGE).open().input()).hasCSS("font-size", "16px");
    }

    @Test
    void targetsAreLargeEnoughForAThumb() {
        WidgetPage widget = at(320, STAGE).open().ask(HOURS);

        List<?> small = (List<?>) widget.chat().evaluate("""
                        chat => [...chat.shadowRoot.querySelectorAll("button, summary, [role=combobox], .call")]
                          .filter(element => element.checkVisibility())
                          .filter(element => element.getBoundingClientRect().height < 24)
                          .map(element => element.outerHTML)
                        """);

        assertThat(small).isEmpty();
        for (String main : List.of("Send", "Close", "Options")) {
            assertThat(widget.button(main).boundingBox().height).isGreaterThanOrEqualTo(44);
        }
    }

    @Test
    void whoWantsNoMotionGetsNone() {
        WidgetPage widget = at(1280, STAGE);
        STAGE.network().set("/api/v1/chat", new Weather.Held());
        widget.open().say(HOURS);
        assertThat(widget.status()).containsText("Sending");

        Object moving = widget.chat()
                .evaluate("chat => chat.shadowRoot.getAnimations().filter(({ playState, effect }) =>"
                        + " playState === 'running' && effect.getComputedTiming().duration > 10).length");

        assertThat(moving).isEqualTo(0);
    }

    @Test
    void withForcedColoursEverythingHasAnOutline() {
        WidgetPage widget = at(1280, STAGE);
        widget.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        widget.open().ask("hello");

        for (String name : List.of("Send", "How do I get a library card?")) {
            assertThat((String) widget.button(name).last().evaluate("button => getComputedStyle(button).borderStyle"))
                    .isEqualTo("solid");
        }
        assertThat(Axe.violations(widget.page())).isEmpty();
    }

    @Test
    void zoomedToTwiceTheSizeNothingIsLost() {
        WidgetPage widget = new WidgetPage(chromium.visitor(new Browser.NewContextOptions()
                                .setViewportSize(640, 400)
                                .setDeviceScaleFactor(2))
                        .open(STAGE.page()))
                .open()
                .ask(HOURS);

        for (String name : List.of("Send", "Close")) {
            assertThat(widget.button(name)).isInViewport();
        }
        assertThat(overflow(widget.page())).isEmpty();
        assertThat(widget.reply()).isInViewport();
    }
}
