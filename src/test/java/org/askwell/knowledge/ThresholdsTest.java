package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdsTest {

    private static final Thresholds CHOSEN = of(0.7, 0.55);
    private static final String NOTE = "`tune questions.jsonl --precision 0.95`.";
    private static final String FACTS = "# ours\nname: 'Böcker'   # with a remark\nemergency: \"999\"\n";
    private static final String BLOCK = "thresholds:\n  answer: 0.70\n  clarify: 0.55\n";

    @TempDir
    private Path folder = Path.of("");

    private static Thresholds of(double answer, double clarify) {
        return new Thresholds(OptionalDouble.of(answer), OptionalDouble.of(clarify));
    }

    private SmallFolder with(String lines) {
        SmallFolder small = SmallFolder.in(folder);
        return small.write("clinic.yaml", small.content("clinic.yaml") + lines);
    }

    private static String edited(String text) {
        return ThresholdsEdit.of(text, CHOSEN, NOTE).orElseThrow();
    }

    @Test
    void theOwnerSetsBothOrOneOrNone() {
        assertThat(with("thresholds:\n  answer: 0.6\n  clarify: .5\n")
                        .knowledgeBase()
                        .thresholds())
                .isEqualTo(of(0.6, 0.5));
        assertThat(with("thresholds: {answer: 1}\n").knowledgeBase().thresholds())
                .isEqualTo(new Thresholds(OptionalDouble.of(1), OptionalDouble.empty()));
        assertThat(with("thresholds:\n").knowledgeBase().thresholds()).isEqualTo(Thresholds.NONE);
        assertThat(with("").knowledgeBase().thresholds()).isEqualTo(Thresholds.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.1", "60%", "NaN", "0x1", "1e-1", "often"})
    void whatIsNoShareIsReportedAtItsLine(String share) {
        assertThat(with("thresholds:\n  clarify: 0.5\n  answer: " + share + "\n")
                        .faults())
                .containsExactly("clinic.yaml:11: error: `answer` must be a number from 0 to 1 such as 0.75, not `"
                        + share + "`");
    }

    @Test
    void unknownNamesAndOtherShapesAreReported() {
        assertThat(with("thresholds:\n  answr: 0.5\n").faults())
                .containsExactly("clinic.yaml:10: error: unknown field `answr`; known are answer, clarify");
        assertThat(with("thresholds: 0.5\n").faults())
                .containsExactly("clinic.yaml:9: error: `thresholds` must have named fields below it");
        assertThat(with("thresholds:\n  answer: [0.5]\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("clinic.yaml:10: error: `answer` must be plain text"));
    }

    @Test
    void areAppendedWithANoteWhereThereAreNone() {
        assertThat(edited(FACTS)).isEqualTo(FACTS + "\n# Chosen by " + NOTE + "\n" + BLOCK);
        assertThat(edited(FACTS.stripTrailing())).isEqualTo(edited(FACTS));
    }

    @Test
    void replaceTheNumbersAndNothingElse() {
        String before =
                "thresholds: # mine\n\n    # cautious\n    clarify:   0.9   # high\n    answer: 0.8\n# end\nname: x\n";

        assertThat(edited(before)).isEqualTo(before.replace("0.9 ", "0.55 ").replace("0.8", "0.70"));
        assertThat(edited("thresholds: {answer: 0.1, clarify: 0.2}\nname: x"))
                .isEqualTo("thresholds: {answer: 0.70, clarify: 0.55}\nname: x");
    }

    @Test
    void standInPlaceOfAMissingNumber() {
        assertThat(edited("thresholds:\nname: x\n")).isEqualTo(BLOCK + "name: x\n");
        assertThat(edited("name: x\nthresholds:\n   clarify: 0.1"))
                .isEqualTo("name: x\nthresholds:\n   answer: 0.70\n   clarify: 0.55");
    }

    @Test
    void writingAgainChangesNothingAndAnotherNoteReplacesTheLast() {
        String once = edited(FACTS);

        assertThat(edited(once)).isEqualTo(once);
        assertThat(ThresholdsEdit.of(once, of(0.8, 0.6), "`tune other.jsonl --precision 0.9`."))
                .contains(
                        FACTS
                                + "\n# Chosen by `tune other.jsonl --precision 0.9`.\nthresholds:\n  answer: 0.80\n  clarify: 0.60\n");
    }

    @Test
    void keepLineEndsAndAByteOrderMark() {
        String windows = "\uFEFF" + FACTS.replace("\n", "\r\n");

        String once = edited(windows);

        assertThat(once).startsWith(windows).doesNotContainPattern("[^\r]\n");
        assertThat(edited(once)).isEqualTo(once);
        assertThat(edited(once.replace("0.70", "0.2"))).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: x}",
                "name: x\n...\n",
                "thresholds:\n  'answer': 0.5\n  clarify: 0.5\n",
                "thresholds: {answer: 0.5}\n",
                "thresholds: 0.5\n",
                "broken: [\n"
            })
    void areNotWrittenWhereTheyWouldNotBeRead(String text) {
        assertThat(ThresholdsEdit.of(text, CHOSEN, NOTE)).isEmpty();
    }

    @Test
    void theFileKeepsItsRightsAndItsPlaceBehindALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.yaml"), FACTS);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(folder.resolve("clinic.yaml"), real);

        assertThat(ClinicFile.in(folder).write(CHOSEN, NOTE)).isTrue();

        assertThat(real).content().isEqualTo(edited(FACTS));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
        assertThat(folder.resolve("clinic.yaml")).isSymbolicLink();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ClinicFile.in(folder).write(CHOSEN, NOTE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("clinic.yaml");
    }
}
