package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewFolderTest {

    @TempDir
    private Path parent = Path.of("");

    @Test
    void isThereOnlyWhenItIsComplete() throws IOException {
        Path place = parent.resolve("a/b/kb");

        try (NewFolder folder = NewFolder.at(place)) {
            folder.write("entries/x.md", "x");
            assertThat(place).doesNotExist();
            folder.finish();
        }

        assertThat(place.resolve("entries/x.md")).hasContent("x");
        assertThat(files(place.resolveSibling("."))).containsExactly("kb");
        assertThat(Files.getPosixFilePermissions(place, LinkOption.NOFOLLOW_LINKS))
                .contains(PosixFilePermission.OTHERS_READ);
    }

    @Test
    void leavesNothingBehindWhenItIsNotFinished() throws IOException {
        Files.writeString(Files.createDirectory(parent.resolve("kb")).resolve("old"), "old");

        try (NewFolder folder = NewFolder.at(parent.resolve("kb"))) {
            folder.write("entries/x.md", "x");
            assertThat(parent.resolve("kb/old")).exists();
        }

        assertThat(files(parent)).containsExactly("kb");
        assertThat(parent.resolve("kb/old")).hasContent("old");
    }

    @Test
    void takesNothingMoreOnceItIsClosed() {
        NewFolder folder = NewFolder.at(parent.resolve("kb"));
        folder.close();

        assertThatThrownBy(() -> folder.write("x", "x")).isInstanceOf(CancellationException.class);
        assertThatThrownBy(folder::finish).isInstanceOf(CancellationException.class);
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void replacesWhatALinkLeadsTo() throws IOException {
        Path real = Files.createDirectory(parent.resolve("real"));
        Files.writeString(real.resolve("old"), "old");
        Path link = Files.createSymbolicLink(parent.resolve("link"), real);

        try (NewFolder folder = NewFolder.at(link)) {
            folder.write("new", "new");
            folder.finish();
        }

        assertThat(files(real)).containsExactly("new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }

    @Test
    void leavesNothingBehindWhenTheProgramIsStopped() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        parent.resolve("kb").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("writing");
            assertThat(files(parent)).hasSize(1);

            program.destroy();

            assertThat(program.waitFor()).isNotZero();
        }
        assertThat(parent).isEmptyDirectory();
    }

    /** Writes files until it is stopped. */
    static final class Endless {

        private Endless() {}

        public static void main(String[] args) {
            try (NewFolder folder = NewFolder.at(Path.of(args[0]))) {
                for (int i = 0; ; i++) {
                    folder.write("entries/" + i + ".md", "x");
                    if (i == 100) {
                        System.out.println("writing");
                    }
                }
            }
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
