package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {

    @TempDir
    private Path folder;

    @Test
    void areFoundWhereverPatientsReadThem() {
        SmallFolder.in(folder)
                .write("clinic.yaml", "name: A\nurl: \"https://a.example\"\n")
                .write(
                        "intents/odd.md",
                        "---\nid: odd\n---\n\nSee [us](https://b.example/c_(d)) or (http://e.example/f).\n")
                .write("out-of-scope.txt", "what is https://nobody.example\n");

        assertThat(Links.in(folder))
                .contains(
                        new Located(Path.of("clinic.yaml"), 2, "https://a.example"),
                        new Located(Path.of("intents/odd.md"), 5, "https://b.example/c_(d)"),
                        new Located(Path.of("intents/odd.md"), 5, "http://e.example/f"))
                .noneMatch(link -> link.text().contains("nobody"));
    }

    @Test
    void endBeforeTheSentenceDoes() {
        SmallFolder.in(folder)
                .write("welcome.md", "Read https://a.example/b. Or *https://c.example*, <https://d.example>?\n");

        assertThat(Links.in(folder))
                .filteredOn(link -> link.file().equals(Path.of("welcome.md")))
                .extracting(Located::text)
                .containsExactly("https://a.example/b", "https://c.example", "https://d.example");
    }

    @Test
    void thatTheClinicIsToFillInAreNone() {
        SmallFolder.in(folder).write("welcome.md", "Read {{url}}.\n");

        assertThat(Links.in(folder)).noneMatch(link -> link.file().equals(Path.of("welcome.md")));
    }
}
