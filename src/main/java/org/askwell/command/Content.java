package org.askwell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.askwell.conversation.Chatbot;
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
     * @param check finds what is wrong with the warning signs, for which the folder has to be learnt; one without any
     *     need not be
     */
    List<Problem> problems(Function<Chatbot, List<Problem>> check) {
        Reading reading = KnowledgeBaseReader.read(folder);
        List<Problem> found = new ArrayList<>();
        if (reading instanceof Reading.Sound sound
                && !sound.knowledgeBase().signs().signs().isEmpty()) {
            found.addAll(check.apply(chatbot(sound.knowledgeBase())));
        }
        return seenFromHere(Stream.concat(reading.problems().stream(), found.stream()));
    }

    /** The chatbot for the folder. Throws {@link FaultyKnowledgeBase} where that cannot be served. */
    Chatbot chatbot() {
        return chatbot(sound());
    }

    private Chatbot chatbot(KnowledgeBase knowledgeBase) {
        try (ProgressBar progress = ProgressBar.onTerminal("Reading the answers")) {
            Retriever retriever = Retriever.build(knowledgeBase, new SentenceEncoder(), data, progress::reached);
            return new Chatbot(retriever, Policy.of(knowledgeBase.thresholds()));
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
