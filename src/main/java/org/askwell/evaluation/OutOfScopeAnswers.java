package org.askwell.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.Manuscript;
import org.askwell.knowledge.Problem;
import org.askwell.knowledge.Rule;
import org.askwell.retrieval.Stray;

/** Which entries would answer what none should: out-of-scope messages that, when left out, are answered. */
final class OutOfScopeAnswers {

    /** Any entry takes one message in so many by chance. */
    private static final int ONE_IN = 500;

    /** Fewer in a short list are chance too. */
    private static final int LEAST_MESSAGES = 3;

    private OutOfScopeAnswers() {}

    /**
     * @param strays what is answered although left out
     * @param messages how many out-of-scope messages there are
     */
    static List<Problem> in(List<Stray> strays, int messages, Manuscript manuscript) {
        Collection<List<Stray>> byAnswer = strays.stream()
                .filter(stray -> stray.owner().isEmpty())
                .sorted(Comparator.comparingDouble(
                        (Stray stray) -> -stray.ranking().confidence()))
                .collect(Collectors.groupingBy(
                        stray -> stray.ranking().best().entry().id(), TreeMap::new, Collectors.toList()))
                .values();
        return byAnswer.stream()
                .filter(answered -> answered.size() >= LEAST_MESSAGES && answered.size() * ONE_IN > messages)
                .map(answered -> problem(answered, manuscript))
                .toList();
    }

    private static Problem problem(List<Stray> surestFirst, Manuscript manuscript) {
        Entry entry = surestFirst.getFirst().ranking().best().entry();
        Located place = manuscript.place(entry);
        List<String> samples = surestFirst.stream()
                .map(stray -> Samples.at(manuscript.outOfScope(stray.text()), stray.text()))
                .toList();
        return new Problem(
                Problem.Severity.HINT,
                Rule.OUT_OF_SCOPE_ANSWERED,
                place.file(),
                place.line(),
                "answers " + samples.size() + " out-of-scope messages when they are left out: " + Samples.of(samples)
                        + "; write more messages like them that it must not answer, or answer them in it");
    }
}
