package org.askwell.evaluation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.askwell.knowledge.BareWords;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.Manuscript;
import org.askwell.knowledge.Problem;
import org.askwell.knowledge.Rule;
import org.askwell.retrieval.Rehearsal;
import org.askwell.retrieval.Twins;

/** Which two entries are asked for in nearly the same words; the very same are found when the folder is read. */
final class NearDuplicates {

    /** In the clinic's own folder, pairs of which one has to go began here; below, most differ in the word that counts. */
    private static final double LIKENESS = 0.94;

    private NearDuplicates() {}

    static List<Problem> in(Rehearsal rehearsal, Manuscript manuscript) {
        Collection<List<Twins>> byEntries = rehearsal.twins(LIKENESS).stream()
                .filter(twins -> !BareWords.of(twins.text()).equals(BareWords.of(twins.otherText())))
                .collect(Collectors.groupingBy(
                        twins -> List.of(twins.entry().id(), twins.other().id()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
        return byEntries.stream().map(twins -> problem(twins, manuscript)).toList();
    }

    private static Problem problem(List<Twins> likestFirst, Manuscript manuscript) {
        Twins likest = likestFirst.getFirst();
        Located place = manuscript.place(likest.entry(), likest.text());
        // Long lists that come in twice have thousands of pairs; each question is counted once.
        Map<String, Twins> byText = likestFirst.stream()
                .collect(Collectors.toMap(Twins::text, twins -> twins, (first, second) -> first, LinkedHashMap::new));
        List<String> samples = byText.values().stream()
                .map(twins -> "`" + twins.text() + "` and "
                        + Samples.at(manuscript.place(twins.other(), twins.otherText()), twins.otherText()))
                .toList();
        return new Problem(
                Problem.Severity.HINT,
                Rule.NEAR_DUPLICATE,
                place.file(),
                place.line(),
                "nearly the same question for `" + likest.entry().id() + "` and for `"
                        + likest.other().id() + "`, "
                        + samples.size() + " in all: " + Samples.of(samples)
                        + "; leave each where it is answered, or make one entry of the two");
    }
}
