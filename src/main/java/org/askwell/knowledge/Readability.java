package org.askwell.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which answers are hard to read: a first paragraph that goes on for too long, or long sentences of long words. */
final class Readability {

    private static final int MAX_SUMMARY_WORDS = 60;
    private static final int MAX_GRADE = 9;
    private static final Pattern WORD_GAP = Pattern.compile("\\s+");

    private Readability() {}

    static List<Problem> in(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> Stream.of(summary(draft), grade(draft)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Problem> summary(Draft draft) {
        int words = WORD_GAP.split(draft.entry().summary().text(), -1).length;
        return Optional.of(
                        "the first paragraph has " + words + " words; keep the answer itself to " + MAX_SUMMARY_WORDS)
                .filter(text -> words > MAX_SUMMARY_WORDS)
                .map(text -> warning(Rule.LONG_SUMMARY, draft, text));
    }

    private static Optional<Problem> grade(Draft draft) {
        double grade = ReadingGrade.of(draft.text());
        return Optional.of("reading grade %.1f; keep it to %d with shorter sentences and words"
                        .formatted(grade, MAX_GRADE))
                .filter(text -> grade > MAX_GRADE)
                .map(text -> warning(Rule.READING_GRADE, draft, text));
    }

    private static Problem warning(Rule rule, Draft draft, String text) {
        return new Problem(
                Problem.Severity.WARNING, rule, draft.file(), draft.body().line(), text);
    }
}
