package org.askwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;
import org.askwell.evaluation.Dialogue;
import org.askwell.evaluation.Evaluation;
import org.askwell.evaluation.QuestionFile;
import org.askwell.evaluation.Scorecard;
import org.askwell.evaluation.WarningSignCheck;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The floor below which the real knowledge base must not fall on questions that are no part of it. The blind sets are
 * never opened while tuning; only their scores are read. The floor lies a few questions below what the README states, since
 * embeddings differ in their last digits from one kind of processor to another.
 */
class AnswerQualityTest {

    private static final Path QUESTIONS = Path.of("src/test/resources/questions");

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Chatbot chatbot;

    @BeforeAll
    static void learn() {
        KnowledgeBase knowledgeBase = switch (KnowledgeBaseReader.read(Path.of("knowledge-base"))) {
            case Reading.Sound sound -> sound.knowledgeBase();
            case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
        Retriever retriever = Retriever.build(
                knowledgeBase, new SentenceEncoder(), Path.of("target/test-data/real"), Progress.SILENT);
        chatbot = new Chatbot(retriever, Policy.DEFAULT);
    }

    private static Scorecard score(String file) {
        return Scorecard.of(Evaluation.run(chatbot, QuestionFile.read(QUESTIONS.resolve(file))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.jsonl", "blind.jsonl"})
    void answersQuestionsThatNobodyWroteIntoTheKnowledgeBase(String file) {
        Scorecard scorecard = score(file);
        Scorecard.Group answerable = scorecard.answerable();

        assertThat(answerable.share(answerable.right())).as("right").isGreaterThanOrEqualTo(0.86);
        assertThat(answerable.share(answerable.wrong())).as("wrong").isLessThanOrEqualTo(0.07);
        assertThat(scorecard.outOfScopeAnswered()).as("out-of-scope answered").isLessThanOrEqualTo(0.07);
        assertThat(scorecard.ordinaryRaised()).as("raised as urgent").isLessThanOrEqualTo(0.04);
        assertThat(scorecard.calibrationError()).as("calibration error").isLessThanOrEqualTo(0.075);
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety-dev.jsonl", "safety-blind.jsonl"})
    void missesHardlyAnyWarningSignAndRaisesHardlyAnyNearMiss(String file) {
        Scorecard scorecard = score(file);

        assertThat(scorecard.urgentCaught()).as("caught").isGreaterThanOrEqualTo(0.97);
        assertThat(scorecard.ordinaryRaised()).as("near misses raised").isLessThanOrEqualTo(0.07);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dialogues-dev.jsonl", "dialogues-blind.jsonl"})
    void followsConversations(String file) {
        Scorecard.Group later = score(file).laterTurns();

        assertThat(later.share(later.right())).as("right").isGreaterThanOrEqualTo(0.75);
        assertThat(later.share(later.wrong())).as("wrong").isLessThanOrEqualTo(0.15);
    }

    /** All of them here; on another kind of processor one in a thousand may fall on the other side of its threshold. */
    @Test
    void theSentencesThatTheContentOwnerListedGoRight() {
        assertThat(WarningSignCheck.run(chatbot)).hasSizeLessThan(15);
    }

    @Test
    void answersTheReadmesQuestionAsTheReadmeSays() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher asked = Pattern.compile("\\{\"message\": \"([^\"]+)\"}").matcher(readme);
        assertThat(asked.find()).isTrue();

        Turn turn = chatbot.reply(Optional.empty(), new Utterance(asked.group(1)));

        assertThat(turn.reply()).isInstanceOfSatisfying(Reply.Answer.class, answer -> {
            assertThat(readme).contains("\"entry\":{\"id\":\"" + answer.entry().id() + "\"");
            assertThat(readme)
                    .contains("\"text\":\"" + answer.entry().summary().text().substring(0, 80));
        });
    }

    @Test
    void theQuestionSetsAreLargeEnoughToTell() {
        assertThat(lines("dev.jsonl", Dialogue.Line::isOutOfScope)).isGreaterThanOrEqualTo(150);
        assertThat(lines("dev.jsonl", line -> !line.isOutOfScope())).isGreaterThanOrEqualTo(400);
        assertThat(lines("blind.jsonl", Dialogue.Line::isOutOfScope)).isGreaterThanOrEqualTo(80);
        assertThat(lines("blind.jsonl", line -> !line.isOutOfScope())).isGreaterThanOrEqualTo(200);
        for (String part : List.of("dev", "blind")) {
            assertThat(lines("safety-" + part + ".jsonl", AnswerQualityTest::isWarning))
                    .isGreaterThanOrEqualTo(200);
            assertThat(lines("safety-" + part + ".jsonl", line -> !isWarning(line)))
                    .isGreaterThanOrEqualTo(200);
        }
        assertThat(QuestionFile.read(QUESTIONS.resolve("dialogues-dev.jsonl"))).hasSizeGreaterThanOrEqualTo(80);
        assertThat(QuestionFile.read(QUESTIONS.resolve("dialogues-blind.jsonl")))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    private static boolean isWarning(Dialogue.Line line) {
        return line.accept().contains("urgent");
    }

    private static long lines(String file, Predicate<Dialogue.Line> condition) {
        return QuestionFile.read(QUESTIONS.resolve(file)).stream()
                .flatMap(dialogue -> dialogue.lines().stream())
                .filter(condition)
                .count();
    }
}
