package org.askwell.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.askwell.evaluation.ExampleSearch;
import org.askwell.evaluation.Suggestion;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.retrieval.Retriever;
import org.askwell.transfer.ExamplePatch;

/**
 * What becomes of suggested examples, tried on copies of the folder.
 *
 * @param retriever what is learnt of the folder as it is
 * @param patched what is learnt of it with all of the suggestions
 */
record ExampleTrial(Content content, Retriever retriever, List<Suggestion> suggestions, Retriever patched) {

    /** @param whole whether to learn all, or as far as that goes within a moment */
    static ExampleTrial of(Content content, Retriever retriever, List<Suggestion> suggestions, boolean whole) {
        return new ExampleTrial(
                content, retriever, suggestions, patched(content, retriever, byEntry(suggestions), whole));
    }

    private static Retriever patched(
            Content content, Retriever retriever, Map<String, List<String>> questions, boolean whole) {
        if (questions.isEmpty()) {
            return retriever;
        }
        KnowledgeBase patched = PatchedFolder.read(content.folder(), questions);
        Optional<Retriever> adapted = whole ? Optional.empty() : retriever.adapted(patched);
        return adapted.orElseGet(() -> content.retriever(patched));
    }

    private static Map<String, List<String>> byEntry(List<Suggestion> suggestions) {
        return suggestions.stream()
                .collect(Collectors.groupingBy(
                        Suggestion::entry,
                        TreeMap::new,
                        Collectors.mapping(Suggestion::question, Collectors.toList())));
    }

    String patch() {
        return ExamplePatch.of(content.folder(), byEntry(suggestions));
    }

    /** The suggestions with their scores. */
    List<SuggestionReport.Row> rows() {
        List<Suggestion> even = half(i -> i % 2 == 0);
        List<Suggestion> odd = half(i -> i % 2 == 1);
        List<Double> evenScores = withOthers(even, odd);
        List<Double> oddScores = withOthers(odd, even);
        List<Double> after = ExampleSearch.scores(suggestions, patched);
        return IntStream.range(0, suggestions.size())
                .mapToObj(i -> row(suggestions.get(i), (i % 2 == 0 ? evenScores : oddScores).get(i / 2), after.get(i)))
                .toList();
    }

    private static SuggestionReport.Row row(Suggestion suggestion, double withOthers, double after) {
        return new SuggestionReport.Row(
                suggestion.entry(),
                suggestion.question(),
                suggestion.times(),
                suggestion.troubles().stream()
                        .map(trouble -> trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList(),
                suggestion.basis(),
                suggestion.score(),
                withOthers,
                after);
    }

    private List<Suggestion> half(IntPredicate place) {
        return IntStream.range(0, suggestions.size())
                .filter(place)
                .mapToObj(suggestions::get)
                .toList();
    }

    /** The scores of {@code tried} where only {@code others} are learnt, as far as that goes within a moment. */
    private List<Double> withOthers(List<Suggestion> tried, List<Suggestion> others) {
        return ExampleSearch.scores(tried, patched(content, retriever, byEntry(others), false));
    }
}
