package org.askwell.knowledge;

import java.util.List;
import java.util.stream.Stream;

/** What came of reading a folder. */
public sealed interface Reading {

    /** What reading told by itself. */
    List<Problem> told();

    /** Where each text stands that could be read. */
    Manuscript manuscript();

    /**
     * All that was found, ordered by file and line. What takes longer is looked for here, since only authors ask: whoever
     * serves waits for the reading alone.
     */
    default List<Problem> problems() {
        return Stream.of(told(), Readability.in(manuscript().drafts()), SameQuestions.in(manuscript()))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** The folder can be served; there are warnings at most. */
    record Sound(KnowledgeBase knowledgeBase, Manuscript manuscript, List<Problem> told) implements Reading {}

    /** The folder cannot be served; at least one problem is an error. */
    record Faulty(Manuscript manuscript, List<Problem> told) implements Reading {}
}
