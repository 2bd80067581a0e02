package org.askwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;

/** The chat on a page, as a person meets it: by roles and labels. */
final class WidgetPage {

    /** Records what a screen reader would be told: each text that appears in a live region, with its politeness. */
    private static final String LISTEN = """
            chat => {
              globalThis.announced = [];
              const politeness = node => {
                for (let at = node; at && at !== chat.shadowRoot; at = at.parentElement) {
                  const live = at.getAttribute("aria-live");
                  const role = at.getAttribute("role");
                  if (live) return live;
                  if (role === "alert") return "assertive";
                  if (role === "status" || role === "log") return "polite";
                }
                return "off";
              };
              new MutationObserver(records => records.forEach(({ target, addedNodes, type }) => {
                const at = target.nodeType === 1 ? target : target.parentElement;
                const said = type === "characterData" ? [target] : [...addedNodes];
                const text = said.map(node => node.textContent).join(" ").trim();
                if (at && text && politeness(at) !== "off") announced.push(politeness(at) + ": " + text);
              })).observe(chat.shadowRoot, { subtree: true, childList: true, characterData: true });
            }
            """;

    private final Page page;
    private final Locator chat;

    WidgetPage(Page page) {
        this.page = page;
        this.chat = page.locator("askwell-chat");
    }

    Page page() {
        return page;
    }

    Locator chat() {
        return chat;
    }

    Locator launcher() {
        return chat.locator("[part~=launcher]");
    }

    Locator panel() {
        return chat.locator("[part~=panel]");
    }

    Locator input() {
        return chat.getByRole(AriaRole.COMBOBOX);
    }

    Locator options() {
        return chat.getByRole(AriaRole.OPTION);
    }

    /** The replies to what was asked, first to last. */
    Locator replies() {
        return chat.locator("[part~=turn] [part~=reply]");
    }

    Locator reply() {
        return replies().last();
    }

    /** What the person said, first to last. */
    Locator messages() {
        return chat.locator("[part~=you]");
    }

    Locator status() {
        return chat.locator("[part~=status]").last();
    }

    Locator button(String name) {
        return chat.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return chat.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What is pressed to see more of the last reply. */
    Locator disclosure(String name) {
        return reply().locator("summary").filter(new Locator.FilterOptions().setHasText(name));
    }

    WidgetPage open() {
        launcher().click();
        assertThat(input()).isFocused();
        return this;
    }

    /** Types {@code message} and sends it. */
    WidgetPage say(String message) {
        input().fill(message);
        input().press("Enter");
        return this;
    }

    /** The same, and waits for the reply. */
    WidgetPage ask(String message) {
        int before = replies().count();
        say(message);
        assertThat(replies()).hasCount(before + 1);
        return this;
    }

    /** Chooses {@code item} of what else can be done. */
    WidgetPage choose(String item) {
        button("Options").click();
        button(item).click();
        return this;
    }

    /** Presses {@code keys} one after another, wherever the focus is. */
    WidgetPage press(String... keys) {
        Stream.of(keys).forEach(page.keyboard()::press);
        return this;
    }

    /** From now on {@link #announcements} grows. */
    WidgetPage listen() {
        chat.evaluate(LISTEN);
        return this;
    }

    @SuppressWarnings("unchecked")
    List<String> announcements() {
        return (List<String>) page.evaluate("() => announced");
    }

    /** What a screen reader calls the element that has the focus. */
    String focused() {
        return (String) page.evaluate("""
                () => {
                  let at = document.activeElement;
                  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                  return at.getAttribute("aria-label") || at.textContent.trim();
                }
                """);
    }
}
