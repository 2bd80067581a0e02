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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.StreamSupport;
import org.askwell.browser.Chromium;

/**
 * The widget next to two rivals from npm: each alone on the same page, loaded anew each time, in turns and in one browser.
 * Prints a Markdown table of medians. Not a test: figures are read by people.
 */
public final class WidgetBenchmark {

    private static final int ROUNDS = 7;
    private static final JsonMapper JSON = new JsonMapper();

    /** What the browser's trace calls the work of scripts: when they are loaded, and when something calls them later. */
    private static final Set<String> SCRIPTING =
            Set.of("EvaluateScript", "v8.compileModule", "v8.evaluateModule", "FunctionCall");

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
              const watchForInput = () => {
                if (document.documentElement && find(document)) globalThis.usable = performance.now();
                else requestAnimationFrame(watchForInput);
              };
              watchForInput();
            })()
            """;

    private WidgetBenchmark() {}

    /** One visit: milliseconds until there was an input, and those of the processor that scripts took for it. */
    private record Visit(double usable, double scripting) {}

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
            return new Visit(usable, scripting(browser.stopTracing()));
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

    /** Calls within calls are part of these; the measurement's own do not count. */
    private static double scripting(byte[] trace) {
        try {
            List<JsonNode> calls = StreamSupport.stream(
                            JSON.readTree(trace).path("traceEvents").spliterator(), false)
                    .filter(event -> SCRIPTING.contains(event.path("name").asText()))
                    .filter(event ->
                            !event.at("/args/data/functionName").asText().equals("watchForInput"))
                    .sorted(Comparator.comparingLong(event -> event.path("ts").asLong()))
                    .toList();
            double micros = 0;
            long end = 0;
            for (JsonNode call : calls) {
                if (call.path("ts").asLong() >= end) {
                    micros += call.path("tdur").asDouble();
                    end = call.path("ts").asLong() + call.path("dur").asLong();
                }
            }
            return micros / 1000;
        } catch (IOException e) {
            throw new IllegalStateException("no trace", e);
        }
    }

    private static void print(List<Measured> all) {
        System.out.println(
                "| widget | gzipped | scripts' processor time | first usable input | the same on a slow phone |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (Measured measured : all) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f KB | %.0f ms | %.0f ms | %.1f s |%n",
                    measured.widget().name(),
                    measured.widget().gzippedBytes() / 1024.0,
                    median(measured.desktop(), Visit::scripting),
                    median(measured.desktop(), Visit::usable),
                    median(measured.phone(), Visit::usable) / 1000);
        }
    }

    private static double median(List<Visit> visits, ToDoubleFunction<Visit> figure) {
        return visits.stream().mapToDouble(figure).sorted().toArray()[visits.size() / 2];
    }
}
