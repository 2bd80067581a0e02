package org.askwell.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.askwell.browser.ChromiumSearch.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the made-up browsers are shell scripts")
class ChromiumSearchTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void takesTheChosenOne() throws IOException {
        Path chosen = program("mine", "echo Chromium 150");
        program("chromium", "echo Chromium 150");

        assertThat(search(chosen.toString()).find()).isEqualTo(chosen);
    }

    @Test
    void doesNotGuessWhereTheChosenOneIsWrong() throws IOException {
        program("chromium", "echo Chromium 150");

        assertThatIllegalStateException()
                .isThrownBy(() -> search(folder.resolve("no-such").toString()).find())
                .withMessageContaining("ASKWELL_CHROMIUM is ")
                .withMessageContaining("no-such");
    }

    @Test
    void passesOverWhatDoesNotStart() throws IOException {
        program("chromium", "echo 'needs the snap to be installed' >&2; exit 1");
        Path works = program("google-chrome", "echo Google Chrome 150");

        assertThat(search("").find()).isEqualTo(works);
    }

    @Test
    void looksAtTheUsualPlaces() throws IOException {
        Path works = program("usual", "echo Chromium 150");

        assertThat(new ChromiumSearch("", List.of(), List.of(works), List.of()).find())
                .isEqualTo(works);
    }

    @Test
    void hasTheFirstSourceBringOneThatCan() {
        Path brought = folder.resolve("brought");

        assertThat(search("", Optional::empty, () -> Optional.of(brought), () -> {
                            throw new AssertionError("not needed");
                        })
                        .find())
                .isEqualTo(brought);
    }

    @Test
    void namesTheRemedyWhereThereIsNone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> search("", Optional::empty).find())
                .withMessageContaining("apt-get install chromium")
                .withMessageContaining("ASKWELL_CHROMIUM");
    }

    private ChromiumSearch search(String chosen, Source... sources) {
        return new ChromiumSearch(chosen, List.of(folder), List.of(), List.of(sources));
    }

    private Path program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
