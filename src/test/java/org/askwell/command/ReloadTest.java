package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        copy(ORIGINAL, folder);
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
    void close() {
        reload.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
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
    void whoLosesAllWarningSignsHearsSo() throws IOException {
        Path signs = folder.resolve("warning-signs");
        assertThat(signs).isNotEmptyDirectory();
        Path aside = Files.move(signs, temporary.resolve("aside"));
        look();
        assertThat(chatbot.knowledgeBase().signs().signs()).isEmpty();
        assertThat(reload.condition().state()).isEqualTo(Condition.State.DEGRADED);
        assertThat(reload.condition().detail()).contains("no emergency is noticed any more");

        Files.move(aside, signs);
        look();
        assertThat(reload.condition().state()).isEqualTo(Condition.State.UP);
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
        assertThat(reload.condition()).isEqualTo(Condition.up(ContentHealth.PART));
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
        assertThat(reload.condition()).isEqualTo(Condition.up(ContentHealth.PART));
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
        assertThat(reload.condition()).isEqualTo(Condition.up(ContentHealth.PART));
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

    @Test
    void seesEditsBesideALinkThatLeadsNowhere() throws IOException {
        // Emacs makes one beside a file that is being edited.
        Files.createSymbolicLink(folder.resolve("entries/.#" + first().id() + ".md"), Path.of("me@host.17"));
        look();
        edit(file(first()), first().question(), "How do I reach the moon garden?");
        look();
        assertThat(first().question()).isEqualTo("How do I reach the moon garden?");
    }

    @Test
    void seesAFolderThatIsExchangedBehindALink() throws IOException {
        // This is how Kubernetes mounts a configuration.
        Path edition = Files.move(folder, temporary.resolve("..edition-1"));
        Path link = Files.createSymbolicLink(temporary.resolve("..data"), edition);
        Files.createDirectory(folder);
        try (Stream<Path> files = Files.list(edition)) {
            for (Path file : files.toList()) {
                Files.createSymbolicLink(folder.resolve(file.getFileName()), link.resolve(file.getFileName()));
            }
        }
        look();
        assertThat(reload.condition()).isEqualTo(Condition.up(ContentHealth.PART));
        Path next = temporary.resolve("..edition-2");
        copy(edition, next);
        edit(next.resolve("entries/" + first().id() + ".md"), first().question(), "How do I reach the moon garden?");
        Path other = Files.createSymbolicLink(temporary.resolve("..data-new"), next);
        Files.move(other, link, StandardCopyOption.ATOMIC_MOVE);
        look();
        assertThat(first().question()).isEqualTo("How do I reach the moon garden?");
    }

    @Test
    void forgetsAnEditThatIsTakenBackWhileItIsLearnt() throws Exception {
        Path signs = folder.resolve("warning-signs");
        Path aside = temporary.resolve("aside");
        Files.move(signs, aside);
        look();
        reload.awaitLearnt();
        // The first sign of all is not answered from until it is learnt whole.
        copy(aside, signs);
        Path examples = signs.resolve("examples/collapse.txt");
        Files.writeString(examples, Files.readString(examples) + "somebody lies on the floor of the moon garden\n");
        look();
        assertThat(chatbot.knowledgeBase().signs().signs()).isEmpty();
        Files.move(signs, temporary.resolve("again"));
        look();
        reload.awaitLearnt();
        assertThat(chatbot.knowledgeBase().signs().signs()).isEmpty();
        Files.move(aside, signs);
        look();
        reload.awaitLearnt();
        assertThat(chatbot.knowledgeBase().signs().signs()).isNotEmpty();
    }
}
