package org.askwell.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.Manuscript;
import org.askwell.knowledge.Problem;
import org.askwell.knowledge.Rule;
import org.askwell.retrieval.Stray;

/** Which entries lose patients to others: their own examples, when left out, are answered with another entry. */
final class ShadowedEntries {

    /** Entries next to each other in meaning lose a tenth to their neighbours. */
    private static final double WORTH_A_LOOK = 0.15;

    private static final double SHADOWED = 1.0 / 3;

    /** Fewer say nothing about an entry. */
    private static final int LEAST_EXAMPLES = 3;

    private ShadowedEntries() {}

    /** @param strays what is answered although left out */
    static List<Problem> in(List<Stray> strays, Manuscript manuscript) {
        Collection<List<Stray>> byOwner = strays.stream()
                .filter(stray -> stray.owner().isPresent() && stray.goesElsewhere())
                .sorted(Comparator.comparingDouble(
                        (Stray stray) -> -stray.ranking().confidence()))
                .collect(Collectors.groupingBy(
                        stray -> stray.owner().orElseThrow().id(), TreeMap::new, Collectors.toList()))
                .values();
        return byOwner.stream()
                .flatMap(lost -> problem(lost, manuscript).stream())
                .toList();
    }

    private static Optional<Problem> problem(List<Stray> surestFirst, Manuscript manuscript) {
        Entry entry = surestFirst.getFirst().owner().orElseThrow();
        int examples = entry.examples().size();
        double share = (double) surestFirst.size() / examples;
        if (surestFirst.size() < LEAST_EXAMPLES || share < WORTH_A_LOOK) {
            return Optional.empty();
        }
        Located place = manuscript.place(entry);
        List<String> samples = surestFirst.stream()
                .map(stray -> Samples.at(manuscript.place(entry, stray.text()), stray.text()) + " to `"
                        + stray.ranking().best().entry().id() + "`")
                .toList();
        return Optional.of(new Problem(
                share >= SHADOWED ? Problem.Severity.WARNING : Problem.Severity.HINT,
                Rule.SHADOWED,
                place.file(),
                place.line(),
                samples.size() + " of " + examples + " examples go to another entry when they are left out: "
                        + Samples.of(samples)
                        + "; write more like them, or move those that the other entry answers"));
    }
}
