package org.askwell.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.conversation.Triage;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Problem;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The thresholds decide what goes wrong here, so that no test hangs on what was learnt from a handful of sentences. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WarningSignCheckTest {

    private static final double NEVER = 1;
    private static final double ALWAYS = 0;

    private final Retriever retriever = retriever();

    @BeforeAll
    void hasSomethingToCheck() {
        assertThat(retriever.knowledgeBase().signs().signs()).hasSize(3);
    }

    @Test
    void anExampleThatRaisesNothingIsReportedWhereItStands() {
        assertThat(WarningSignCheck.run(chatbot(NEVER, NEVER, NEVER)))
                .extracting(Problem::toString)
                .containsExactly(
                        missed("examples/fire.more.txt:1", "flames on the second floor", "fire"),
                        missed("examples/fire.txt:2", "i smell smoke in the reading room", "fire"),
                        missed("examples/fire.txt:3", "the bin is burning", "fire"),
                        missed("examples/leak.txt:1", "water drips on the atlases", "leak"),
                        missed("examples/loose-shelf.txt:1", "the shelf beside me wobbles", "loose-shelf"),
                        missed("fire.md:6", "there is a fire", "fire"));
    }

    @Test
    void aNearMissThatRaisesSomethingIsReportedWhereItStands() {
        assertThat(WarningSignCheck.run(chatbot(ALWAYS, ALWAYS, ALWAYS)))
                .extracting(Problem::toString)
                .filteredOn(problem -> problem.contains("should raise nothing but raises `"))
                .allMatch(problem ->
                        problem.endsWith("`; add near misses like it, or remove an example that is too like it"))
                .extracting(problem -> problem.substring(0, problem.indexOf(": error: ")))
                .containsExactly(
                        "warning-signs/fire.md:8",
                        "warning-signs/near-misses/any.more.txt:1",
                        "warning-signs/near-misses/any.txt:2",
                        "warning-signs/near-misses/fire.more.txt:1",
                        "warning-signs/near-misses/fire.txt:1");
    }

    /** Each of these raises the very sign that it was learnt for. */
    @Test
    void anExampleThatRaisesItsSignIsNotReported() {
        assertThat(WarningSignCheck.run(chatbot(ALWAYS, ALWAYS, ALWAYS)))
                .isNotEmpty()
                .extracting(Problem::text)
                .noneMatch(text -> text.contains("should raise `"));
    }

    private static String missed(String place, String example, String sign) {
        return "warning-signs/" + place + ": error: `" + example + "` should raise `" + sign
                + "` but raises nothing; add examples like it, or remove a near miss that is too like it";
    }

    private Chatbot chatbot(double emergency, double sameDay, double contact) {
        return new Chatbot(retriever, Policy.DEFAULT, new Triage(emergency, sameDay, contact, 2, 0.3, 1.5, 0.5));
    }

    private static Retriever retriever() {
        Reading reading = KnowledgeBaseReader.read(Path.of("src/test/resources/knowledge-base-small"));
        return Retriever.build(
                ((Reading.Sound) reading).knowledgeBase(),
                new SentenceEncoder(),
                Path.of("target/knowledge-base-small-data"),
                Progress.SILENT);
    }
}
