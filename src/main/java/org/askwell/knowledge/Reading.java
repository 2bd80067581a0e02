package org.askwell.knowledge;

import java.util.List;

/** What came of reading a folder. */
public sealed interface Reading {

    /** All that was found, ordered by file and line. */
    List<Problem> problems();

    /** The folder can be served; {@code problems} holds warnings at most. The manuscript says where each text stands. */
    record Sound(KnowledgeBase knowledgeBase, Manuscript manuscript, List<Problem> problems) implements Reading {}

    /** The folder cannot be served; {@code problems} holds at least one error. */
    record Faulty(List<Problem> problems) implements Reading {}
}
