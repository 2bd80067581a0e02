package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.askwell.Mutations;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an FAQ looks like, there is a folder that can be served, or none and a reason. */
final class ImportFuzzTest {

    private static final Duration TIME = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FILES = 3_000;

    private static final List<Original> SOUND = List.of(
            original("faq.json", """
                    [{"id":"a-1","question":"How much?","variants":["price","what do you charge"],"answer":"<p>Ten.</p>"},
                     {"id":"b","question":"When?","answer":"- Mondays\\n- Fridays"}]"""),
            original("bot.json", """
                    {"qna":[{"qid":"q.1","q":["How much?","price"],"a":"Ten.","alt":{"markdown":"*Ten*"},"type":"qna"}]}"""),
            original("lines.json", """
                    {"question":"How much?","answer":"Ten."}
                    {"question":"When?","answer":"Now."}
                    """),
            original("faq.csv", """
                    id,question,variants,answer
                    a,How much?,"price|cost","Ten, ""about\""
                    b,When?,,Now
                    """),
            original("azure.tsv", """
                    Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId
                    How much?\tTen.\\n\\nOr so.\tfaq\t{}\t[]\tfalse\t[]\t1
                    price\tTen.\\n\\nOr so.\tfaq\t{}\t[]\tfalse\t[]\t1
                    """),
            original("page.html", """
                    <html><head><title>FAQ</title><script type="application/ld+json">{"@context":"https://schema.org",
                    "@type":"FAQPage","mainEntity":[{"@type":"Question","name":"How much?",
                    "acceptedAnswer":{"@type":"Answer","text":"<p>Ten.</p>"}}]}</script></head><body></body></html>"""),
            original(
                    "details.html",
                    "<details><summary>How much?</summary><ul><li>Ten<li>or <b>so</b></ul></details>"
                            + "<dl><dt>When?<dd>Now</dl><h2>Where?</h2><p>Here.</p>"));

    @TempDir
    private Path folder = Path.of("");

    private final Mutations mutations = new Mutations(20_261_125);

    private static Original original(String name, String text) {
        return original(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Original original(String name, byte[] bytes) {
        return new Original(name, "", bytes, Optional.empty());
    }

    private Original broken() {
        if (mutations.oneIn(6)) {
            String row = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>How?</t></is></c>"
                    + "<c r=\"B2\" t=\"inlineStr\"><is><t>So.</t></is></c></row>";
            byte[] sheet = Workbook.of(mutations.broken(row)).bytes();
            return original("faq.xlsx", mutations.oneIn(2) ? sheet : mutations.broken(sheet));
        }
        Original sound = mutations.anyOf(SOUND);
        return original(sound.name(), mutations.broken(sound.content()));
    }

    @Test
    void aBrokenFileIsTakenOrRefused() throws IOException {
        long end = System.nanoTime() + TIME.toNanos();
        int done = 0;
        for (; done < FILES && System.nanoTime() < end; done++) {
            Original original = broken();
            try {
                check(original, folder.resolve("to-" + done));
            } catch (AssertionError | RuntimeException e) {
                String text = new String(original.content(), StandardCharsets.UTF_8);
                throw new AssertionError("file " + done + ", " + original.name() + ":\n" + text, e);
            }
        }
        assertThat(done).isGreaterThan(100);
    }

    private void check(Original original, Path to) throws IOException {
        long began = System.nanoTime();
        int taken = 0;
        try {
            taken = Import.run(original, Optional.empty(), Columns.COMMON, to, (done, total) -> {})
                    .entries();
        } catch (Unreadable refused) {
            assertThat(refused.getMessage()).startsWith(original.name());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written.filter(path -> !path.toString().contains("to-") || path.equals(to)))
                    .hasSize(taken == 0 ? 0 : 1);
        }
        if (taken > 0) {
            assertThat(KnowledgeBaseReader.read(to).problems())
                    .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        }
    }
}
