package org.askwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A knowledge base into which somebody smuggled every classic is shown as the words it consists of. */
class HostileContentTest {

    private static final Path LIBRARY = Path.of("src/test/resources/knowledge-base-web");
    private static final String SCRIPT = "<script>alert(1)</script>";

    /** Text that looks like a placeholder is a fault of the content and never served. */
    private static final List<String> CLASSICS = HostileTest.CLASSICS.stream()
            .filter(classic -> !classic.contains("{{"))
            .toList();

    @RegisterExtension
    static final Stage STAGE = new Stage(chatbot());

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private static Chatbot chatbot() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "hostile");
            copyLibrary(folder);
            Files.writeString(folder.resolve("entries/printing.md"), entry());
            change(
                    folder.resolve("clinic.yaml"),
                    "name: Read & Rest <Town> Library",
                    "name: " + quoted("Clinic" + SCRIPT));
            change(folder.resolve("welcome.md"), "Welcome to the library", "Welcome " + SCRIPT);
            return switch (KnowledgeBaseReader.read(folder)) {
                case Reading.Sound sound ->
                    new Chatbot(
                            Retriever.build(
                                    sound.knowledgeBase(),
                                    new SentenceEncoder(),
                                    folder.resolve("data"),
                                    Progress.SILENT),
                            Policy.DEFAULT);
                case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyLibrary(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(LIBRARY.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void change(Path file, String from, String to) throws IOException {
        String content = Files.readString(file);
        assertThat(content).contains(from);
        Files.writeString(file, content.replace(from, to));
    }

    private static String entry() {
        String sources = CLASSICS.stream()
                .map(classic -> "  - title: " + quoted(classic) + "\n    url: https://library.example/prices\n")
                .collect(Collectors.joining());
        return "---\nid: printing\ncategory: " + quoted("Print" + SCRIPT) + "\nquestion: "
                + quoted("Printer? " + SCRIPT)
                + "\nexamples: [do you have a printer, print my cv, print a boarding pass]\nrelated: [join]\nsources:\n"
                + sources + "---\n\nYes " + SCRIPT + ".\n\n" + String.join("\n\n", CLASSICS) + "\n";
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    @Test
    void inTheChat() {
        Visitor visitor = chromium.visitor();
        WidgetPage widget = new WidgetPage(visitor.open(STAGE.site().page("", STAGE.script("")))).open();

        widget.ask("do you have a printer");
        widget.disclosure("Read more").click();
        widget.disclosure("Sources").click();

        assertThat(widget.panel()).containsText("Clinic" + SCRIPT);
        assertThat(widget.panel()).containsText("Welcome " + SCRIPT);
        assertThat(widget.reply()).containsText("Yes " + SCRIPT);
        assertThat(widget.reply()).containsText("<img src=x onerror=alert(1)>");
        assertThat(widget.reply().locator("details li").allTextContents()).containsAll(CLASSICS);
        HostileTest.expectNothingForeign(STAGE, visitor, widget);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/faq", "/faq/printing", "/faq?q=printer+%3Cscript%3Ealert(1)%3C%2Fscript%3E"})
    void onThePages(String path) {
        Visitor visitor = chromium.visitor();

        Page page = visitor.open(STAGE.network().origin().resolve(path));

        assertThat(page.locator("body")).containsText(SCRIPT);
        assertThat(page.locator("main :is(script:not([type='application/ld+json']), img, iframe, object, svg script)"))
                .hasCount(0);
        assertThat(page.locator("a[href^='javascript'], [onclick], [onerror], [onload]"))
                .hasCount(0);
    }
}
