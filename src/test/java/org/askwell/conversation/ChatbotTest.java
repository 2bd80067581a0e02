package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.askwell.Library;
import org.askwell.knowledge.Entry;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatbotTest {

    private final Chatbot chatbot = Library.chatbot();

    private Turn ask(String message) {
        return chatbot.reply(Optional.empty(), new Utterance(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How do I get a library card? | join",
                "how do i join the library | join",
                "what time do you shut today | opening-hours",
                "what is the fine for an overdue book | late-fees",
                "can i print something from my phone | printing",
                "how many books can i take home | borrowing"
            })
    void answersFromTheEntryThatFits(String question, String id) {
        Turn turn = ask(question);
        assertThat(turn.reply())
                .asInstanceOf(InstanceOfAssertFactories.type(Reply.Answer.class))
                .extracting(Reply.Answer::entry)
                .isEqualTo(Library.entry(id));
        assertThat(turn.confidence()).isEqualTo(turn.ranking().confidence()).isBetween(0.45, 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is the capital of france",
                "my knee hurts",
                "title:* OR (",
                "<script>alert(1)</script>",
                "qwrtz plmkn bvcxs",
                "Wie spät ist es in Tokio?",
                "?"
            })
    void saysThatItDoesNotKnowWhatNoEntryAnswers(String question) {
        Turn turn = ask(question);
        assertThat(turn.reply()).isInstanceOf(Reply.Unknown.class);
        assertThat(turn.confidence()).isEqualTo(1 - turn.ranking().confidence()).isBetween(0.55, 1.0);
    }

    @Test
    void asksBackUnderAPolicyThatDoesNotDareToAnswer() {
        Turn turn = Library.timidChatbot().reply(Optional.empty(), new Utterance("How do I get a library card?"));
        assertThat(turn.reply())
                .asInstanceOf(InstanceOfAssertFactories.type(Reply.Clarify.class))
                .extracting(Reply.Clarify::choices, InstanceOfAssertFactories.list(Entry.class))
                .hasSize(3)
                .startsWith(Library.entry("join"));
        assertThat(turn.confidence()).isEqualTo(turn.ranking().coverage());
    }

    @Test
    void aConversationGoesOnUnderTheSameIdAndEachTurnHasItsOwn() {
        Turn first = ask("how do i join");
        Turn second = chatbot.reply(Optional.of(first.conversation()), new Utterance("can i print here"));
        assertThat(second.conversation()).isEqualTo(first.conversation());
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void theSameQuestionGetsTheSameRankingAgain() {
        assertThat(ask("how do i join").ranking())
                .isEqualTo(ask("how do i join").ranking());
    }

    @Test
    void aTurnTellsWhatWasSaid() {
        Utterance utterance = new Utterance("  how do\ni join ");
        Turn turn = chatbot.reply(Optional.empty(), utterance);
        assertThat(turn.utterance()).isEqualTo(utterance);
        assertThat(turn.ranking().query().text()).isEqualTo("how do i join");
    }

    @Test
    void manyMayAskAtOnce() throws InterruptedException, ExecutionException {
        String question = "how do i join, asked by many at once";
        Reply alone = new Chatbot(Library.retriever(), Policy.DEFAULT)
                .reply(Optional.empty(), new Utterance(question))
                .reply();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Turn>> turns = IntStream.range(0, 32)
                    .mapToObj(i -> threads.submit(() -> ask(question)))
                    .toList();
            for (Future<Turn> turn : turns) {
                assertThat(turn.get().reply()).isEqualTo(alone);
            }
        }
    }

    @Test
    void suggestsFromWhatIsTypedSoFar() {
        assertThat(chatbot.suggest("pri")).first().isEqualTo(Library.entry("printing"));
        assertThat(chatbot.suggest("")).isEmpty();
    }
}
