package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFileTest {

    private static final Path FILE = Path.of("out-of-scope.txt");

    @TempDir
    private Path folder;

    @Test
    void messagesKeepTheirLinesAndNotesAreNone() {
        TextFile file = new TextFile(FILE, "# Notes\n\n  first \n#\n#hashtag\n#1 question\nlast\n");

        assertThat(file.messages())
                .containsExactly(
                        new Located(FILE, 3, "first"),
                        new Located(FILE, 5, "#hashtag"),
                        new Located(FILE, 6, "#1 question"),
                        new Located(FILE, 7, "last"));
    }

    @ParameterizedTest
    @CsvSource({
        "examples/does-it-hurt.txt, does-it-hurt",
        "a.md, a",
        "b/a.b.md, a",
        "examples/does-it-hurt.more.txt, does-it-hurt",
        "README, README",
        ".txt, ''"
    })
    void theStemIsTheNameOfAFileUpToItsFirstDot(Path file, String stem) {
        assertThat(TextFile.stem(file)).isEqualTo(stem);
    }

    @Test
    void aFileThatTheDiskDoesNotGiveIsNamed() {
        assertThatThrownBy(() -> TextFile.read(folder, FILE, new Problems()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read " + folder.resolve(FILE));
    }
}
