package org.askwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.askwell.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's own pages, under the policy that they come with. */
class PageBrowsingTest {

    @RegisterExtension
    static final Stage STAGE = new Stage(Library.chatbot());

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private static Page open(Visitor visitor, String path) {
        return visitor.open(STAGE.network().origin().resolve(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/faq",
                "/faq/opening-hours",
                "/faq?q=how+do+i+join",
                "/faq?q=there+is+smoke+on+the+second+floor",
                "/faq?q=capital+of+france",
                "/faq/no-such-entry"
            })
    void aPageIsFineInLightAndDarkOnPhoneAndDesktop(String path) {
        Page page = open(chromium.visitor(), path);
        assertThat(page.locator("askwell-chat [part~=launcher]")).isVisible();
        List<String> violations = new ArrayList<>();
        for (int width : List.of(320, 1280)) {
            page.setViewportSize(width, 800);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Axe.violations(page).forEach(violation -> violations.add(width + " " + scheme + ": " + violation));
            }
            assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("width of the page at %d", width)
                    .isLessThanOrEqualTo(width);
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void withoutScriptsOneFindsAndReadsAnAnswer() {
        Page page = open(chromium.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false)), "/faq");

        page.getByRole(AriaRole.SEARCHBOX).fill("my book is overdue");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK)
                .getByText("What happens if I return a book late?")
                .first()
                .click();

        assertThat(page).hasURL(STAGE.network().origin() + "/faq/late-fees");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("ten cents a day");
    }

    @Test
    void theChatIsThereAndGoesAlong() {
        Page page = open(chromium.visitor(), "/");
        WidgetPage widget = new WidgetPage(page).open().ask("when is the library open?");
        widget.disclosure("Sources").click();

        assertThat(widget.link("Open as a page"))
                .hasAttribute("href", STAGE.network().origin() + "/faq/opening-hours");
        page.navigate(STAGE.network().origin() + "/faq/opening-hours");

        assertThat(widget.reply()).containsText("We are open");
    }
}
