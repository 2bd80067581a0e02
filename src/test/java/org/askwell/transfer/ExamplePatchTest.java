package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        --- /dev/null
                        +++ b/examples/a.txt
                        @@ -0,0 +1,1 @@
                        +y
                        --- a/examples/b.txt
                        +++ b/examples/b.txt
                        @@ -1,1 +1,2 @@
                         one
                        +z
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

    @Test
    void theFolderMayBePartOfARepository() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("clinic/faq"));
        Files.createDirectory(inside.resolve("examples"));
        Files.writeString(inside.resolve("examples/fines.txt"), "one\n");
        run(folder, "git", "init", "-q");

        apply(ExamplePatch.of(inside, Map.of("fines", List.of("two"))), inside);

        assertThat(read("clinic/faq/examples/fines.txt")).isEqualTo("one\ntwo\n");
    }

    private static void apply(String patch, Path where) throws IOException {
        Path file = Files.createTempFile("examples", ".patch");
        Files.writeString(file, patch);
        run(where, "git", "apply", "--whitespace=nowarn", file.toString());
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
