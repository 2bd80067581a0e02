package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.askwell.Library;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.WarningSign;
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
                "how can I get a library card | join",
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
    void anEntrysOwnQuestionIsAnsweredWithoutDoubt() {
        Turn turn = Library.timidChatbot().reply(Optional.empty(), new Utterance("How do I get a library card?"));
        assertThat(answer(turn).entry()).isEqualTo(Library.entry("join"));
        assertThat(turn.confidence()).isEqualTo(1);
    }

    @Test
    void asksBackUnderAPolicyThatDoesNotDareToAnswer() {
        Turn turn = Library.timidChatbot().reply(Optional.empty(), new Utterance("how can I get a library card"));
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

    /** Says {@code messages} one after the other in one conversation; the last turn. */
    private Turn chat(String... messages) {
        Turn turn = ask(messages[0]);
        for (String message : List.of(messages).subList(1, messages.length)) {
            turn = goOn(turn, message);
        }
        return turn;
    }

    private Turn goOn(Turn turn, String message) {
        return chatbot.reply(Optional.of(turn.conversation()), new Utterance(message));
    }

    private static Reply.Answer answer(Turn turn) {
        assertThat(turn.reply()).isInstanceOf(Reply.Answer.class);
        return (Reply.Answer) turn.reply();
    }

    private static WarningSign sign(Turn turn) {
        assertThat(turn.reply()).isInstanceOf(Reply.Urgent.class);
        return ((Reply.Urgent) turn.reply()).sign();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my uncle collapsed in the hall | collapse",
                "How do I get a library card? there is smoke on the second floor | fire-smell",
                "water drips on the atlases | leak",
                "my chair has a broken leg | broken-chair",
                "hello, can i print here? a man collapsed next to the copier! | collapse"
            })
    void aWarningSignComesBeforeAllElse(String message, String id) {
        assertThat(sign(ask(message))).isEqualTo(Library.sign(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do you have a book about fire fighters",
                "may i bring water into the reading room",
                "How do I get a library card?",
                "hello",
                "what is the capital of france"
            })
    void anOrdinaryMessageRaisesNoWarning(String message) {
        Turn turn = ask(message);
        assertThat(turn.reply()).isNotInstanceOf(Reply.Urgent.class);
        assertThat(turn.findings()).isNotEmpty();
        assertThat(chatbot.raisedBy(message)).isEmpty();
    }

    @Test
    void tellsWhatAMessageRaisesOnItsOwn() {
        assertThat(chatbot.raisedBy("my uncle collapsed in the hall")).contains(Library.sign("collapse"));
    }

    @Test
    void everyReplyAfterAWarningStartsWithAReminder() {
        Turn urgent = ask("my uncle collapsed in the hall");
        assertThat(urgent.reminder()).isEmpty();
        Turn later = goOn(urgent, "can i print here");
        assertThat(answer(later).entry()).isEqualTo(Library.entry("printing"));
        assertThat(later.reminder()).isEqualTo("Earlier you told me of something urgent. If it is not over, call 911.");
        assertThat(goOn(later, "thanks").reminder()).isEqualTo(later.reminder());
    }

    @Test
    void aSecondWarningIsUrgentAgainWithoutAReminder() {
        Turn again = chat("my uncle collapsed in the hall", "can i print here", "water is dripping on the shelves");
        assertThat(sign(again)).isEqualTo(Library.sign("leak"));
        assertThat(again.reminder()).isEmpty();
    }

    @Test
    void whatIsStillThereIsUrgentAgain() {
        assertThat(sign(chat("there is smoke on the second floor", "it is still there")))
                .isEqualTo(Library.sign("fire-smell"));
        assertThat(ask("it is still there").reply()).isNotInstanceOf(Reply.Urgent.class);
    }

    @Test
    void aWarningInAnotherLanguageComesWithANoteInThatLanguage() {
        Reply.Urgent urgent =
                (Reply.Urgent) ask("una persona se ha desmayado en la sala").reply();
        assertThat(urgent.sign()).isEqualTo(Library.sign("collapse"));
        assertThat(urgent.note()).isEqualTo(Library.intent("language-es").text());
    }

    @Test
    void noReminderWithoutAWarning() {
        assertThat(chat("can i print here", "hello", "how do i join").reminder())
                .isEmpty();
    }

    @Test
    void tellsMoreOfTheLastAnswerAndWhereItComesFrom() {
        Turn more = chat("when is the library open", "tell me more");
        assertThat(answer(more))
                .isEqualTo(new Reply.Answer(
                        Library.entry("opening-hours"),
                        Reply.Part.DETAILS,
                        "There is more:",
                        List.of(Library.entry("join"))));
        assertThat(answer(goOn(more, "where does that come from")).part()).isEqualTo(Reply.Part.SOURCES);
    }

    @Test
    void whatElseIsSomethingThatWasNotToldYet() {
        Turn turn = chat("How do I get a library card?", "what else");
        assertThat(answer(turn).entry()).isEqualTo(Library.entry("borrowing"));
        assertThat(answer(goOn(turn, "what else")).entry()).isEqualTo(Library.entry("late-fees"));
    }

    @Test
    void whoIsAskedBackMayPickByNumberOrByWords() {
        Chatbot timid = Library.timidChatbot();
        Turn first = timid.reply(Optional.empty(), new Utterance("what does a library card cost"));
        List<Entry> choices = ((Reply.Clarify) first.reply()).choices();
        Turn second = timid.reply(Optional.of(first.conversation()), new Utterance("2"));
        assertThat(answer(second).entry()).isEqualTo(choices.get(1));
        assertThat(second.decision().reason()).isEqualTo("picked by its number");
        Turn again = timid.reply(Optional.empty(), new Utterance("what does a library card cost"));
        Turn last = timid.reply(Optional.of(again.conversation()), new Utterance("the last one please"));
        assertThat(answer(last).entry()).isEqualTo(choices.getLast());
    }

    @Test
    void isNotAskedBackForEver() {
        Chatbot timid = Library.timidChatbot();
        String question = "what does a library card cost";
        Turn turn = timid.reply(Optional.empty(), new Utterance(question));
        for (int i = 0; i < 2; i++) {
            assertThat(turn.reply()).isInstanceOf(Reply.Clarify.class);
            turn = timid.reply(Optional.of(turn.conversation()), new Utterance(question));
        }
        assertThat(turn.reply()).isInstanceOf(Reply.Unknown.class);
    }

    @Test
    void aFollowUpIsUnderstoodFromTheLastAnswer() {
        Turn turn = chat("What happens if I return a book late?", "and for children");
        assertThat(answer(turn).entry()).isEqualTo(Library.entry("late-fees"));
        assertThat(turn.ranking().query().about()).contains(Library.entry("late-fees"));
        assertThat(ask("and for children").ranking().query().about()).isEmpty();
    }

    @Test
    void whoChangesTheTopicIsAnsweredAsIfNothingHadBeenSaidBefore() {
        String question = "what time do you close tonight";
        Turn turn = chat("can i print here", question);
        assertThat(turn.decision()).isEqualTo(ask(question).decision());
        assertThat(answer(turn).entry()).isEqualTo(Library.entry("opening-hours"));
    }

    @Test
    void theSecondQuestionOfALongMessageIsOfferedNext() {
        Reply.Answer answer = answer(ask("What time do you open? And how many books can I borrow?"));
        Entry other = answer.entry().equals(Library.entry("borrowing"))
                ? Library.entry("opening-hours")
                : Library.entry("borrowing");
        assertThat(answer.related()).startsWith(other);
    }

    @Test
    void aMessageThatIsSentAgainUnderItsKeyHasTheTurnItHad() {
        Turn start = ask("how do i join");
        Optional<ConversationId> conversation = Optional.of(start.conversation());
        Turn told = chatbot.reply(conversation, new Utterance("what else"), "key");
        assertThat(chatbot.reply(conversation, new Utterance("what else"), "key"))
                .isEqualTo(told.again());
        // Had the second one counted, the next one would tell the third.
        assertThat(answer(chatbot.reply(conversation, new Utterance("what else"), "next"))
                        .entry())
                .isEqualTo(Library.entry("late-fees"));
    }

    /** Whoever talks in several windows at once still has one conversation, in some order. */
    @Test
    void manyTurnsOfOneConversationAtOnceAreAllRemembered() throws InterruptedException, ExecutionException {
        Turn start = ask("hello");
        List<String> ids = List.of("borrowing", "join", "late-fees", "opening-hours", "printing");
        List<Turn> turns = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Turn>> underWay = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> goOn(start, ids.get(i % ids.size()))))
                    .toList();
            for (Future<Turn> turn : underWay) {
                turns.add(turn.get());
            }
        }
        assertThat(turns)
                .allSatisfy(turn -> assertThat(turn.conversation()).isEqualTo(start.conversation()))
                .extracting(Turn::id)
                .doesNotHaveDuplicates();
        for (int i = 0; i < turns.size(); i++) {
            assertThat(answer(turns.get(i)).entry().id()).isEqualTo(ids.get(i % ids.size()));
        }
        // All has been told, so that there is nothing else.
        assertThat(goOn(start, "what else").decision().reason()).doesNotContain("what-else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"how many books can i take home", "i smell smoke", "hello", "my knee hurts"})
    void whatIsLookedUpIsWhatTheFirstTurnWouldSay(String query) {
        assertThat(chatbot.lookUp(new Utterance(query)).decision().reply())
                .isEqualTo(ask(query).reply());
    }

    @Test
    void suggestsFromWhatIsTypedSoFar() {
        assertThat(chatbot.suggest("pri")).first().isEqualTo(Library.entry("printing"));
        assertThat(chatbot.suggest("")).isEmpty();
    }
}
