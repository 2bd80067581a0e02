package org.askwell.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One Chromium for all tests, since it is slow to start; each test has visitors of its own in it. A test fails if a page
 * did what no page should, such as to break its Content-Security-Policy, unless the test expects that.
 */
public final class Chromium implements BeforeEachCallback, AfterEachCallback {

    /** A website without encryption, as its visitors' browsers see one; it stands on this machine. */
    static final String INSECURE_HOST = "clinic.test";

    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP " + INSECURE_HOST + " 127.0.0.1");

    private final List<Visitor> visitors = new ArrayList<>();
    private List<Running> running = List.of();

    /** Closed by JUnit after the last test. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Playwright playwright = Chromium.playwright();
            return new Running(playwright, launch(playwright));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    /** Playwright without the downloads that it makes on its own: three browsers at once. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** A browser of its own, which lives as long as {@code playwright}. */
    public static Browser launch(Playwright playwright) {
        Path program = ChromiumSearch.onThisMachine().find();
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        running = List.of(context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, type -> Running.start(), Running.class));
    }

    /** Somebody who was never here before, on a desktop. */
    Visitor visitor() {
        return visitor(new Browser.NewContextOptions());
    }

    Visitor visitor(Browser.NewContextOptions options) {
        if (options.locale == null) {
            options.setLocale("en-US");
        }
        boolean hasScripts = options.javaScriptEnabled == null || options.javaScriptEnabled;
        Visitor visitor = new Visitor(running.getFirst().browser().newContext(options), hasScripts);
        visitors.add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        boolean failed = context.getExecutionException().isPresent();
        List<Visitor> leaving = List.copyOf(visitors);
        visitors.clear();
        if (failed) {
            leaving.forEach(visitor -> visitor.photograph(context.getUniqueId()));
        }
        leaving.forEach(Visitor::close);
        if (!failed) {
            leaving.forEach(Visitor::verify);
        }
    }
}
