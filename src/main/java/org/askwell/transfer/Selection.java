package org.askwell.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the rows that become entries, so that no two ask the same. Where two rows do, the first has the question and the
 * other is noted.
 */
final class Selection {

    private static final int MAX_ANSWER = 1_000_000;

    private final String address;
    private final Notes notes;
    private final List<Candidate> chosen = new ArrayList<>();
    private final Map<String, Candidate> byQuestion = new HashMap<>();
    private final Map<String, Candidate> bySourceId = new HashMap<>();

    private Selection(String address, Notes notes) {
        this.address = address;
        this.notes = notes;
    }

    /**
     * The rows that become entries, in their order.
     *
     * @param address where the source stands, to complete links; may be empty
     */
    static List<Candidate> of(List<Row> rows, String address, Notes notes) {
        Selection selection = new Selection(address, notes);
        rows.forEach(row -> selection.candidate(row).ifPresent(selection::choose));
        return selection.chosen;
    }

    private Optional<Candidate> candidate(Row row) {
        List<String> questions = questions(row);
        String raw = String.join("\n\n", row.all(Field.ANSWER));
        if (questions.isEmpty()) {
            notes.refuse(row.place(), "no question");
            return Optional.empty();
        }
        if (raw.length() > MAX_ANSWER) {
            notes.refuse(row.place(), "its answer is longer than " + MAX_ANSWER + " characters");
            return Optional.empty();
        }
        Candidate candidate = new Candidate(
                row,
                questions.getFirst(),
                AnswerText.markdown(raw, row.first(Field.ANSWER_FORMAT).orElse(""), address));
        candidate.further().addAll(questions.subList(1, questions.size()));
        return Optional.of(candidate);
    }

    /** All ways to ask that can be one, the first of which becomes the title. */
    private List<String> questions(Row row) {
        List<String> questions = new ArrayList<>();
        Stream.concat(row.all(Field.QUESTION).stream(), row.all(Field.VARIANTS).stream())
                .map(Cleaned::line)
                .forEach(question -> {
                    if (Question.isOne(question)) {
                        questions.add(question);
                    } else {
                        notes.refuse(row.place(), "`" + Candidate.shortened(question) + "` is no question");
                    }
                });
        return questions;
    }

    private void choose(Candidate candidate) {
        Optional<Candidate> sameId = Optional.ofNullable(bySourceId.get(candidate.sourceId()));
        Optional<Candidate> sameQuestion = Optional.ofNullable(byQuestion.get(Question.bare(candidate.question())));
        if (sameId.filter(first -> first.answersAsMuchAs(candidate)).isPresent()) {
            sameId.get().further().add(candidate.question());
            sameId.get().further().addAll(candidate.further());
        } else if (sameQuestion
                .filter(first -> first.answersAsMuchAs(candidate))
                .isPresent()) {
            sameQuestion.get().further().addAll(candidate.further());
            notes.refuse(
                    candidate.row().place(),
                    "asks and answers the same as " + sameQuestion.get().place());
        } else {
            add(candidate, sameId, sameQuestion);
        }
    }

    private void add(Candidate candidate, Optional<Candidate> sameId, Optional<Candidate> sameQuestion) {
        String place = candidate.row().place();
        sameId.ifPresent(
                first -> notes.doubt(place, "its id `" + candidate.sourceId() + "` is also that of " + first.place()));
        sameQuestion.ifPresent(
                first -> notes.doubt(place, "asks the same as " + first.place() + " but answers something else"));
        chosen.add(candidate);
        byQuestion.putIfAbsent(Question.bare(candidate.question()), candidate);
        if (!candidate.sourceId().isEmpty()) {
            bySourceId.putIfAbsent(candidate.sourceId(), candidate);
        }
    }
}
