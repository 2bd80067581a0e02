package org.askwell.knowledge;

import java.util.List;

/** Which answers are longer than Discord shows. */
final class LongForDiscord {

    /** The description of an embed; what is longer is read in more than the two or three pieces that people open. */
    private static final int MAX_CHARACTERS = 4_096;

    private LongForDiscord() {}

    static List<Problem> in(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.text().length() > MAX_CHARACTERS)
                .map(draft -> new Problem(
                        Problem.Severity.WARNING,
                        Rule.LONG_FOR_DISCORD,
                        draft.file(),
                        draft.body().line(),
                        draft.text().length() + " characters; Discord shows " + MAX_CHARACTERS
                                + " at most, so members have to open it piece by piece; shorten it"))
                .toList();
    }
}
