package org.askwell.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.conversation.Reply;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;
import org.junit.jupiter.api.Test;

final class EvaluationTest {

    @Test
    void holdsEachDialogueInAConversationOfItsOwn() {
        Dialogue.Line fee = new Dialogue.Line("how much is the fine for a late book", List.of("late-fees"));
        Dialogue.Line hours = new Dialogue.Line("when do you open on friday", List.of("join"));
        Dialogue.Line pizza = new Dialogue.Line("best pizza near the harbour", List.of());
        Dialogue first = new Dialogue("first", 1, List.of(fee, hours), List.of());
        Dialogue second = new Dialogue("second", 2, List.of(pizza), List.of());

        List<Outcome> outcomes = Evaluation.run(chatbot(), List.of(first, second));

        assertThat(outcomes).extracting(Outcome::dialogue).containsExactly(first, first, second);
        assertThat(outcomes).extracting(Outcome::number).containsExactly(0, 1, 0);
        assertThat(outcomes).extracting(Outcome::line).containsExactly(fee, hours, pizza);
        assertThat(outcomes).extracting(Outcome::verdict).containsExactly(Verdict.RIGHT, Verdict.WRONG, Verdict.RIGHT);
        assertThat(outcomes.get(1).turn().conversation())
                .isEqualTo(outcomes.get(0).turn().conversation())
                .isNotEqualTo(outcomes.get(2).turn().conversation());
    }

    /** "2" picks from what was offered the turn before, which only the conversation knows. */
    @Test
    void aLaterTurnIsUnderstoodFromTheTurnsBeforeIt() {
        List<String> all = List.of("join", "late-fees", "opening-hours", "renew-loans");
        Dialogue.Line pizza = new Dialogue.Line("best pizza near the harbour", List.of());
        Dialogue.Line second = new Dialogue.Line("2", all);
        Dialogue picking = new Dialogue("picking", 1, List.of(pizza, second), List.of());
        Dialogue alone = new Dialogue("alone", 2, List.of(second), List.of());

        List<Outcome> outcomes = Evaluation.run(chatbot(), List.of(picking, alone));

        Reply.Unknown offered = (Reply.Unknown) outcomes.get(0).turn().reply();
        assertThat(outcomes.get(1).turn().reply())
                .isInstanceOfSatisfying(
                        Reply.Answer.class,
                        answer -> assertThat(answer.entry())
                                .isEqualTo(offered.nearest().get(1)));
        assertThat(outcomes).extracting(Outcome::verdict).containsExactly(Verdict.RIGHT, Verdict.RIGHT, Verdict.MISSED);
    }

    private static Chatbot chatbot() {
        Reading reading = KnowledgeBaseReader.read(Path.of("src/test/resources/knowledge-base-command"));
        Reading.Sound sound = (Reading.Sound) reading;
        return new Chatbot(
                Retriever.build(
                        sound.knowledgeBase(),
                        new SentenceEncoder(),
                        Path.of("target/knowledge-base-command-data"),
                        Progress.SILENT),
                Policy.DEFAULT);
    }
}
