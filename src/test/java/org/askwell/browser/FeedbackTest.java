package org.askwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.askwell.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A patient says whether an answer helped, and the content owner can read it. */
class FeedbackTest {

    private static final String FEEDBACK = "/api/v1/feedback";
    private static final String HELPFUL = "Was this helpful? Yes";
    private static final String UNHELPFUL = "Was this helpful? No";

    @RegisterExtension
    static final Stage STAGE = new Stage(Library.chatbot());

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private WidgetPage answered() {
        return new WidgetPage(chromium.visitor().open(STAGE.page())).open().ask("How do I get a library card?");
    }

    private static Locator comment(WidgetPage widget) {
        return widget.chat()
                .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Anything to add? (optional)"));
    }

    @Test
    void aYesIsKeptAndThankedFor() {
        WidgetPage widget = answered();

        widget.button(HELPFUL).click();

        assertThat(widget.panel()).containsText("Thank you for telling us.");
        assertThat(widget.button(HELPFUL)).hasCount(0);
        assertThat(bodies())
                .singleElement()
                .asString()
                .contains("\"helpful\":true")
                .doesNotContain("comment");
    }

    @Test
    void aNoMayBeExplained() {
        WidgetPage widget = answered();

        widget.button(UNHELPFUL).click();
        comment(widget).fill("what about <children>?");
        widget.button("Send comment").click();

        assertThat(comment(widget)).hasCount(0);
        assertThat(widget.panel()).containsText("Thank you for telling us.");
        assertThat(STAGE.feedback())
                .anyMatch(given -> !given.helpful() && given.comment().equals("what about <children>?"));
    }

    @Test
    void whatWasSaidStaysSaidAfterAReload() {
        WidgetPage widget = answered();
        widget.button(HELPFUL).click();
        assertThat(widget.panel()).containsText("Thank you for telling us.");

        widget.page().reload();

        assertThat(widget.panel()).containsText("Thank you for telling us.");
        assertThat(widget.button(HELPFUL)).hasCount(0);
    }

    @Test
    void whatCannotBeSentCanBeSentAgain() {
        WidgetPage widget = answered();
        STAGE.network().set(FEEDBACK, new Weather.LostBefore());
        widget.button(HELPFUL).click();
        assertThat(widget.panel()).containsText("Not sent.");

        STAGE.network().clear();
        widget.button(HELPFUL).click();

        assertThat(widget.panel()).containsText("Thank you for telling us.");
        assertThat(widget.panel()).not().containsText("Not sent.");
    }

    private static List<String> bodies() {
        return STAGE.network().seen(FEEDBACK).stream()
                .map(FlakyProxy.Seen::body)
                .toList();
    }
}
