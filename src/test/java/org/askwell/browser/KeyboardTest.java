package org.askwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.askwell.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who uses no pointer or sees no screen can do everything, and knows where they are. */
class KeyboardTest {

    private static final String HOURS = "When is the library open?";

    @RegisterExtension
    static final Stage STAGE = new Stage(Library.chatbot());

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private WidgetPage onDesktop() {
        return new WidgetPage(chromium.visitor().open(STAGE.page()));
    }

    private WidgetPage onPhone() {
        return new WidgetPage(chromium.visitor(new Browser.NewContextOptions().setViewportSize(320, 568))
                .open(STAGE.page()));
    }

    @Test
    void everythingWorksByKeyboardAlone() {
        WidgetPage widget = onDesktop();
        assertThat(widget.launcher()).isVisible();
        widget.press("Tab", "Tab");
        assertThat(widget.launcher()).isFocused();
        widget.press("Enter");
        assertThat(widget.input()).isFocused();

        widget.page().keyboard().type("when is the li");
        assertThat(widget.options()).not().hasCount(0);
        widget.press("ArrowDown");
        assertThat(widget.options().first()).hasAttribute("aria-selected", "true");
        assertThat(widget.input())
                .hasAttribute("aria-activedescendant", widget.options().first().getAttribute("id"));
        assertThat(widget.input()).isFocused();
        widget.press("Enter");
        assertThat(widget.reply()).containsText("We are open");
        assertThat(widget.input()).isFocused();

        tabBackTo(widget, "Was this helpful? Yes");
        widget.press("Enter");
        assertThat(widget.panel()).containsText("Thank you for telling us.");
        widget.input().focus();
        tabBackTo(widget, "Read more");
        widget.press("Space");
        assertThat(widget.reply().getByText("public holidays")).isVisible();
        widget.press("Escape");
        assertThat(widget.panel()).isHidden();
        assertThat(widget.launcher()).isFocused();
    }

    private static void tabBackTo(WidgetPage widget, String name) {
        for (int presses = 0; !widget.focused().equals(name); presses++) {
            assertThat(presses).as("presses of Shift+Tab up to " + name).isLessThan(25);
            widget.press("Shift+Tab");
        }
    }

    @Test
    void escapeClosesWhatIsOnTopFirst() {
        WidgetPage widget = onDesktop().open();
        widget.input().pressSequentially("when is the li");
        assertThat(widget.options()).not().hasCount(0);
        widget.press("Escape");
        assertThat(widget.options()).hasCount(0);
        assertThat(widget.panel()).isVisible();

        widget.button("Options").click();
        widget.press("Escape");
        assertThat(widget.button("Start over")).isHidden();
        assertThat(widget.button("Options")).isFocused();

        widget.choose("Delete my conversation").press("Escape");
        assertThat(widget.panel()).isVisible();
        widget.press("Escape");
        assertThat(widget.panel()).isHidden();
        assertThat(widget.launcher()).isFocused();
    }

    @Test
    void onAPhoneTheFocusStaysInAsLongAsItCoversThePage() {
        WidgetPage widget = onPhone().open();

        for (int i = 0; i < 20; i++) {
            widget.press("Tab");
            assertThat((String) widget.page().evaluate("() => document.activeElement.localName"))
                    .isIn("askwell-chat", "body");
        }
        widget.button("Close").click();
        assertThat(widget.launcher()).isFocused();
    }

    @Test
    void repliesAreAnnouncedOnAPhoneToo() {
        WidgetPage widget = onPhone().open().listen().ask(HOURS);

        assertThat(widget.announcements()).hasSize(1).first().asString().startsWith("polite: We are open from 10 am");
    }
}
