package org.askwell.conversation;

import org.askwell.retrieval.Understanding;

/**
 * How much memory something that is remembered takes, in rankings, of which one takes some ten kilobytes. A message of many
 * sentences takes as much as many messages, so that counting messages would bound nothing.
 */
final class Weight {

    private static final int CHARACTERS_OF_A_RANKING = 4_000;

    private Weight() {}

    static int of(String text, Understanding understanding) {
        return 1 + understanding.parts().size() + text.length() / CHARACTERS_OF_A_RANKING;
    }

    /** Of one ranking and the words that lead to it. */
    static int of(String... words) {
        return 1 + String.join("", words).length() / CHARACTERS_OF_A_RANKING;
    }
}
