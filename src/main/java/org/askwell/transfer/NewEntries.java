package org.askwell.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes entries of the chosen rows: each gets an id of its own, and no example stands for two of them. */
final class NewEntries {

    private static final int DATE_LENGTH = "2026-01-31".length();

    private final List<Candidate> candidates;
    private final Notes notes;
    private final Map<Candidate, String> ids = new HashMap<>();
    private final Map<String, String> idsBySourceId = new HashMap<>();
    private final Map<String, Candidate> titles = new HashMap<>();
    private final Map<String, Candidate> examples = new HashMap<>();

    private NewEntries(List<Candidate> candidates, Notes notes) {
        this.candidates = candidates;
        this.notes = notes;
    }

    static List<NewEntry> of(List<Candidate> candidates, Notes notes) {
        return new NewEntries(candidates, notes).entries();
    }

    private List<NewEntry> entries() {
        Ids free = new Ids(candidates.stream().map(Candidate::sourceId));
        for (Candidate candidate : candidates) {
            String id = free.give(candidate.sourceId(), candidate.question());
            ids.put(candidate, id);
            idsBySourceId.putIfAbsent(candidate.sourceId(), id);
            titles.putIfAbsent(key(candidate.question()), candidate);
        }
        return candidates.stream().map(this::entry).toList();
    }

    private NewEntry entry(Candidate candidate) {
        Row row = candidate.row();
        String id = ids.getOrDefault(candidate, "");
        boolean isRenamed =
                !candidate.sourceId().isEmpty() && !candidate.sourceId().equals(id);
        return new NewEntry(
                id,
                isRenamed
                        ? candidate.sourceId()
                        : row.first(Field.TOPIC).map(Cleaned::line).orElse(id),
                row.first(Field.CATEGORY).map(Cleaned::line).orElse(""),
                candidate.question(),
                examples(candidate),
                candidate.answer(),
                related(row, id),
                Sources.of(row, notes),
                reviewed(row));
    }

    private List<String> examples(Candidate candidate) {
        Set<String> own = new LinkedHashSet<>();
        for (String example : candidate.further()) {
            Candidate owner = examples.getOrDefault(key(example), candidate);
            Candidate titled = titles.getOrDefault(key(example), candidate);
            if (!owner.equals(candidate)) {
                notes.refuse(
                        candidate.row().place(),
                        "`" + Candidate.shortened(example) + "` already stands for " + owner.place());
            } else if (!example.equals(candidate.question())) {
                examples.put(key(example), candidate);
                own.add(example);
            }
            if (!titled.equals(candidate) && owner.equals(candidate)) {
                notes.doubt(
                        candidate.row().place(),
                        "`" + Candidate.shortened(example) + "` is also the question of " + titled.place());
            }
        }
        return List.copyOf(own);
    }

    private static String key(String question) {
        return question.toLowerCase(Locale.ROOT);
    }

    private List<String> related(Row row, String id) {
        List<String> related = new ArrayList<>();
        for (String named : row.all(Field.RELATED)) {
            String other = idsBySourceId.getOrDefault(Cleaned.line(named), "");
            if (other.isEmpty() || other.equals(id)) {
                notes.doubt(row.place(), "related `" + Candidate.shortened(named) + "` names no other entry; left out");
            } else {
                related.add(other);
            }
        }
        return related;
    }

    private Optional<LocalDate> reviewed(Row row) {
        return row.first(Field.REVIEWED).map(String::strip).flatMap(date -> {
            try {
                return Optional.of(LocalDate.parse(date.substring(0, Math.min(DATE_LENGTH, date.length()))));
            } catch (DateTimeException e) {
                notes.doubt(
                        row.place(),
                        "its review date `" + Candidate.shortened(date) + "` is no date such as"
                                + " 2026-01-31; left out");
                return Optional.empty();
            }
        });
    }
}
