package org.askwell.channel.web.admin;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;

/**
 * Questions in groups of like meaning, the largest first.
 *
 * @param groups each question as often as it was asked
 * @param isCut whether there were more questions than are looked at
 * @param number the part of the list that is shown, counted from 1
 * @param cluster what is to be told of a group
 */
record QuestionReport(List<List<String>> groups, boolean isCut, int number, Function<List<String>, Cluster> cluster)
        implements Report {

    private static final int SHOWN = 25;

    /** What is said to each of them today takes a moment to find out. */
    private static final int IN_TABLE = 500;

    @Override
    public String template() {
        return "questions.peb";
    }

    @Override
    public Map<String, Object> values() {
        int pages = Math.max(1, Math.ceilDiv(groups.size(), SHOWN));
        int current = Math.clamp(number, 1, pages);
        List<Cluster> shown = groups.stream()
                .skip((current - 1L) * SHOWN)
                .limit(SHOWN)
                .map(cluster)
                .toList();
        return Map.of(
                "clusters", shown,
                "groups", groups.size(),
                "questions", groups.stream().mapToInt(List::size).sum(),
                "isCut", isCut,
                "current", current,
                "inTable", IN_TABLE,
                "parts", IntStream.rangeClosed(1, pages).boxed().toList());
    }

    @Override
    public List<String> head() {
        return List.of("times", "question", "other wordings", "today", "nearest entry");
    }

    @Override
    public Stream<List<String>> rows() {
        return groups.stream()
                .limit(IN_TABLE)
                .map(cluster)
                .map(found -> List.of(
                        String.valueOf(found.times()),
                        found.lead(),
                        String.join("\n", found.others()),
                        found.now(),
                        found.nearest().stream().findFirst().map(Entry::id).orElse("")));
    }
}
