package org.askwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.askwell.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The browser's storage is used where there is one, and for nothing but the conversation. */
class StorageTest {

    private static final String QUESTION = "How do I get a library card?";

    @RegisterExtension
    static final Stage STAGE = new Stage(Library.chatbot());

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private static WidgetPage open(Visitor visitor) {
        return new WidgetPage(visitor.open(STAGE.page())).open();
    }

    @Test
    void blockedStorageIsDoneWithout() {
        Visitor visitor = chromium.visitor();
        visitor.context().addInitScript("""
                        Object.defineProperty(window, "localStorage", {
                          get() { throw new DOMException("denied", "SecurityError"); },
                        });
                        """);
        WidgetPage widget = open(visitor).ask(QUESTION).ask("hello");

        assertThat(STAGE.network().seen("/api/v1/chat").getLast().body()).contains("\"conversation\":\"");
        widget.choose("Start over");
        assertThat(widget.messages()).hasCount(0);
    }

    @Test
    void fullStorageIsDoneWithout() {
        Visitor visitor = chromium.visitor();
        visitor.context()
                .addInitScript(
                        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }");

        open(visitor).ask(QUESTION).ask("hello");
    }

    @Test
    void whatSomebodyElseLeftInTheStorageIsNoConversation() {
        for (String rubbish : List.of("{", "null", "[]", "{\"turns\":7}", "{\"turns\":[null],\"until\":9e15}")) {
            Page page = chromium.visitor().open(STAGE.page());
            page.evaluate(
                    "([key, value]) => localStorage.setItem(key, value)",
                    List.of("askwell:" + STAGE.network().origin(), rubbish));
            page.reload();

            assertThat(new WidgetPage(page).open().ask("hello").replies()).hasCount(1);
        }
    }

    @Test
    void nothingIsKeptInCookies() {
        Visitor visitor = chromium.visitor();
        open(visitor).ask(QUESTION);

        BrowserContext context = visitor.context();
        assertThat(context.cookies()).isEmpty();
    }
}
