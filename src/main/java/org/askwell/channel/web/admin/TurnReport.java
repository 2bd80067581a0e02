package org.askwell.channel.web.admin;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.journal.Records.Count;

/**
 * How much was said, day by day, and how often warning signs were raised, week by week.
 *
 * @param days each day of the period
 * @param total all of them together
 */
record TurnReport(List<Day> days, Day total, List<Week> urgent) implements Report {

    /**
     * How often a warning sign was raised.
     *
     * @param monday the first day of the week
     */
    record Week(LocalDate monday, String sign, long times) {}

    /**
     * @param counts from the Monday before the period on
     * @param signTitle what the sign with an id is called
     */
    static TurnReport of(Period period, List<Count> counts, Function<String, String> signTitle) {
        Map<LocalDate, List<Count>> byDay = counts.stream().collect(Collectors.groupingBy(Count::day));
        List<Day> days = period.eachDay()
                .map(date -> Day.of(date, byDay.getOrDefault(date, List.of())))
                .toList();
        Day total = Day.of(
                period.first(),
                counts.stream()
                        .filter(count -> !count.day().isBefore(period.first()))
                        .toList());
        return new TurnReport(days, total, weeks(counts, signTitle));
    }

    private static List<Week> weeks(List<Count> counts, Function<String, String> signTitle) {
        Map<LocalDate, Map<String, Long>> times = counts.stream()
                .filter(count -> count.kind().equals(Kind.URGENT))
                .collect(Collectors.groupingBy(
                        count -> Period.monday(count.day()),
                        () -> new TreeMap<>(Comparator.<LocalDate>reverseOrder()),
                        Collectors.groupingBy(
                                count -> signTitle.apply(count.about()),
                                TreeMap::new,
                                Collectors.summingLong(Count::times))));
        return times.entrySet().stream()
                .flatMap(week -> week.getValue().entrySet().stream()
                        .map(sign -> new Week(week.getKey(), sign.getKey(), sign.getValue())))
                .toList();
    }

    @Override
    public String template() {
        return "overview.peb";
    }

    @Override
    public Map<String, Object> values() {
        return Map.of(
                "kinds", List.of(Kind.values()),
                "eachDay", days.reversed(),
                "total", total,
                "urgent", urgent,
                "turnsChart", Chart.ofKinds(days),
                "answeredChart", Chart.ofAnswered(days));
    }

    @Override
    public List<String> head() {
        return List.of("first day", "last day", "kind", "warning sign", "times");
    }

    @Override
    public Stream<List<String>> rows() {
        Stream<List<String>> ordinary = days.stream()
                .flatMap(day -> Stream.of(Kind.values())
                        .filter(kind -> day.of(kind) > 0)
                        .map(kind -> row(day.date(), day.date(), kind.title(), "", day.of(kind))));
        Stream<List<String>> signs = urgent.stream()
                .map(week -> row(week.monday(), week.monday().plusDays(6), "Urgent", week.sign(), week.times()));
        return Stream.concat(ordinary, signs);
    }

    private static List<String> row(LocalDate first, LocalDate last, String kind, String sign, long times) {
        return List.of(first.toString(), last.toString(), kind, sign, String.valueOf(times));
    }
}
