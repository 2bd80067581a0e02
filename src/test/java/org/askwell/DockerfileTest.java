package org.askwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The image is built as the README says, and its cache fits what it starts. No Docker is needed for that. */
class DockerfileTest {

    private static final Pattern CONTINUED = Pattern.compile("\\\\\n\\s*");

    private static List<String> steps(String instruction) throws IOException {
        return CONTINUED
                .matcher(Files.readString(Path.of("Dockerfile")))
                .replaceAll(" ")
                .lines()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1))
                .toList();
    }

    @Test
    void packagesAsTheReadmeSays() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("`" + steps("RUN").getFirst() + "`");
    }

    @Test
    void copiesOnlyWhatIsThereAndNotIgnored() throws IOException {
        List<String> allowed = Files.readAllLines(Path.of(".dockerignore"));
        Stream<String> sources = steps("COPY").stream()
                .filter(step -> !step.startsWith("--from"))
                .map(step -> step.replaceFirst(" .*", ""));

        assertThat(sources).hasSize(4).allSatisfy(source -> {
            assertThat(Path.of(source)).exists();
            assertThat(allowed).contains("!" + source);
        });
    }

    @Test
    void theCacheIsTrainedWithTheOptionsThatItIsUsedWith() throws IOException {
        assertThat(options(steps("ENTRYPOINT").getLast()))
                .hasSizeGreaterThan(3)
                .isEqualTo(options(steps("RUN").getLast()));
    }

    /** The options of the virtual machine, the cache's own left out. */
    private static List<String> options(String command) {
        return Pattern.compile("\\s+")
                .splitAsStream(command.replaceAll("[\\[\\]\",]", "").replaceFirst(" +-jar .*", ""))
                .skip(1)
                .filter(option -> !option.startsWith("-XX:AOTCache"))
                .toList();
    }
}
