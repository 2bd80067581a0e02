package org.askwell.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.askwell.browser.Chromium;

/**
 * The widget next to two rivals from npm: each alone on the same page, loaded anew each time, in turns and in one browser.
 * Prints a Markdown table of medians. Not a test: figures are read by people.
 */
public final class WidgetBenchmark {

    private static final int ROUNDS = 7;
    private static final JsonMapper JSON = new JsonMapper();

    /** What the browser's trace calls the work of a script that it loads. */
    private static final Set<String> EVALUATION = Set.of("EvaluateScript", "v8.compileModule", "v8.evaluateModule");

    /** Notes when there is, in any open shadow root, something to type into. */
    private static final String WATCH = """
            (() => {
              const find = root => {
                for (const element of root.querySelectorAll("*")) {
                  const takesText = element.isContentEditable || element.matches("textarea, input:not([type=file])");
                  if (takesText && !element.disabled && !element.readOnly && element.checkVisibility()
                      && element.getBoundingClientRect().width > 40) return element;
                  const inside = element.shadowRoot && find(element.shadowRoot);
                  if (inside) return inside;
                }
              };
              const look = () => {
                if (document.documentElement && find(document)) globalThis.usable = performance.now();
                else requestAnimationFrame(look);
              };
              look();
            })()
            """;

    private WidgetBenchmark() {}

    /** One visit: milliseconds until there was an input, and of scripts' evaluation on the way. */
    private record Visit(double usable, double evaluation) {}

    /** The visits to one widget's page, on this machine as it is and on a slow phone. */
    private record Measured(WidgetSite.Widget widget, List<Visit> desktop, List<Visit> phone) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (WidgetSite site = WidgetSite.open();
                Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright)) {
            List<Measured> all = site.widgets().stream()
                    .map(widget -> new Measured(widget, new ArrayList<>(), new ArrayList<>()))
                    .toList();
            for (int round = 0; round < ROUNDS; round++) {
                for (Measured measured : all) {
                    measured.desktop().add(visit(browser, measured.widget(), false));
                    measured.phone().add(visit(browser, measured.widget(), true));
                }
            }
            print(all);
        }
    }

    private static Visit visit(Browser browser, WidgetSite.Widget widget, boolean phone) {
        try (BrowserContext context = browser.newContext()) {
            context.addInitScript(WATCH);
            Page page = context.newPage();
            if (phone) {
                slowDown(context.newCDPSession(page));
            }
            browser.startTracing(
                    page, new Browser.StartTracingOptions().setCategories(List.of("devtools.timeline", "v8")));
            page.navigate(widget.page().toString());
            page.waitForFunction("() => globalThis.usable");
            double usable = ((Number) page.evaluate("() => globalThis.usable")).doubleValue();
            return new Visit(usable, evaluation(browser.stopTracing()));
        }
    }

    /** A phone of the middle range on a slow 4G connection, as Lighthouse imagines them. */
    private static void slowDown(CDPSession devtools) {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 150);
        network.addProperty("downloadThroughput", 1.6e6 / 8);
        network.addProperty("uploadThroughput", 0.75e6 / 8);
        devtools.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", 4);
        devtools.send("Emulation.setCPUThrottlingRate", processor);
    }

    private static double evaluation(byte[] trace) {
        try {
            double micros = 0;
            for (JsonNode event : JSON.readTree(trace).path("traceEvents")) {
                micros += EVALUATION.contains(event.path("name").asText())
                        ? event.path("dur").asDouble()
                        : 0;
            }
            return micros / 1000;
        } catch (IOException e) {
            throw new IllegalStateException("no trace", e);
        }
    }

    private static void print(List<Measured> all) {
        System.out.println("| widget | gzipped | script evaluation | first usable input | the same on a slow phone |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (Measured measured : all) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f KB | %.0f ms | %.0f ms | %.1f s |%n",
                    measured.widget().name(),
                    measured.widget().gzippedBytes() / 1024.0,
                    median(measured.desktop(), Visit::evaluation),
                    median(measured.desktop(), Visit::usable),
                    median(measured.phone(), Visit::usable) / 1000);
        }
    }

    private static double median(List<Visit> visits, ToDoubleFunction<Visit> figure) {
        return visits.stream().mapToDouble(figure).sorted().toArray()[visits.size() / 2];
    }
}
