package org.askwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.evaluation.Evaluation;
import org.askwell.evaluation.Outcome;
import org.askwell.evaluation.QuestionFile;
import org.askwell.evaluation.Scorecard;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;
import org.askwell.transfer.Columns;
import org.askwell.transfer.Import;
import org.askwell.transfer.Original;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The floor for an FAQ as other organisations have it, titles and answers and no other way to ask, imported and served
 * as it is. People ask in words of their own, and two in five messages must not be answered.
 */
class PlainFaqQualityTest {

    private static final Path FAQS = Path.of("src/test/resources/faqs");

    @TempDir
    Path folder;

    private Chatbot imported(String faq) {
        Path knowledgeBase = folder.resolve("knowledge-base");
        Import.run(
                Original.read(FAQS.resolve(faq + ".json")),
                Optional.empty(),
                Columns.COMMON,
                knowledgeBase,
                (done, total) -> {});
        return switch (KnowledgeBaseReader.read(knowledgeBase)) {
            case Reading.Sound sound ->
                new Chatbot(
                        Retriever.build(
                                sound.knowledgeBase(), new SentenceEncoder(), folder.resolve("data"), Progress.SILENT),
                        Policy.DEFAULT);
            case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    @ParameterizedTest
    @CsvSource({"bank, 0.44", "shop, 0.38"})
    void findsWhatItHasAndAnswersLittleOfWhatItHasNot(String faq, double first) {
        List<Outcome> outcomes = Evaluation.run(imported(faq), QuestionFile.read(FAQS.resolve(faq + ".jsonl")));
        Scorecard scorecard = Scorecard.of(outcomes);

        assertThat(rightFirst(outcomes)).as("the right entry first").isGreaterThanOrEqualTo(first);
        assertThat(scorecard.answerable().share(scorecard.answerable().wrong()))
                .as("wrong")
                .isLessThanOrEqualTo(0.07);
        assertThat(scorecard.outOfScopeAnswered()).as("out-of-scope answered").isLessThanOrEqualTo(0.14);
    }

    /** The share of answerable questions whose best candidate answers, however sure the service is. */
    private static double rightFirst(List<Outcome> outcomes) {
        List<Outcome> answerable = outcomes.stream()
                .filter(outcome -> !outcome.line().isOutOfScope())
                .toList();
        long right = answerable.stream()
                .filter(outcome -> outcome.line().accept().stream()
                        .anyMatch(outcome.turn().ranking().best().entry()::answers))
                .count();
        return right / (double) answerable.size();
    }
}
