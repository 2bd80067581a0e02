package org.askwell.knowledge;

import java.util.List;

/** Which questions are cut where people choose among several. */
final class LongTitles {

    /** The label of a button in Discord, and two lines on a phone. */
    private static final int MAX_CHARACTERS = 80;

    private LongTitles() {}

    static List<Problem> in(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.entry().question().length() > MAX_CHARACTERS)
                .map(draft -> new Problem(
                        Problem.Severity.WARNING,
                        Rule.LONG_TITLE,
                        draft.file(),
                        draft.question().line(),
                        "the question has " + draft.entry().question().length()
                                + " characters; a button in Discord shows " + MAX_CHARACTERS + ", so shorten it"))
                .toList();
    }
}
