package org.askwell.knowledge;

import java.util.List;

/**
 * Something a person wants that no entry answers, such as a greeting, a person to talk to or more about the last answer.
 *
 * @param id unique among the intents; letters, digits, hyphens and underscores
 * @param text the reply, or the words before it; may be empty where the kind needs none
 * @param examples ways to say it, for the matching only
 * @param suggest ids of entries to lead on to, all of them present in the knowledge base
 * @param number for a {@link Kind#PICK}: which of the choices is meant, counted from 1, or -1 for the last; otherwise 0
 */
public record Intent(String id, Kind kind, Prose text, List<String> examples, List<String> suggest, int number) {

    /** What is to be done about it. */
    public enum Kind {
        /** A short friendly reply. */
        SMALLTALK,
        /** The team's matter: how to reach it. */
        HANDOFF,
        /** Another language: a note in that language. */
        LANGUAGE,
        /** The rest of the last answer. */
        MORE,
        /** Where the last answer comes from. */
        SOURCES,
        /** Something else that goes with the last answer. */
        ELSE,
        /** Agreement, also to the first of several choices. */
        YES,
        /** Refusal of what was answered or offered. */
        NO,
        /** One of several choices. */
        PICK,
        /** A question that only makes sense after what was said before. */
        FOLLOW_UP,
        /** After a warning sign: it is still there. */
        WORSE;

        /** Tells whether this can be meant at any time; the others need a conversation before them. */
        public boolean standsAlone() {
            return switch (this) {
                case SMALLTALK, HANDOFF, LANGUAGE -> true;
                case MORE, SOURCES, ELSE, YES, NO, PICK, FOLLOW_UP, WORSE -> false;
            };
        }
    }

    public Intent {
        examples = List.copyOf(examples);
        suggest = List.copyOf(suggest);
    }
}
