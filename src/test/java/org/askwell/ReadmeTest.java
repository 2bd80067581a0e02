package org.askwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows works as it says. */
class ReadmeTest {

    private static final Path SMALL = Path.of("src/test/resources/knowledge-base-retrieval");

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    void itsEntryCanBeServed(@TempDir Path folder) throws IOException {
        Matcher entry = Pattern.compile("```markdown\n(.*?)```", Pattern.DOTALL).matcher(readme());
        assertThat(entry.find()).isTrue();
        for (String file : List.of("clinic.yaml", "replies.yaml")) {
            Files.copy(SMALL.resolve(file), folder.resolve(file));
        }
        Files.createDirectory(folder.resolve("entries"));
        Files.writeString(folder.resolve("entries/does-it-hurt.md"), entry.group(1));

        List<Problem> problems = KnowledgeBaseReader.read(folder).problems();

        assertThat(problems).allSatisfy(problem -> assertThat(problem.text()).contains("names no entry"));
        assertThat(problems).hasSize(2);
    }

    @Test
    void itsMapNamesWhatIsThere() throws IOException {
        Matcher code = Pattern.compile("`([A-Z][A-Za-z]+)(?:\\.[A-Za-z_]+)?`").matcher(readme());
        List<String> classes = code.results()
                .map(match -> match.group(1))
                .filter(name -> !name.equals("DirectSpellChecker"))
                .distinct()
                .toList();

        assertThat(classes)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        name -> assertThat(sources()).as(name).anyMatch(file -> file.endsWith("/" + name + ".java")));
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.map(Path::toString).toList();
        }
    }
}
