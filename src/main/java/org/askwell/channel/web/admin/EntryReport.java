package org.askwell.channel.web.admin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.journal.Records.Complaint;
import org.askwell.journal.Records.Count;
import org.askwell.knowledge.Entry;

/** How often each entry was told, the most used first. */
record EntryReport(List<Use> uses) implements Report {

    private static final int SHOWN = 200;

    /** @param unhelpful how often somebody called it so */
    record Use(Entry entry, long times, long unhelpful) {}

    static EntryReport of(List<Entry> entries, List<Count> counts, List<Complaint> complaints) {
        Map<String, Long> times = counts.stream()
                .filter(count ->
                        Kind.named(count.kind()).filter(Kind.ANSWER::equals).isPresent())
                .collect(Collectors.groupingBy(Count::about, Collectors.summingLong(Count::times)));
        Map<String, Long> unhelpful =
                complaints.stream().collect(Collectors.groupingBy(Complaint::entry, Collectors.counting()));
        return new EntryReport(entries.stream()
                .map(entry ->
                        new Use(entry, times.getOrDefault(entry.id(), 0L), unhelpful.getOrDefault(entry.id(), 0L)))
                .sorted(Comparator.comparingLong((Use use) -> -use.times()))
                .toList());
    }

    @Override
    public String template() {
        return "entries.peb";
    }

    @Override
    public Map<String, Object> values() {
        return Map.of(
                "uses", uses.stream().limit(SHOWN).toList(),
                "all", uses.size(),
                "shown", SHOWN,
                "unused", uses.stream().filter(use -> use.times() == 0).count());
    }

    @Override
    public List<String> head() {
        return List.of("id", "question", "category", "times", "unhelpful");
    }

    @Override
    public Stream<List<String>> rows() {
        return uses.stream()
                .map(use -> List.of(
                        use.entry().id(),
                        use.entry().question(),
                        use.entry().category(),
                        String.valueOf(use.times()),
                        String.valueOf(use.unhelpful())));
    }
}
