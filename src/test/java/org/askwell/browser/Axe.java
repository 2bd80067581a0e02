package org.askwell.browser;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility rules of axe-core, on a page as it is now, with everything in its open shadow roots. */
final class Axe {

    private static final String SCRIPT = script();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RUN = """
            async () => JSON.stringify((await axe.run(document, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
              resultTypes: ["violations"],
            })).violations)
            """;

    private Axe() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Violation(String id, String help, List<Node> nodes) {

        String text() {
            return id + " (" + help + "): "
                    + nodes.stream()
                            .map(node -> node.html() + " " + node.failureSummary())
                            .toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Node(String html, String failureSummary) {}

    /** What is against a rule, in words; a page that should be judged is left unchanged. */
    static List<String> violations(Page page) {
        // The debugger's protocol puts the script there, which no Content-Security-Policy forbids.
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        try {
            Violation[] violations = JSON.readValue((String) page.evaluate(RUN), Violation[].class);
            return List.of(violations).stream().map(Violation::text).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("axe-core says something else than expected", e);
        }
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
