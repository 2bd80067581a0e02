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
import org.askwell.knowledge.Rule;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Rehearsal;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What each rule says about the fault that was seeded for it, and that none says anything else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalCheckTest {

    private static final Path SEEDED = Path.of("src/test/resources/knowledge-base-check");
    private static final Path SEEDED_DATA = Path.of("target/knowledge-base-check-data");
    private static final Path CLEAN = Path.of("src/test/resources/knowledge-base-command");
    private static final Path CLEAN_DATA = Path.of("target/knowledge-base-command-data");

    private List<Problem> seeded = List.of();

    @BeforeAll
    void checkSeeded() {
        seeded = check(SEEDED, SEEDED_DATA);
    }

    private static List<Problem> check(Path folder, Path data) {
        Reading.Sound sound = (Reading.Sound) KnowledgeBaseReader.read(folder);
        Retriever retriever = Retriever.build(sound.knowledgeBase(), new SentenceEncoder(), data, Progress.SILENT);
        Rehearsal rehearsal = Rehearsal.of(retriever, data, Progress.SILENT);
        return RehearsalCheck.run(rehearsal, sound.knowledgeBase(), sound.manuscript(), Progress.SILENT);
    }

    @Test
    void triesNothingWhereThereAreOnlyTitles(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(CLEAN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(CLEAN.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replaceFirst("examples:\\n(  - .*\\n)+---", "---"));
            }
        }

        assertThat(check(folder, folder.resolve("data"))).isEmpty();
    }

    private String only(Rule rule) {
        List<String> found = seeded.stream()
                .filter(problem -> problem.rule() == rule)
                .map(Problem::toString)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void isSilentAboutACleanFolder() {
        assertThat(check(CLEAN, CLEAN_DATA)).isEmpty();
    }

    @Test
    void findsNothingThatWasNotSeeded() {
        assertThat(seeded)
                .extracting(Problem::rule)
                .containsExactlyInAnyOrder(
                        Rule.NEAR_DUPLICATE, Rule.ALIKE_EXAMPLES, Rule.SHADOWED, Rule.OUT_OF_SCOPE_ANSWERED);
    }

    @Test
    void namesBothPlacesOfANearDuplicate() {
        assertThat(only(Rule.NEAR_DUPLICATE))
                .startsWith(
                        "entries/join.md:12: hint: nearly the same question for `join` and for `opening-hours`, 1 in"
                                + " all: `are you open on sundays` and `are you open on sunday` (entries/opening-hours.md:12); ");
    }

    @Test
    void namesAnEntryWhoseExamplesAreAllOneSentence() {
        assertThat(only(Rule.ALIKE_EXAMPLES))
                .startsWith("entries/printing.md:6: hint: of the 9 ways to ask for `printing` only ");
    }

    @Test
    void saysWhichExamplesOfAnEntryGoAwayAndToWhom() {
        assertThat(only(Rule.SHADOWED))
                .startsWith("entries/families.md:2: warning: ")
                .contains(" of 6 examples go to another entry when they are left out: ")
                .contains("`does my son pay a fine when his book is overdue` (entries/families.md:15) to `late-fees`");
    }

    @Test
    void saysWhichOutOfScopeMessagesAnEntryAnswers() {
        assertThat(only(Rule.OUT_OF_SCOPE_ANSWERED))
                .startsWith("entries/opening-hours.md:2: hint: answers ")
                .contains(" out-of-scope messages when they are left out: `")
                .contains("(out-of-scope.txt:");
    }
}
