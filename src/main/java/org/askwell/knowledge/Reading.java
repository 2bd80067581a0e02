package org.askwell.knowledge;

import java.util.List;
import java.util.stream.Stream;

/** What came of reading a folder. */
public sealed interface Reading {

    /** All that was found, ordered by file and line. */
    List<Problem> problems();

    /**
     * The folder can be served; there are warnings at most.
     *
     * @param manuscript says where each text stands
     * @param told what reading told by itself
     */
    record Sound(KnowledgeBase knowledgeBase, Manuscript manuscript, List<Problem> told) implements Reading {

        /** What takes longer is looked for here, since only authors ask: whoever serves waits for the reading alone. */
        @Override
        public List<Problem> problems() {
            return Stream.of(told, Readability.in(manuscript.drafts()), SameQuestions.in(manuscript))
                    .flatMap(List::stream)
                    .sorted()
                    .toList();
        }
    }

    /** The folder cannot be served; {@code problems} holds at least one error. */
    record Faulty(List<Problem> problems) implements Reading {}
}
