package org.askwell.knowledge;

import java.util.List;
import java.util.regex.Pattern;

/** Which answers are longer than people read on a phone. */
final class LongForPhone {

    /** Two minutes at 238 words a minute (Brysbaert 2019), some five screens of a phone, rounded up. */
    private static final int MAX_WORDS = 500;

    private static final Pattern WORD_GAP = Pattern.compile("\\s+");

    private LongForPhone() {}

    static List<Problem> in(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> words(draft) > MAX_WORDS)
                .map(draft -> new Problem(
                        Problem.Severity.WARNING,
                        Rule.LONG_FOR_PHONE,
                        draft.file(),
                        draft.body().line(),
                        words(draft) + " words; on a phone nobody reads more than " + MAX_WORDS
                                + " (two minutes), so shorten it or make two entries of it"))
                .toList();
    }

    private static long words(Draft draft) {
        return WORD_GAP.splitAsStream(draft.text())
                .filter(word -> !word.isEmpty())
                .count();
    }
}
