package org.askwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.askwell.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A patient asks, and reads each kind of reply. */
class AskingTest {

    private static final String OPEN_HOURS = "When is the library open?";

    @RegisterExtension
    static final Stage STAGE = new Stage(Library.chatbot());

    @RegisterExtension
    static final Stage TIMID_STAGE = new Stage(Library.timidChatbot());

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private WidgetPage open() {
        return new WidgetPage(chromium.visitor().open(STAGE.page())).open();
    }

    @Test
    void theWelcomeSaysWhatItIsAndLeadsOn() {
        WidgetPage widget = open();

        assertThat(widget.panel()).containsText("Read & Rest <Town> Library");
        assertThat(widget.panel()).containsText("Welcome to the library. What would you like to know?");
        assertThat(widget.panel()).containsText("Rules may change; ask the desk. In an emergency, call 911.");
        assertThat(widget.link("Emergency? Call 911")).hasAttribute("href", "tel:911");
        widget.button("How do I get a library card?").click();

        assertThat(widget.messages()).containsText(new String[] {"How do I get a library card?"});
        assertThat(widget.reply()).containsText("Come to the desk with a letter that shows your address.");
        assertThat(widget.input()).isFocused();
    }

    @Test
    void anAnswerIsShortWithTheRestAndItsOriginOneTapAway() {
        WidgetPage widget = open().ask(OPEN_HOURS);
        Locator holidays =
                widget.reply().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Holidays"));

        assertThat(widget.reply()).containsText("We are open from 10 am to 6 pm, Monday to Saturday.");
        assertThat(holidays).isHidden();
        widget.disclosure("Read more").click();
        assertThat(holidays).isVisible();
        assertThat(widget.reply().locator("strong").filter(new Locator.FilterOptions().setHasText("public holidays")))
                .isVisible();
        widget.disclosure("Read more").click();
        assertThat(holidays).isHidden();

        widget.disclosure("Reviewed Mar 1, 2026").click();
        assertThat(widget.link("Council timetable")).hasAttribute("href", "https://council.example/timetable");
        assertThat(widget.link("Council timetable")).hasAttribute("target", "_blank");
        assertThat(widget.link("Council timetable")).hasAttribute("rel", "noopener noreferrer");
    }

    @Test
    void aRelatedQuestionIsAskedByAPress() {
        WidgetPage widget = open().ask(OPEN_HOURS);

        widget.reply()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("How do I get a library card?"))
                .click();

        assertThat(widget.replies()).hasCount(2);
        assertThat(widget.reply()).containsText("Come to the desk");
        assertThat(widget.input()).isFocused();
    }

    @Test
    void whatIsTypedIsFinished() {
        WidgetPage widget = open();

        widget.input().pressSequentially("when is the li");
        assertThat(widget.options()).containsText(new String[] {OPEN_HOURS});
        assertThat(widget.input()).hasAttribute("aria-expanded", "true");
        widget.options().getByText(OPEN_HOURS).click();

        assertThat(widget.options()).hasCount(0);
        assertThat(widget.input()).hasText("");
        assertThat(widget.messages()).containsText(new String[] {OPEN_HOURS});
        assertThat(widget.reply()).containsText("We are open");
    }

    @Test
    void aQuestionBackIsAnsweredByAPress() {
        WidgetPage widget = new WidgetPage(chromium.visitor().open(TIMID_STAGE.page()))
                .open()
                .ask("how can I get a library card");

        assertThat(widget.reply()).containsText("Is it one of these?");
        assertThat(widget.reply().getByRole(AriaRole.BUTTON)).hasCount(3);
        widget.reply().getByRole(AriaRole.BUTTON).first().click();

        assertThat(widget.reply()).containsText("Come to the desk");
        assertThat(TIMID_STAGE.network().seen("/api/v1/chat"))
                .extracting(FlakyProxy.Seen::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void anEmergencyIsUnmistakable() {
        WidgetPage widget = open().listen().ask("a man collapsed in the reading room");
        Locator heading = widget.reply().getByRole(AriaRole.HEADING);

        assertThat(heading).hasText("Emergency: act now");
        assertThat(widget.reply()).containsText("Somebody has collapsed");
        assertThat(widget.reply()).containsText("Call 911 now, then shout for the staff.");
        assertThat(widget.reply().getByRole(AriaRole.LINK)).hasAttribute("href", "tel:911");
        assertThat(widget.reply().getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(widget.announcements())
                .filteredOn(said -> said.contains("shout for the staff"))
                .singleElement()
                .asString()
                .startsWith("assertive: ");
    }

    @Test
    void lessUrgentSignsAreNoEmergency() {
        WidgetPage widget = open().ask("water is dripping on the shelves");
        assertThat(widget.reply().getByRole(AriaRole.HEADING)).hasText("Get help today");

        widget.ask("a chair in the reading room is broken");
        assertThat(widget.reply().getByRole(AriaRole.HEADING)).hasText("Please contact us");
    }

    @Test
    void thoseWhoWantAPersonGetACard() {
        WidgetPage widget = open().ask("can i talk to a person");

        assertThat(widget.reply()).containsText("The people at the desk are glad to help");
        assertThat(widget.reply().getByRole(AriaRole.LINK).getByText("+1 555 0123"))
                .isVisible();
        assertThat(widget.link("+1 555 0123")).hasAttribute("href", "tel:+15550123");
        assertThat(widget.link("desk@library.example")).hasAttribute("href", "mailto:desk@library.example");
        // The card stands for the lines of the text, which say the same.
        assertThat(widget.reply().getByText("desk@library.example")).hasCount(1);
    }

    @Test
    void anHonestNoOffersTheNearestAndTheContact() {
        WidgetPage widget = open().ask("what is the capital of france");

        assertThat(widget.reply()).containsText("I'm sorry, I don't know that.");
        assertThat(widget.reply().getByRole(AriaRole.BUTTON)).hasCount(3);
        assertThat(widget.link("+1 555 0123")).isVisible();
        assertThat(widget.button("Yes")).hasCount(0);
    }

    @Test
    void smallTalkLeadsOn() {
        WidgetPage widget = open().ask("hello");

        assertThat(widget.reply()).containsText("Hello from the Read & Rest <Town> Library.");
        assertThat(widget.reply().getByRole(AriaRole.BUTTON)).hasCount(2);
    }

    @Test
    void everyReplyIsAnnouncedExactlyOnce() {
        WidgetPage widget = open().listen().ask(OPEN_HOURS);
        widget.disclosure("Read more").click();
        widget.ask("hello").ask("can i talk to a person");

        List<String> announced = widget.announcements();
        for (String words : List.of("We are open from 10 am", "Hello from the Read", "The people at the desk")) {
            assertThat(announced)
                    .filteredOn(said -> said.contains(words))
                    .singleElement()
                    .asString()
                    .startsWith("polite");
        }
        assertThat(announced).hasSize(3);
    }

    @Test
    void aMessageOfSeveralLinesAndNoLongerThanAllowed() {
        WidgetPage widget = open();
        widget.input().pressSequentially("when are you");
        widget.press("Shift+Enter");
        widget.input().pressSequentially("open?");
        widget.press("Enter");
        assertThat(widget.reply()).containsText("We are open");
        assertThat(STAGE.network().seen("/api/v1/chat").getFirst().body()).contains("when are you\\nopen?");

        widget.say("x".repeat(2001));
        assertThat(widget.panel()).containsText("1 characters too long");
        assertThat(widget.input()).hasAttribute("aria-invalid", "true");
        widget.say("   ");
        assertThat(STAGE.network().seen("/api/v1/chat")).hasSize(1);
    }
}
