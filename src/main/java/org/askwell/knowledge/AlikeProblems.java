package org.askwell.knowledge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one line what so many entries lack that nobody would read a line for each, nor what stands between these. */
final class AlikeProblems {

    private static final int MOST_NAMED = 10;
    private static final int SAMPLES = 3;

    private AlikeProblems() {}

    static boolean areMany(int entries) {
        return entries > MOST_NAMED;
    }

    /** The first few of {@code ids}. */
    static String samples(List<String> ids) {
        return ids.stream().limit(SAMPLES).map(id -> "`" + id + "`").collect(Collectors.joining(", "));
    }

    /**
     * {@code problems} in their order, with one for each rule that many entries break by what they lack.
     *
     * @param entries how many there are
     */
    static List<Problem> gathered(List<Problem> problems, int entries) {
        Map<Rule, List<Problem>> many = problems.stream()
                .filter(AlikeProblems::isLack)
                .collect(Collectors.groupingBy(Problem::rule, TreeMap::new, Collectors.toList()));
        many.values().removeIf(alike -> !areMany(alike.size()));
        Stream<Problem> others =
                problems.stream().filter(problem -> !isLack(problem) || !many.containsKey(problem.rule()));
        return Stream.concat(others, many.values().stream().map(alike -> one(alike, entries)))
                .sorted()
                .toList();
    }

    private static boolean isLack(Problem problem) {
        return (problem.rule() == Rule.NO_SOURCES || problem.rule() == Rule.NO_REVIEW_DATE)
                && problem.file().startsWith(KnowledgeBaseReader.ENTRIES);
    }

    private static Problem one(List<Problem> alike, int entries) {
        Problem first = alike.getFirst();
        List<String> ids =
                alike.stream().map(problem -> TextFile.stem(problem.file())).toList();
        return new Problem(
                first.severity(),
                first.rule(),
                KnowledgeBaseReader.ENTRIES,
                0,
                alike.size() + " of " + entries + " entries, such as " + samples(ids) + ": " + first.text());
    }
}
