package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ExportTest {

    private static final List<String> FORMATS = Export.formats();
    private static final Path SMALL = Path.of("src/test/resources/knowledge-base-small");

    @TempDir
    private Path parent = Path.of("");

    /** Whatever is in a knowledge base, it comes back as it was. */
    @ParameterizedTest
    @FieldSource("FORMATS")
    void comesBackAsItWas(String format) {
        for (int seed = 0; seed < 40; seed++) {
            Path folder = parent.resolve(format + seed);
            List<NewEntry> entries = new RandomFaq(seed).entries();
            new FolderWriter(entries, "", "").write(folder, (done, total) -> {});

            assertThat(knowledgeBase(folder).entries()).as("seed %d", seed).hasSameSizeAs(entries);
            assertComesBack(format, folder, parent.resolve(format + seed + "-again"));
        }
    }

    /** And so does one that somebody wrote, with placeholders and lists of examples. */
    @ParameterizedTest
    @MethodSource("real")
    void bringsBackWhatPeopleWrote(String format, Path folder) {
        assertComesBack(format, folder, parent.resolve("again"));
    }

    static Stream<Arguments> real() {
        return FORMATS.stream()
                .flatMap(format ->
                        Stream.of(SMALL, Path.of("knowledge-base")).map(folder -> Arguments.of(format, folder)));
    }

    private static void assertComesBack(String format, Path folder, Path again) {
        Imported imported = Imported.of(again, new Original("export", "", exported(format, folder), Optional.empty()));

        assertThat(imported.notTaken()).isEmpty();
        assertThat(imported.doubts()).isEmpty();
        assertThat(imported.entries()).isEqualTo(knowledgeBase(folder).entries());
        assertThat(KnowledgeBaseReader.answers(again)).isEqualTo(KnowledgeBaseReader.answers(folder));
    }

    private static byte[] exported(String format, Path folder) {
        StringWriter out = new StringWriter();
        Export.write(knowledgeBase(folder), KnowledgeBaseReader.answers(folder), format, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static KnowledgeBase knowledgeBase(Path folder) {
        Reading reading = KnowledgeBaseReader.read(folder);
        assertThat(reading).as("%s", reading.problems()).isInstanceOf(Reading.Sound.class);
        return ((Reading.Sound) reading).knowledgeBase();
    }

    /** Fields are taken from what was made, not only from what was read, so that both cannot lose the same. */
    @Test
    void writesWhatWasMade() {
        IntStream.range(0, 40).forEach(seed -> {
            List<NewEntry> entries = new RandomFaq(seed).entries();
            Path folder = parent.resolve("made" + seed);
            new FolderWriter(entries, "", "").write(folder, (done, total) -> {});

            assertThat(knowledgeBase(folder).entries()).zipSatisfy(entries, (entry, made) -> {
                assertThat(entry.id()).isEqualTo(made.id());
                assertThat(entry.topic()).isEqualTo(made.topic());
                assertThat(entry.question()).isEqualTo(made.question());
                assertThat(entry.examples()).isEqualTo(made.examples());
                assertThat(entry.related()).isEqualTo(made.related());
                assertThat(entry.sources()).isEqualTo(made.sources());
                assertThat(entry.reviewed()).isEqualTo(made.reviewed());
            });
        });
    }

    @Test
    void writesJsonLdThatCanStandInAPage() {
        String page = "<script type=\"application/ld+json\">"
                + new String(exported("jsonld", SMALL), StandardCharsets.UTF_8) + "</script>";

        assertThat(Imported.of(parent.resolve("kb"), "faq.html", page).entries())
                .isEqualTo(knowledgeBase(SMALL).entries());
    }

    @Test
    void writesTablesThatRunNothingInASpreadsheet() {
        assertThat(CsvCell.guarded("=1+1")).isEqualTo("'=1+1");
        assertThat(new String(exported("csv", SMALL), StandardCharsets.UTF_8))
                .startsWith("\uFEFFid,topic,category,question,");
    }
}
