package org.askwell.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Problem;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarningSignCheckTest {

    private static final Path LIBRARY = Path.of("src/test/resources/knowledge-base-command");
    private static final Path FIRE = Path.of("warning-signs/examples/fire.txt");
    private static final Path DAMP = Path.of("warning-signs/examples/damp-book.txt");
    private static final Path NO_FIRE = Path.of("warning-signs/near-misses/fire.txt");

    private static Chatbot chatbot(Path folder, Path data) {
        return switch (KnowledgeBaseReader.read(folder)) {
            case Reading.Sound sound ->
                new Chatbot(
                        Retriever.build(sound.knowledgeBase(), new SentenceEncoder(), data, Progress.SILENT),
                        Policy.DEFAULT);
            case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    @Test
    void isSilentWhereEverySentenceGoesRight() {
        assertThat(WarningSignCheck.run(chatbot(LIBRARY, Path.of("target/knowledge-base-command-data"))))
                .isEmpty();
    }

    /**
     * The folder contradicts itself: what is added to one list stands in another one already, but for white space, which
     * is no difference. Such sentences go wrong, and may take others with them.
     */
    @Test
    void namesTheSentencesThatGoWrongWithFileAndLine(@TempDir Path folder, @TempDir Path data) throws IOException {
        copy(LIBRARY, folder);
        int fire = add(
                folder.resolve(FIRE), "when do you open  in the morning", "a curtain is on fire", "curtain on fire");
        int noFire =
                add(folder.resolve(NO_FIRE), "the  curtain is on fire", "when do you open", "open in the morning?");

        List<Problem> problems = WarningSignCheck.run(chatbot(folder, data));

        assertThat(problems)
                .isSorted()
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR));
        assertThat(withoutAdvice(problems))
                .contains(
                        FIRE + ":" + (fire + 1)
                                + ": error: `when do you open  in the morning` should raise `fire` but raises nothing",
                        NO_FIRE + ":" + (noFire + 1)
                                + ": error: `the  curtain is on fire` should raise nothing but raises `fire`");
    }

    @Test
    void aSentenceMayRaiseAMoreUrgentSignThanItsOwnButNoLesserOne(@TempDir Path folder, @TempDir Path data)
            throws IOException {
        copy(LIBRARY, folder);
        int fire = add(folder.resolve(FIRE), "the book fell into  the river");
        int damp = add(folder.resolve(DAMP), "a book fell into the river", "our book fell into the river", "fire  !!");

        List<String> problems = withoutAdvice(WarningSignCheck.run(chatbot(folder, data)));

        assertThat(problems)
                .contains(FIRE + ":" + (fire + 1) + ": error: `the book fell into  the river` should raise `fire` but"
                        + " only raises `damp-book`")
                .noneMatch(problem -> problem.startsWith(DAMP + ":" + (damp + 3)));
    }

    private static List<String> withoutAdvice(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.toString().replaceFirst(";.*", ""))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Adds lines at the end of {@code file}, and returns how many it had before. */
    private static int add(Path file, String... lines) throws IOException {
        int before = Files.readAllLines(file).size();
        Files.write(file, List.of(lines), StandardOpenOption.APPEND);
        return before;
    }
}
