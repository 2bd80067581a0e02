package org.askwell.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Notes that are written in one go. Counts come last and in order, so that replicas do not wait for each other in a circle. For
 * one thread.
 */
final class Page {

    private static final String INSERT_TURN = "insert into turn (id, conversation, channel, person, at, kind, entry,"
            + " confidence, question, nearest, took_millis) select :id, :conversation, :channel, :person, :at, :kind, :entry,"
            + " :confidence, :question, :nearest, :took where not exists (select 1 from forgotten"
            + " where name in (:conversation, :person) and at >= :at) on conflict (id) do nothing";

    private static final String COUNT_TURNS = "insert into turn_count (day, channel, kind, entry, times)"
            + " values (?, ?, ?, ?, ?) on conflict (day, channel, kind, entry)"
            + " do update set times = turn_count.times + excluded.times";

    private static final String COUNT_FEEDBACK = "insert into feedback_count (day, helpful, times)"
            + " values (?, ?, ?) on conflict (day, helpful)"
            + " do update set times = feedback_count.times + excluded.times";

    private static final String HERE = "here";

    private final Handle handle;
    private final Pseudonyms pseudonyms;
    private final Keeping keeping;
    private final boolean isCareful;
    private final Map<String, Long> turns = new TreeMap<>();
    private final Map<String, Long> feedback = new TreeMap<>();
    private boolean hasDeleted;
    private int refused;

    /** @param isCareful whether to leave out what the database will never take, instead of failing; that takes longer */
    Page(Handle handle, Pseudonyms pseudonyms, Keeping keeping, boolean isCareful) {
        this.handle = handle;
        this.pseudonyms = pseudonyms;
        this.keeping = keeping;
        this.isCareful = isCareful;
    }

    /** How many things had to be left out. */
    int refused() {
        return refused;
    }

    boolean hasDeleted() {
        return hasDeleted;
    }

    void add(Note note) {
        attempt(() -> {
            switch (note) {
                case Note.Said said -> add(said);
                case Note.Judged judged -> add(judged);
                case Note.ForgetConversation forget ->
                    forget("conversation", pseudonyms.ofConversation(forget.conversation()), forget.at());
                case Note.ForgetPerson forget ->
                    forget("person", pseudonyms.ofPerson(forget.channel(), forget.person()), forget.at());
            }
        });
    }

    private void attempt(Runnable step) {
        if (!isCareful) {
            step.run();
            return;
        }
        handle.savepoint(HERE);
        try {
            step.run();
            handle.releaseSavepoint(HERE);
        } catch (RuntimeException | StackOverflowError e) {
            if (!Fault.of(e).isRefusal()) {
                throw e;
            }
            handle.rollbackToSavepoint(HERE);
            refused++;
        }
    }

    private void add(Note.Said said) {
        if (said.isUrgent() || !keeping.questions() || insert(said)) {
            count(turns, 1, day(said.at()), said.channel(), said.kind(), said.entry());
        }
    }

    /** Tells whether it was not there before, from a message that was sent again, and nobody wished it to be forgotten. */
    private boolean insert(Note.Said said) {
        return handle.createUpdate(INSERT_TURN)
                        .bind("id", said.id())
                        .bind("conversation", pseudonyms.ofConversation(said.conversation()))
                        .bind("channel", said.channel())
                        .bind("person", pseudonyms.ofPerson(said.channel(), said.person()))
                        .bind("at", said.at().toEpochMilli())
                        .bind("kind", said.kind())
                        .bind("entry", said.entry())
                        .bind("confidence", said.confidence())
                        .bind("question", Redaction.redact(said.question()))
                        .bind("nearest", said.nearest())
                        .bind("took", said.tookMillis())
                        .execute()
                > 0;
    }

    /** What somebody said about a turn before, and on which day. */
    private record Judgement(boolean helpful, String day) {}

    /** Somebody may add a comment to what they said, or think again: then the last word counts. */
    private void add(Note.Judged judged) {
        String today = day(judged.at());
        Optional<Judgement> row = judgement(judged.turn());
        Optional<Judgement> before = row.or(() -> judged.before().map(helpful -> new Judgement(helpful, today)));
        if (row.isPresent()) {
            update(judged);
        } else {
            insert(judged);
        }
        if (before.filter(known -> known.helpful() == judged.helpful()).isEmpty()) {
            before.ifPresent(known -> count(feedback, -1, known.day(), flag(known.helpful())));
            count(feedback, 1, today, flag(judged.helpful()));
        }
    }

    private Optional<Judgement> judgement(String turn) {
        return handle.createQuery("select helpful, at from feedback where turn = :turn")
                .bind("turn", turn)
                .map((row, context) -> new Judgement(row.getInt(1) == 1, day(Instant.ofEpochMilli(row.getLong(2)))))
                .findOne();
    }

    private void update(Note.Judged judged) {
        handle.createUpdate("update feedback set helpful = :helpful,"
                        + " at = case when helpful = :helpful then at else :at end,"
                        + " comment = case when :comment = '' then comment else :comment end where turn = :turn")
                .bind("helpful", judged.helpful() ? 1 : 0)
                .bind("comment", Redaction.redact(judged.comment()))
                .bind("at", judged.at().toEpochMilli())
                .bind("turn", judged.turn())
                .execute();
    }

    /** About a turn that is not kept, nothing is. */
    private void insert(Note.Judged judged) {
        handle.createUpdate("insert into feedback (turn, helpful, comment, at)"
                        + " select id, :helpful, :comment, :at from turn where id = :turn")
                .bind("helpful", judged.helpful() ? 1 : 0)
                .bind("comment", Redaction.redact(judged.comment()))
                .bind("at", judged.at().toEpochMilli())
                .bind("turn", judged.turn())
                .execute();
    }

    private void forget(String column, String pseudonym, Instant at) {
        handle.execute(
                "insert into forgotten (name, at) values (?, ?) on conflict (name) do update set at = excluded.at",
                pseudonym,
                at.toEpochMilli());
        int gone = handle.execute("delete from turn where " + column + " = ?", pseudonym);
        hasDeleted |= gone > 0;
    }

    private static void count(Map<String, Long> counts, long change, String... key) {
        counts.merge(String.join("\n", key), change, Long::sum);
    }

    void addCounts() {
        turns.forEach((key, times) -> {
            String[] part = key.split("\n", -1);
            attempt(() -> handle.execute(COUNT_TURNS, part[0], part[1], part[2], part[3], times));
        });
        feedback.forEach((key, times) -> {
            String[] part = key.split("\n", -1);
            attempt(() -> handle.execute(COUNT_FEEDBACK, part[0], Integer.parseInt(part[1]), times));
        });
    }

    private static String flag(boolean helpful) {
        return helpful ? "1" : "0";
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
