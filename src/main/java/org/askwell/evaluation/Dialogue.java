package org.askwell.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A conversation of a question file: what a person says, and what answers it.
 *
 * @param row the line of the file, counted from 1
 */
public record Dialogue(String id, int row, List<Line> lines, List<String> tags) {

    /** The outcome that an empty list of accepted answers means. */
    static final String OUT_OF_SCOPE = "out-of-scope";

    static final String URGENT = "urgent";
    static final String HANDOFF = "handoff";
    static final String SMALL_TALK = "smalltalk";

    private static final Set<String> OUTCOMES = Set.of(URGENT, HANDOFF, SMALL_TALK, OUT_OF_SCOPE);

    /**
     * One utterance.
     *
     * @param accept ids or topics of entries that answer it, or outcomes; never empty
     */
    public record Line(String say, List<String> accept) {

        public Line {
            accept = accept.isEmpty() ? List.of(OUT_OF_SCOPE) : List.copyOf(accept);
        }

        /** Tells whether an entry answers this, even where an outcome is accepted too. */
        boolean expectsTopic() {
            return !OUTCOMES.containsAll(accept);
        }

        /** The accepted answers that are entries or topics. */
        Stream<String> topics() {
            return accept.stream().filter(answer -> !OUTCOMES.contains(answer));
        }

        /** Tells whether nothing should answer this. */
        public boolean isOutOfScope() {
            return accept.contains(OUT_OF_SCOPE) && !expectsTopic();
        }
    }
}
