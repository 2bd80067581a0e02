package org.askwell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Decision;
import org.askwell.conversation.Policy;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Intent;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.knowledge.WarningSign;
import org.askwell.retrieval.Candidate;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Query;
import org.askwell.retrieval.Ranking;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;

/** A public library, small and real: read, learnt and ready to answer once for all test classes. */
public final class Library {

    private static final Path FOLDER = Path.of("src/test/resources/knowledge-base-web");

    /** A fresh folder, so that the tests see what is learnt now and not what was learnt by yesterday's code. */
    private static final Path DATA = freshFolder();

    private static final KnowledgeBase KNOWLEDGE_BASE = read();
    private static final Retriever RETRIEVER = retriever(new SentenceEncoder());
    private static final Chatbot CHATBOT = new Chatbot(RETRIEVER, Policy.DEFAULT);

    private Library() {}

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "library");
        } catch (IOException e) {
            throw new UncheckedIOException("target", e);
        }
    }

    private static KnowledgeBase read() {
        return switch (KnowledgeBaseReader.read(FOLDER)) {
            case Reading.Sound sound -> sound.knowledgeBase();
            case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    public static KnowledgeBase knowledgeBase() {
        return KNOWLEDGE_BASE;
    }

    public static Entry entry(String id) {
        return KNOWLEDGE_BASE.entry(id).orElseThrow();
    }

    public static Intent intent(String id) {
        return KNOWLEDGE_BASE.intents().stream()
                .filter(intent -> intent.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static WarningSign sign(String id) {
        return KNOWLEDGE_BASE.signs().signs().stream()
                .filter(sign -> sign.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static Retriever retriever() {
        return RETRIEVER;
    }

    /** A retriever that works as long as {@code encoder} is open. */
    public static Retriever retriever(SentenceEncoder encoder) {
        return Retriever.build(KNOWLEDGE_BASE, encoder, DATA, Progress.SILENT);
    }

    public static Chatbot chatbot() {
        return CHATBOT;
    }

    /** A chatbot that never dares to answer, and so asks back wherever it has an idea. */
    public static Chatbot timidChatbot() {
        double never = 1.1;
        double almostAlways = 0.5;
        return new Chatbot(RETRIEVER, new Policy(never, almostAlways, never));
    }

    /** A turn made by hand, of which only what is shown matters. */
    public static Turn turn(String reminder, Reply reply) {
        Ranking ranking = Ranking.of(
                new Query("words"),
                List.of(new Candidate(KNOWLEDGE_BASE.entries().getFirst(), 0, Map.of())),
                List.of());
        return new Turn(
                "turn",
                new ConversationId("conversation"),
                new Utterance("words"),
                reminder,
                new Decision(reply, 1, "made by hand", ranking),
                List.of());
    }
}
