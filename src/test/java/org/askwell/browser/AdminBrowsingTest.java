package org.askwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.askwell.Library;
import org.askwell.channel.web.WebChannel;
import org.askwell.channel.web.WebSettings;
import org.askwell.channel.web.admin.AdminPage;
import org.askwell.channel.web.admin.AdminSettings;
import org.askwell.channel.web.admin.AdminSite;
import org.askwell.journal.Journal;
import org.askwell.journal.SeededArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The content owner at work, in a real browser. */
class AdminBrowsingTest {

    private static final String TOKEN = "correct horse battery staple";

    @TempDir
    static Path data = Path.of("");

    private static final List<AutoCloseable> OPEN = new ArrayList<>();
    private static URI origin = URI.create("http://localhost");

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @BeforeAll
    static void open() {
        SeededArchive archive = new SeededArchive(data);
        seed(archive);
        Journal journal = new Journal(List.of());
        AdminSite site = new AdminSite(
                new AdminSettings(TOKEN, Path.of("src/test/resources/knowledge-base-web"), true),
                Library.chatbot(),
                archive.records(),
                journal,
                InstantSource.fixed(SeededArchive.NOW));
        WebChannel server = new WebChannel(
                Library.chatbot(), journal, new WebSettings(0, Set.of(), Optional.empty()), Optional.of(site));
        server.open();
        origin = URI.create("http://localhost:" + server.port());
        OPEN.add(server);
        OPEN.add(archive);
    }

    private static void seed(SeededArchive archive) {
        for (int day = 29; day >= 0; day--) {
            archive.daysAgo(day).answered(4 + day * 7 % 5).urgent(day % 9 == 0 ? 1 : 0);
            if (day % 3 == 0) {
                archive.unanswered("can i bring my dog", "do you sell coffee").askedBack("how about a card");
            }
        }
        archive.unanswered(
                "is it ok to bring a dog",
                "how long may a word in a question be before a narrow page has to break it, "
                        + "supercalifragilisticexpialidocious".repeat(3));
        archive.unhelpful("when do you open on public holidays", "It does not say anything about holidays.");
    }

    @AfterAll
    static void close() throws Exception {
        for (AutoCloseable open : OPEN) {
            open.close();
        }
    }

    private static Page signedIn(Visitor visitor) {
        Page page = visitor.open(origin.resolve("/admin"));
        page.getByLabel("Token").fill(TOKEN);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Overview");
        return page;
    }

    private static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(320, 1280)) {
            page.setViewportSize(width, 800);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Axe.violations(page).forEach(violation -> faults.add(width + " " + scheme + ": " + violation));
                photograph(page, width, scheme);
            }
            if ((int) page.evaluate("() => document.documentElement.scrollWidth") > width) {
                faults.add("wider than " + width);
            }
        }
        return faults;
    }

    private static void photograph(Page page, int width, ColorScheme scheme) {
        Path file = Path.of("target/browser/admin")
                .resolve(page.title().replaceAll(" \\|.*", "").replace(' ', '-') + "-" + width + "-" + scheme + ".png");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    }

    @ParameterizedTest
    @EnumSource(AdminPage.class)
    void aPageIsFineInLightAndDarkOnPhoneAndDesktop(AdminPage address) {
        Page page = signedIn(chromium.visitor());
        page.navigate(origin.resolve(address.path()).toString());
        page.locator("details").all().forEach(details -> details.evaluate("details => { details.open = true; }"));
        assertThat(faults(page)).isEmpty();
    }

    @Test
    void soIsTheSignInWithAWrongToken() {
        Page page = chromium.visitor().open(origin.resolve("/admin"));
        page.getByLabel("Token").fill("wrong");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("This is not the token.");
        assertThat(page.getByLabel("Token")).hasAccessibleDescription("This is not the token.");
        assertThat(faults(page)).isEmpty();
    }

    /** With the keyboard alone and without scripts. */
    @Test
    void theOwnerTakesAPatchForWhatWasNotAnswered() throws IOException {
        Page page = signedIn(chromium.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false)));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Not answered"))
                .press("Enter");
        assertThat(page.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("can i bring my dog"))
                        .first())
                .containsText("is it ok to bring a dog");

        page.getByText("Add as example").first().press("Enter");
        page.getByLabel("Or another entry, by its id").first().fill("join");
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download patch"))
                        .first()
                        .press("Enter"));

        assertThat(download.suggestedFilename()).isEqualTo("askwell-join.patch");
        assertThat(Files.readString(download.path()))
                .contains("+  - can i bring my dog", "+  - is it ok to bring a dog");
    }

    @Test
    void theOwnerLooksAtAnotherTimeAndSignsOut() {
        Page page = signedIn(chromium.visitor());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("7 days"))
                .click();
        assertThat(page.getByText("2026-11-19 to 2026-11-25")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Entries"))
                .click();
        assertThat(page).hasURL(origin + "/admin/entries?days=7");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.navigate(origin.resolve("/admin/entries").toString());
        assertThat(page).hasURL(origin + "/admin/sign-in");
    }
}
