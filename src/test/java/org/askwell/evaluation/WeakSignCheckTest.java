package org.askwell.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Problem;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Rehearsal;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeakSignCheckTest {

    private static List<Problem> check(Path folder, Path data) {
        Reading.Sound sound = (Reading.Sound) KnowledgeBaseReader.read(folder);
        Retriever retriever = Retriever.build(sound.knowledgeBase(), new SentenceEncoder(), data, Progress.SILENT);
        Rehearsal rehearsal = Rehearsal.of(retriever, data, Progress.SILENT);
        return WeakSignCheck.run(rehearsal.signs(data), Progress.SILENT);
    }

    @Test
    void isSilentAboutACleanFolder() {
        assertThat(check(
                        Path.of("src/test/resources/knowledge-base-command"),
                        Path.of("target/knowledge-base-command-data")))
                .isEmpty();
    }

    @Test
    void namesASignWhoseSentencesHaveNothingInCommon() {
        assertThat(check(
                        Path.of("src/test/resources/knowledge-base-check"),
                        Path.of("target/knowledge-base-check-data")))
                .singleElement()
                .asString()
                .startsWith("warning-signs/examples/damp-book.txt: warning: ")
                .contains(
                        " of 16 tried examples of `damp-book` raise nothing when they are left out, so what is like them may"
                                + " go unnoticed: `")
                .contains("(warning-signs/examples/damp-book.txt:1")
                .endsWith(", …; write more like them, or remove what is no warning");
    }

    @Test
    void isSilentWhereThereAreNoSigns(@TempDir Path folder) throws IOException {
        Path library = Path.of("src/test/resources/knowledge-base-command");
        try (Stream<Path> files = Files.walk(library)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(library.relativize(file));
                Files.createDirectories(copy.getParent());
                if (!file.startsWith(library.resolve("warning-signs"))) {
                    Files.copy(file, copy);
                }
            }
        }

        assertThat(check(folder, folder.resolve("data"))).isEmpty();
    }
}
