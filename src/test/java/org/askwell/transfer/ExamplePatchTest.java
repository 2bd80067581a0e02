package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed is what Git makes of the folder. */
class ExamplePatchTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    one|two|,one|two|three|
                    one|two,one|two|three|
                    one^|two^|,one^|two^|three^|
                    one^|two,one^|two^|three^|
                    "",three|
                    a|b|c|d|e|f|,a|b|c|d|e|f|three|
                    \uFEFFone|,\uFEFFone|three|
                    """)
    void anExampleIsAddedToItsFile(String before, String after) throws IOException {
        write("examples/fines.txt", decoded(before));

        apply(ExamplePatch.of(folder, Map.of("fines", List.of("three"))), folder);

        assertThat(read("examples/fines.txt")).isEqualTo(decoded(after));
    }

    private static String decoded(String text) {
        return text.replace('|', '\n').replace('^', '\r');
    }

    @Test
    void aFileThatIsMissingIsMade() throws IOException {
        apply(ExamplePatch.of(folder, Map.of("fines", List.of("how much?", "¿cuánto?"))), folder);

        assertThat(read("examples/fines.txt")).isEqualTo("how much?\n¿cuánto?\n");
    }

    @Test
    void filesComeInOrderAndTheFolderStaysAsItIs() throws IOException {
        write("examples/b.txt", "one\n");

        String patch = ExamplePatch.of(folder, Map.of("c", List.of("x"), "a", List.of("y"), "b", List.of("z")));

        assertThat(patch).isEqualTo("""
                        diff -u /dev/null b/examples/a.txt
                        --- /dev/null
                        +++ b/examples/a.txt
                        @@ -0,0 +1,1 @@
                        +y
                        diff -u a/examples/b.txt b/examples/b.txt
                        --- a/examples/b.txt
                        +++ b/examples/b.txt
                        @@ -1,1 +1,2 @@
                         one
                        +z
                        diff -u /dev/null b/examples/c.txt
                        --- /dev/null
                        +++ b/examples/c.txt
                        @@ -0,0 +1,1 @@
                        +x
                        """);
        assertThat(read("examples/b.txt")).isEqualTo("one\n");
        assertThat(folder.resolve("examples/a.txt")).doesNotExist();
    }

    @Test
    void aQuestionIsOneLineAndNoNote() throws IOException {
        String patch = ExamplePatch.of(
                folder,
                Map.of("fines", List.of(" how\n much\u0007? ", "# # what if", "#", "#2 please", "  ", "--- a")));

        apply(patch, folder);

        assertThat(read("examples/fines.txt").lines()).containsExactly("how much?", "what if", "#2 please", "--- a");
    }

    @Test
    void whatStandsThereAlreadyIsLeftOut() {
        write("examples/fines.txt", "how much?\n");

        assertThat(ExamplePatch.of(folder, Map.of("fines", List.of("how much?"), "borrowing", List.of())))
                .isEmpty();
    }

    /** As an editor keeps beside what is being edited. */
    @Test
    void aHiddenFileIsNoEntry() throws IOException {
        write("entries/.fines.md", ENTRY.formatted("\n", "  ", ""));

        apply(ExamplePatch.of(folder, Map.of("fines", List.of("three"))), folder);

        assertThat(read("examples/fines.txt")).isEqualTo("three\n");
        assertThat(read("entries/.fines.md")).isEqualTo(ENTRY.formatted("\n", "  ", ""));
    }

    private static final String ENTRY =
            "---%1$sid: fines%1$sexamples:%1$s%2$s- one%1$s%2$s- \"two: 2\"%1$s%3$s---%1$s%1$sText.%1$s";

    @ParameterizedTest
    @CsvSource({"LF,2,related: [a]", "LF,0,related: [a]", "CRLF,4,related: [a]", "LF,2,''"})
    void anExampleJoinsTheListInItsEntry(String ends, int indent, String next) throws IOException {
        String end = ends.equals("LF") ? "\n" : "\r\n";
        String following = next.isEmpty() ? "" : next + end;
        String entry = ENTRY.formatted(end, " ".repeat(indent), following);
        write("entries/money/late.md", entry);

        apply(ExamplePatch.of(folder, Map.of("fines", List.of("one", "two: 2", "three", "so: \"4\""))), folder);

        String added = end + " ".repeat(indent) + "- three" + end + " ".repeat(indent) + "- \"so: \\\"4\\\"\"" + end;
        assertThat(read("entries/money/late.md")).isEqualTo(entry.replace("2\"" + end, "2\"" + added));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples: [one, two]\n",
                "examples:\n  - one\n    goes on\n",
                "examples:\n  - one\n  # a note\n",
                "examples:\n  - |\n    one\n",
                "category: x\n"
            })
    void aListThatIsWrittenOtherwiseIsLeftToItsAuthor(String list) throws IOException {
        write(
                "entries/fines.md",
                "---\nid: fines\n" + list + "reviewed: 2026-01-01\n---\n\nText.\n\nexamples:\n  - no\n");

        apply(ExamplePatch.of(folder, Map.of("fines", List.of("three"))), folder);

        assertThat(read("examples/fines.txt")).isEqualTo("three\n");
    }

    @Test
    void aFileOfExamplesComesBeforeTheEntry() throws IOException {
        write("entries/fines.md", ENTRY.formatted("\n", "  ", ""));
        write("examples/fines.txt", "two\n");

        apply(ExamplePatch.of(folder, Map.of("fines", List.of("three"))), folder);

        assertThat(read("examples/fines.txt")).isEqualTo("two\nthree\n");
    }

    @Test
    void linesCanBeDeletedBeforeItIsApplied() throws IOException {
        write("examples/a.txt", "one\n");
        write("examples/b.txt", "one\n");
        Map<String, List<String>> questions = Map.of(
                "a", List.of("not this"), "b", List.of("two", "nor this", "three"), "c", List.of("four", "nor this"));
        String patch = ExamplePatch.of(folder, questions);

        apply(patch.replaceAll("\\+no[rt] this\n", ""), folder, "--recount");

        assertThat(read("examples/a.txt")).isEqualTo("one\n");
        assertThat(read("examples/b.txt")).isEqualTo("one\ntwo\nthree\n");
        assertThat(read("examples/c.txt")).isEqualTo("four\n");
    }

    @Test
    void aCopyIsWhatGitMakesOfTheFolder(@TempDir Path copy) throws IOException {
        write("entries/borrowing.md", ENTRY.formatted("\n", "  ", "").replace("fines", "borrowing"));
        write("examples/fines.txt", "one");
        Map<String, List<String>> questions =
                Map.of("borrowing", List.of("x"), "fines", List.of("y"), "opening", List.of("z"));

        ExamplePatch.apply(folder, questions, copy);
        apply(ExamplePatch.of(folder, questions), folder);

        for (String file : List.of("entries/borrowing.md", "examples/fines.txt", "examples/opening.txt")) {
            assertThat(copy.resolve(file)).hasContent(read(file));
        }
    }

    @Test
    void theFolderMayBePartOfARepository() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("clinic/faq"));
        Files.createDirectory(inside.resolve("examples"));
        Files.writeString(inside.resolve("examples/fines.txt"), "one\n");
        run(folder, "git", "init", "-q");

        apply(ExamplePatch.of(inside, Map.of("fines", List.of("two"))), inside);

        assertThat(read("clinic/faq/examples/fines.txt")).isEqualTo("one\ntwo\n");
    }

    private static void apply(String patch, Path where, String... options) throws IOException {
        Path file = Files.createTempFile("examples", ".patch");
        Files.writeString(file, patch);
        run(
                where,
                Stream.of(
                                Stream.of("git", "apply", "--whitespace=nowarn"),
                                Stream.of(options),
                                Stream.of(file.toString()))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
        Files.delete(file);
    }

    private static void run(Path where, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
    }

    private void write(String file, String content) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
