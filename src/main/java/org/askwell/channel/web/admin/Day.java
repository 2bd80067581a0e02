package org.askwell.channel.web.admin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.journal.Records.Count;

/**
 * What was replied on a day, or on several.
 *
 * @param date the day, or the first one
 * @param times of each kind that there was
 */
record Day(LocalDate date, Map<Kind, Long> times) {

    private static final int PERCENT = 100;

    static Day of(LocalDate date, Collection<Count> counts) {
        Map<Kind, Long> times = counts.stream()
                .flatMap(count -> Kind.named(count.kind()).stream().map(kind -> Map.entry(kind, count.times())))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)));
        return new Day(date, times);
    }

    /** How often it was each kind, in the order of the kinds. */
    public List<Long> counts() {
        return Stream.of(Kind.values()).map(this::of).toList();
    }

    long of(Kind kind) {
        return times.getOrDefault(kind, 0L);
    }

    public long all() {
        return counts().stream().mapToLong(Long::longValue).sum();
    }

    long questions() {
        return Stream.of(Kind.values())
                .filter(Kind::isOfQuestions)
                .mapToLong(this::of)
                .sum();
    }

    /** Of 100 questions so many were answered; 0 where there were none. */
    int answeredPercent() {
        return questions() == 0 ? 0 : Math.toIntExact(Math.round((double) PERCENT * of(Kind.ANSWER) / questions()));
    }

    /** The same in words. */
    public String answered() {
        return questions() == 0 ? "–" : answeredPercent() + "%";
    }
}
