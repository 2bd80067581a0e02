package org.askwell.retrieval;

import java.nio.file.Path;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;

/** A town library's knowledge base, and one encoder for all tests: loading it is what takes time. */
final class SmallModel {

    static final Path FOLDER = Path.of("src/test/resources/knowledge-base-retrieval");
    static final SentenceEncoder ENCODER = new SentenceEncoder();

    private SmallModel() {}

    static KnowledgeBase knowledgeBase() {
        return switch (KnowledgeBaseReader.read(FOLDER)) {
            case Reading.Sound sound -> sound.knowledgeBase();
            case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    static Retriever learn(Path data) {
        return Retriever.build(knowledgeBase(), ENCODER, data, Progress.SILENT);
    }
}
