package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.askwell.Library;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;
import org.askwell.journal.Condition;
import org.askwell.journal.Journal;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {

    private static final Path ORIGINAL = Path.of("src/test/resources/knowledge-base-web");
    private static final SentenceEncoder ENCODER = new SentenceEncoder();

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Chatbot chatbot = Library.chatbot();
    private Reload reload =
            new Reload(folder, folder, Library.retriever(), chatbot, new Journal(List.of()), Duration.ZERO);

    @BeforeEach
    void open() throws IOException {
        folder = temporary.resolve("answers");
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(ORIGINAL.relativize(file).toString()));
            }
        }
        Path data = temporary.resolve("data");
        Retriever retriever = switch (KnowledgeBaseReader.read(folder)) {
            case Reading.Sound sound -> Retriever.build(sound.knowledgeBase(), ENCODER, data, (done, all) -> {});
            case Reading.Faulty faulty ->
                throw new IllegalStateException(faulty.problems().toString());
        };
        chatbot = Content.chatbot(retriever);
        reload = new Reload(folder, data, retriever, chatbot, new Journal(List.of()), Duration.ZERO);
        look();
    }

    @AfterEach
    void close() throws InterruptedException, ExecutionException {
        reload.awaitLearnt();
        reload.close();
    }

    private void look() {
        reload.look();
        reload.look();
    }

    private Path file(Entry entry) {
        return folder.resolve("entries").resolve(entry.id() + ".md");
    }

    private void edit(Path file, String from, String to) {
        try {
            String text = Files.readString(file);
            assertThat(text).contains(from);
            Files.writeString(file, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Turn say(Optional<ConversationId> conversation, String words) {
        return chatbot.reply(conversation, new Utterance(words));
    }

    private Entry answer(String words) {
        return ((Reply.Answer) say(Optional.empty(), words).reply()).entry();
    }

    private Entry first() {
        return chatbot.knowledgeBase().entries().getFirst();
    }

    @Test
    void answersFromWhatWasEditedAtOnceAndOnceAllIsLearnt() throws InterruptedException, ExecutionException {
        Entry before = first();
        edit(file(before), before.question(), "How do I reach the moon garden?");
        assertThat(answer(before.question())).isEqualTo(before);
        look();
        Entry after = answer("How do I reach the moon garden?");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.question()).isEqualTo("How do I reach the moon garden?");
        reload.awaitLearnt();
        assertThat(answer("How do I reach the moon garden?")).isEqualTo(after);
        assertThat(reload.condition()).isEqualTo(Condition.up(Reload.PART));
    }

    @Test
    void keepsTheContentFromBeforeWhereAnEditIsFaultyAndSaysWhere() throws IOException {
        Entry before = first();
        String sound = Files.readString(file(before));
        Files.writeString(file(before), "no heading, no question");
        look();
        assertThat(answer(before.question())).isEqualTo(before);
        assertThat(reload.condition().state()).isEqualTo(Condition.State.DEGRADED);
        assertThat(reload.condition().detail()).contains(before.id() + ".md");
        Files.writeString(file(before), sound);
        look();
        assertThat(reload.condition()).isEqualTo(Condition.up(Reload.PART));
    }

    @Test
    void waitsUntilAnEditIsWhole() {
        Entry before = first();
        edit(file(before), before.question(), "How do I reach the moon garden?");
        reload.look();
        edit(file(before), "moon garden", "rose garden, please");
        reload.look();
        assertThat(first()).isEqualTo(before);
        reload.look();
        assertThat(first().question()).isEqualTo("How do I reach the rose garden, please?");
    }

    @Test
    void goesOnWithAConversationAboutAnEntryThatIsGone() throws IOException {
        Entry gone = chatbot.knowledgeBase().entries().getLast();
        Turn turn = say(Optional.empty(), gone.question());
        assertThat(turn.reply()).isInstanceOf(Reply.Answer.class);
        Files.delete(file(gone));
        look();
        assertThat(reload.condition()).isEqualTo(Condition.up(Reload.PART));
        assertThat(chatbot.knowledgeBase().entry(gone.id())).isEmpty();
        Turn more = say(Optional.of(turn.conversation()), "tell me more");
        assertThat(more.conversation()).isEqualTo(turn.conversation());
        assertThat(more.reply()).isNotNull();
        assertThat(say(Optional.of(turn.conversation()), first().question()).reply())
                .isInstanceOf(Reply.Answer.class);
    }

    @Test
    void keepsAllWhereTheFolderVanishes() throws IOException {
        Entry before = first();
        Files.move(folder, temporary.resolve("elsewhere"));
        look();
        assertThat(answer(before.question())).isEqualTo(before);
        assertThat(reload.condition().state()).isEqualTo(Condition.State.DEGRADED);
    }
}
