package org.askwell.channel.web.admin;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.askwell.journal.Records.Complaint;
import org.askwell.knowledge.Entry;

/**
 * Replies that people called unhelpful, the latest first.
 *
 * @param isCut whether there were more than are looked at
 */
record ComplaintReport(List<Told> complaints, boolean isCut) implements Report {

    private static final int SHOWN = 200;

    /**
     * One of them.
     *
     * @param entry what was told, where it is still there
     */
    record Told(LocalDate day, String question, String kind, String entryId, Optional<Entry> entry, String comment) {}

    static ComplaintReport of(List<Complaint> complaints, boolean isCut, Function<String, Optional<Entry>> entry) {
        return new ComplaintReport(
                complaints.stream()
                        .map(complaint -> new Told(
                                complaint.at().atOffset(ZoneOffset.UTC).toLocalDate(),
                                complaint.question(),
                                Kind.named(complaint.kind()).map(Kind::title).orElse(complaint.kind()),
                                complaint.entry(),
                                entry.apply(complaint.entry()),
                                complaint.comment()))
                        .toList(),
                isCut);
    }

    @Override
    public String template() {
        return "unhelpful.peb";
    }

    @Override
    public Map<String, Object> values() {
        return Map.of(
                "complaints",
                complaints.stream().limit(SHOWN).toList(),
                "all",
                complaints.size(),
                "shown",
                SHOWN,
                "isCut",
                isCut);
    }

    @Override
    public List<String> head() {
        return List.of("day", "question", "reply", "entry", "comment");
    }

    @Override
    public Stream<List<String>> rows() {
        return complaints.stream()
                .map(told ->
                        List.of(told.day().toString(), told.question(), told.kind(), told.entryId(), told.comment()));
    }
}
