package org.askwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.askwell.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A conversation lasts as long as the patient wants it to, and no longer. */
class KeepingTest {

    private static final String QUESTION = "How do I get a library card?";
    private static final String ANSWER = "Come to the desk";

    @RegisterExtension
    static final Stage STAGE = new Stage(Library.chatbot());

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private WidgetPage open() {
        return open(chromium.visitor());
    }

    private static WidgetPage open(Visitor visitor) {
        return new WidgetPage(visitor.open(STAGE.page())).open();
    }

    @Test
    void itSurvivesAReloadAndAnotherPage() {
        WidgetPage widget = open().ask(QUESTION);

        widget.page().reload();
        assertThat(widget.reply()).containsText(ANSWER);
        widget.page()
                .navigate(STAGE.page("<p>Another page of the clinic</p>" + STAGE.script(""))
                        .toString());
        assertThat(widget.reply()).containsText(ANSWER);
        widget.ask("tell me more");

        assertThat(STAGE.network().seen("/api/v1/chat").getLast().body()).contains("\"conversation\":\"");
    }

    @Test
    void aReloadTakesNoFocusAndAnnouncesNothing() {
        WidgetPage widget = open().ask(QUESTION);

        widget.page().reload();
        widget.listen();

        assertThat(widget.reply()).containsText(ANSWER);
        assertThat(widget.input()).not().isFocused();
        assertThat(widget.announcements()).isEmpty();
    }

    @Test
    void aClosedPanelStaysClosed() {
        WidgetPage widget = open().ask(QUESTION).press("Escape");
        assertThat(widget.panel()).isHidden();

        widget.page().reload();
        assertThat(widget.launcher()).isVisible();

        assertThat(widget.panel()).isHidden();
        widget.open();
        assertThat(widget.reply()).containsText(ANSWER);
    }

    @Test
    void twoTabsAreInStep() {
        Visitor visitor = chromium.visitor();
        WidgetPage first = open(visitor);
        WidgetPage second = new WidgetPage(visitor.open(STAGE.page()));
        first.listen();
        second.listen();

        first.ask(QUESTION);
        assertThat(second.reply()).containsText(ANSWER);
        second.ask("hello");

        assertThat(first.replies()).hasCount(2);
        assertThat(STAGE.network().seen("/api/v1/chat")).hasSize(2);
        assertThat(STAGE.network().seen("/api/v1/chat").getLast().body()).contains("\"conversation\":\"");
        // The tab that did not ask keeps quiet.
        assertThat(first.announcements()).hasSize(1);
        assertThat(second.announcements()).hasSize(1);
    }

    @Test
    void twoTabsThatAskAtOnceEachGetOneAnswer() {
        Visitor visitor = chromium.visitor();
        WidgetPage first = open(visitor);
        WidgetPage second = new WidgetPage(visitor.open(STAGE.page()));
        Weather.Held held = new Weather.Held();
        STAGE.network().set("/api/v1/chat", held);
        first.say(QUESTION);
        second.say("hello");
        Weather.await(held.arrived());

        STAGE.network().clear();
        held.release();

        for (WidgetPage widget : List.of(first, second)) {
            assertThat(widget.replies()).hasCount(2);
            assertThat(widget.replies().first()).containsText(ANSWER);
            assertThat(widget.reply()).containsText("Hello from");
        }
    }

    @Test
    void startingOverForgetsWhatWasSaid() {
        WidgetPage widget = open().ask(QUESTION).choose("Start over");

        assertThat(widget.messages()).hasCount(0);
        assertThat(widget.input()).isFocused();
        widget.ask("hello");
        assertThat(STAGE.network().seen("/api/v1/chat").getLast().body()).doesNotContain("\"conversation\":\"");
        widget.page().reload();
        assertThat(widget.replies()).hasCount(1);
    }

    @Test
    void deletingAsksOnceAndForgetsHereAndThere() {
        Visitor visitor = chromium.visitor();
        WidgetPage widget = open(visitor).ask(QUESTION).listen().choose("Delete my conversation");
        widget.button("Cancel").click();
        assertThat(widget.replies()).hasCount(1);

        widget.choose("Delete my conversation");
        widget.button("Delete").click();

        assertThat(widget.messages()).hasCount(0);
        assertThat(widget.input()).isFocused();
        widget.page().waitForCondition(() -> widget.announcements().contains("polite: Your conversation is deleted."));
        assertThat(STAGE.network().seen())
                .filteredOn(request -> request.method().equals("DELETE"))
                .hasSize(1);
        assertThat((String) widget.page().evaluate("() => JSON.stringify(localStorage)"))
                .doesNotContain("library card", ANSWER);
    }

    @Test
    void deletingSaysHowLongAServerThatIsAwayRemembers() {
        WidgetPage widget = open().ask(QUESTION).listen();
        STAGE.network().kill();

        widget.choose("Delete my conversation");
        widget.button("Delete").click();

        assertThat(widget.messages()).hasCount(0);
        widget.page()
                .waitForCondition(() ->
                        widget.announcements().contains("polite: Deleted here. The server forgets it in 30 minutes."));
    }

    @Test
    void itExpiresWithTheServersOwn() {
        Visitor visitor = chromium.visitor();
        visitor.context().clock().install();
        WidgetPage widget = open(visitor).ask(QUESTION);

        visitor.context().clock().fastForward("31:00");

        assertThat(widget.messages()).hasCount(0);
        widget.ask("hello");
        assertThat(STAGE.network().seen("/api/v1/chat").getLast().body()).doesNotContain("\"conversation\":\"");
    }

    @Test
    void itCanBeCopied() {
        Visitor visitor = chromium.visitor(
                new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
        WidgetPage widget = open(visitor).ask(QUESTION).listen().choose("Copy conversation");

        widget.page().waitForCondition(() -> !widget.announcements().isEmpty());
        assertThat(widget.announcements()).containsExactly("polite: Copied.");
        assertThat((String) widget.page().evaluate("() => navigator.clipboard.readText()"))
                .contains(QUESTION, ANSWER, "Rules of membership", "https://library.example/rules");
    }

    @Test
    void itCanBePrinted() {
        WidgetPage widget = open().ask("When is the library open?");
        Page page = widget.page();
        page.evaluate("() => { window.print = () => { window.printed = true; }; }");

        widget.choose("Print conversation");
        page.waitForFunction("() => window.printed");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.getByText("We are open from 10 am").and(page.locator(":visible")))
                .hasCount(1);
        assertThat(page.getByText("public holidays").and(page.locator(":visible")))
                .not()
                .hasCount(0);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Green Street Clinic")))
                .isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate("() => window.dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator("askwell-paper")).hasCount(0);
    }
}
