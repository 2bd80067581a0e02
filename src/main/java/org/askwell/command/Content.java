package org.askwell.command;

import java.nio.file.Path;
import java.util.List;
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

    /** All that is wrong with the folder. */
    List<Problem> problems() {
        return problems(KnowledgeBaseReader.read(folder));
    }

    /** The chatbot for the folder. Throws {@link FaultyKnowledgeBase} where that cannot be served. */
    Chatbot chatbot() {
        try (ProgressBar progress = ProgressBar.onTerminal("Reading the answers")) {
            Retriever retriever = Retriever.build(sound(), new SentenceEncoder(), data, progress::reached);
            return new Chatbot(retriever, Policy.DEFAULT);
        }
    }

    private KnowledgeBase sound() {
        return switch (KnowledgeBaseReader.read(folder)) {
            case Reading.Sound sound -> sound.knowledgeBase();
            case Reading.Faulty faulty -> throw new FaultyKnowledgeBase(problems(faulty));
        };
    }

    /** The problems with their files as seen from where the command runs, so that a terminal can open them. */
    private List<Problem> problems(Reading reading) {
        return reading.problems().stream().map(problem -> problem.in(folder)).toList();
    }
}
