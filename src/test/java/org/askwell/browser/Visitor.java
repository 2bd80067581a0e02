package org.askwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person with a browser profile of their own, and whatever their pages did. */
final class Visitor implements AutoCloseable {

    /** How long anything on a page may take; tests wait for what they expect, never for a time. */
    private static final double PATIENCE_MILLIS = 5_000;

    private static final String BREACH = "broke the policy: ";
    private static final Path PHOTOGRAPHS = Path.of("target/browser");

    /** What the browser reports to the page alone is said aloud; a dialog is what a script of an attacker shows. */
    private static final String WATCH = """
            addEventListener("securitypolicyviolation", event => console.error("%s" + event.violatedDirective
                + " " + event.blockedURI + " " + event.sample));
            """.formatted(BREACH);

    private final BrowserContext context;
    private final boolean hasScripts;
    private final List<String> console = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    /** @param hasScripts whether the browser runs the scripts of pages */
    Visitor(BrowserContext context, boolean hasScripts) {
        this.context = context;
        this.hasScripts = hasScripts;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.addInitScript(WATCH);
        context.onConsoleMessage(this::hear);
        context.onRequest(requests::add);
        context.onWebError(error -> faults.add("uncaught: " + error.error()));
        context.onDialog(dialog -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    private void hear(ConsoleMessage message) {
        console.add(message.type() + ": " + message.text());
        if (message.text().startsWith(BREACH)) {
            faults.add(message.text());
        }
    }

    BrowserContext context() {
        return context;
    }

    /** Opens {@code address} in a tab of its own. */
    Page open(URI address) {
        Page page = context.newPage();
        page.navigate(address.toString());
        return page;
    }

    /** What the pages said on the console, each line with its level before it. */
    List<String> console() {
        return List.copyOf(console);
    }

    /** The addresses asked for so far. */
    List<String> requests() {
        return requests.stream().map(Request::url).toList();
    }

    /** Takes note that these faults, one for each of {@code parts} of their words, were meant to happen. */
    void expectFaults(String... parts) {
        context.waitForCondition(() -> faults.size() >= parts.length);
        assertThat(faults).hasSize(parts.length);
        for (String part : parts) {
            assertThat(faults).anyMatch(fault -> fault.contains(part));
        }
        faults.clear();
    }

    /** Nothing went wrong that was not expected. */
    void verify() {
        assertThat(faults).as("faults of the pages").isEmpty();
    }

    /** Keeps what a failed test saw. */
    void photograph(String test) {
        String name = Pattern.compile("[^A-Za-z0-9-]+").matcher(test).replaceAll("_");
        List<Page> pages = context.pages();
        for (int i = 0; i < pages.size(); i++) {
            Path file = PHOTOGRAPHS.resolve(name.substring(Math.max(0, name.length() - 150)) + "-" + i + ".png");
            pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(file));
        }
        System.err.println("console: " + console + "\nfaults: " + faults);
    }

    @Override
    public void close() {
        // A breach is told to the page as a task of its own, which may still wait for its turn.
        if (hasScripts) {
            context.pages().forEach(page -> page.evaluate("() => new Promise(resolve => setTimeout(resolve))"));
        }
        context.close();
    }
}
