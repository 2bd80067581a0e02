package org.askwell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.ConversationStore;
import org.askwell.conversation.Policy;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Problem;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;
import picocli.CommandLine.Option;

/** The options that say what to answer from, and the chatbot made of it. */
final class Content {

    @Option(
            names = "--knowledge-base",
            paramLabel = "DIR",
            defaultValue = "knowledge-base",
            description = "The folder of answers (ASKWELL_KNOWLEDGE_BASE; default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("knowledge-base");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The folder for what is kept between starts (ASKWELL_DATA; default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    /** The folder for what is kept between starts. */
    Path data() {
        return data;
    }

    /** The folder of answers. */
    Path folder() {
        return folder;
    }

    /**
     * All that is wrong with the folder.
     *
     * @param check looks further into what was read
     */
    List<Problem> problems(Function<Reading, Stream<Problem>> check) {
        Reading reading = KnowledgeBaseReader.read(folder);
        return seenFromHere(Stream.concat(reading.problems().stream(), check.apply(reading)));
    }

    /** The chatbot for the folder. Throws {@link FaultyKnowledgeBase} where that cannot be served. */
    Chatbot chatbot() {
        return chatbot(retriever());
    }

    /** A chatbot that is as sure as the content owner wants. */
    static Chatbot chatbot(Retriever retriever) {
        return new Chatbot(retriever, Policy.of(retriever.knowledgeBase().thresholds()));
    }

    /** The same with conversations in {@code store}. */
    static Chatbot chatbot(Retriever retriever, ConversationStore store) {
        return new Chatbot(retriever, Policy.of(retriever.knowledgeBase().thresholds()), store);
    }

    /** What is learnt from the folder. Throws {@link FaultyKnowledgeBase} where that cannot be served. */
    Retriever retriever() {
        // Neither needs the other, and each takes about half a second.
        CompletableFuture<SentenceEncoder> encoder = CompletableFuture.supplyAsync(SentenceEncoder::new);
        return retriever(sound(), encoder::join);
    }

    /** What is learnt from {@code knowledgeBase}, the content of the folder. */
    Retriever retriever(KnowledgeBase knowledgeBase) {
        return retriever(knowledgeBase, SentenceEncoder::new);
    }

    private Retriever retriever(KnowledgeBase knowledgeBase, Supplier<SentenceEncoder> encoder) {
        try (ProgressBar progress = ProgressBar.of("Reading the answers")) {
            return Retriever.build(knowledgeBase, encoder.get(), data, progress::reached);
        }
    }

    /** What is in the folder. Throws {@link FaultyKnowledgeBase} where that cannot be served. */
    KnowledgeBase sound() {
        return switch (KnowledgeBaseReader.read(folder)) {
            case Reading.Sound sound -> sound.knowledgeBase();
            case Reading.Faulty faulty -> throw new FaultyKnowledgeBase(seenFromHere(faulty.problems().stream()));
        };
    }

    /** The problems with their files as seen from where the command runs, so that a terminal can open them. */
    private List<Problem> seenFromHere(Stream<Problem> problems) {
        return problems.map(problem -> problem.in(folder)).sorted().toList();
    }
}
