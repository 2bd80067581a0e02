package org.askwell.command;

import java.nio.file.Path;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
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

    Path folder() {
        return folder;
    }

    Reading read() {
        return KnowledgeBaseReader.read(folder);
    }

    /** The chatbot for the folder. Throws {@link FaultyKnowledgeBase} where that cannot be served. */
    Chatbot chatbot() {
        try (ProgressBar progress = ProgressBar.onTerminal("Reading the answers")) {
            Retriever retriever = Retriever.build(sound(), new SentenceEncoder(), data, progress::reached);
            return new Chatbot(retriever, Policy.DEFAULT);
        }
    }

    private KnowledgeBase sound() {
        return switch (read()) {
            case Reading.Sound sound -> sound.knowledgeBase();
            case Reading.Faulty faulty ->
                throw new FaultyKnowledgeBase(faulty.problems().stream()
                        .map(problem -> problem.in(folder))
                        .toList());
        };
    }
}
