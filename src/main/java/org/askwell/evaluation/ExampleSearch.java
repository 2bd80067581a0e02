package org.askwell.evaluation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.conversation.Chatbot;
import org.askwell.evaluation.Suggestion.Basis;
import org.askwell.evaluation.Suggestions.Reason;
import org.askwell.evaluation.Suggestions.Unplaced;
import org.askwell.journal.Unsettled;
import org.askwell.retrieval.Retriever;

/** Finds further ways to ask among what people asked in vain. */
public final class ExampleSearch {

    private final Retriever retriever;

    private ExampleSearch(Retriever retriever) {
        this.retriever = retriever;
    }

    /**
     * What {@code unsettled} comes to.
     *
     * @param chatbot one that answers from {@code retriever}
     */
    public static Suggestions in(List<Unsettled> unsettled, Chatbot chatbot, Retriever retriever) {
        Placing placing = new Placing(chatbot);
        List<Placement> placements =
                SameWords.of(unsettled).parallelStream().map(placing::of).toList();
        ExampleSearch search = new ExampleSearch(retriever);
        return new Suggestions(
                search.suggestions(only(placements, Placement.Placed.class).toList()),
                search.unplaced(only(placements, Placement.Nowhere.class).toList()),
                leftOut(only(placements, Placement.LeftOut.class)));
    }

    private static <T> Stream<T> only(List<Placement> placements, Class<T> kind) {
        return placements.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Map<Reason, Integer> leftOut(Stream<Placement.LeftOut> placements) {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        placements.forEach(left -> counts.merge(left.reason(), left.question().times(), Integer::sum));
        return counts;
    }

    private List<Suggestion> suggestions(List<Placement.Placed> placed) {
        Map<String, List<Placement.Placed>> byEntry = placed.stream()
                .collect(Collectors.groupingBy(Placement.Placed::entry, TreeMap::new, Collectors.toList()));
        return byEntry.values().stream()
                .flatMap(all -> merged(all, Placement.Placed::question).stream()
                        .map(ExampleSearch::suggestion)
                        .sorted(Comparator.comparingInt((Suggestion suggestion) -> -suggestion.times())))
                .toList();
    }

    private static Suggestion suggestion(List<Placement.Placed> alike) {
        Placement.Placed first = alike.getFirst();
        boolean isChosen = alike.stream().anyMatch(one -> one.basis() == Basis.CHOSEN);
        return new Suggestion(
                first.entry(),
                first.question().text(),
                alike.stream().mapToInt(one -> one.question().times()).sum(),
                alike.stream()
                        .flatMap(one -> one.question().all().stream())
                        .map(Unsettled::trouble)
                        .collect(Collectors.toCollection(TreeSet::new)),
                isChosen ? Basis.CHOSEN : Basis.CLOSEST,
                first.score());
    }

    private List<Unplaced> unplaced(List<Placement.Nowhere> nowhere) {
        return merged(nowhere, Placement.Nowhere::question).stream()
                .map(alike -> new Unplaced(
                        alike.getFirst().question().text(),
                        alike.stream().mapToInt(one -> one.question().times()).sum(),
                        alike.getFirst().closest(),
                        alike.getFirst().score(),
                        alike.stream().anyMatch(one -> one.question().isRefused(one.closest()))))
                .sorted(Comparator.comparingInt((Unplaced unplaced) -> -unplaced.times())
                        .thenComparingDouble(unplaced -> -unplaced.score()))
                .toList();
    }

    /** Gathers those that mean the same under the most frequent of them. */
    private <T> List<List<T>> merged(List<T> placements, Function<T, SameWords> question) {
        Map<String, T> byText = placements.stream()
                .collect(Collectors.toMap(one -> question.apply(one).text(), Function.identity()));
        List<String> texts =
                placements.stream().map(one -> question.apply(one).text()).toList();
        return retriever.paraphrases(texts, AlikeExamples.LIKENESS).stream()
                .map(alike -> alike.stream().map(byText::get).toList())
                .toList();
    }

    /** The share of each suggested question that its entry has as {@code retriever} sees it, in their order. */
    public static List<Double> scores(List<Suggestion> suggestions, Retriever retriever) {
        return suggestions.stream()
                .map(suggestion -> Placing.score(
                        retriever.understand(suggestion.question()).ranking(), suggestion.entry()))
                .toList();
    }
}
