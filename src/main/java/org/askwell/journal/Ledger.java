package org.askwell.journal;

import static java.util.function.Predicate.not;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.askwell.conversation.Utterance;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The statements that write. Nothing that could say who somebody is gets past here. */
final class Ledger {

    private static final String TURN = """
            insert into turn (id, conversation, channel, person, at, kind, entry, confidence, question, nearest, took_ms)
            values (:id, :conversation, :channel, :person, :at, :kind, :entry, :confidence, :question, :nearest, :took)
            on conflict (id) do nothing""";

    /** Without its turn nobody could tell what it is about, so that invented feedback is not kept either. */
    private static final String FEEDBACK = """
            insert into feedback (turn, helpful, comment, at)
            select id, :helpful, :comment, :at from turn where id = :turn
            on conflict (turn) do update set helpful = excluded.helpful, comment = excluded.comment""";

    private static final String TURN_COUNT = """
            insert into turn_count (day, channel, kind, entry, times) values (:day, :channel, :kind, :entry, :times)
            on conflict (day, channel, kind, entry) do update set times = turn_count.times + excluded.times""";

    private static final String FEEDBACK_COUNT = """
            insert into feedback_count (day, helpful, times) values (:day, :helpful, 1)
            on conflict (day, helpful) do update set times = feedback_count.times + 1""";

    private record Count(String day, String channel, String kind, String entry) {

        static Count of(Deed.KeepTurn turn) {
            return new Count(Ledger.day(turn.at()), turn.channelName(), turn.kind(), turn.entry());
        }
    }

    private final Handle handle;
    private final PersonKey key;
    private final Keeping keeping;

    Ledger(Handle handle, PersonKey key, Keeping keeping) {
        this.handle = handle;
        this.key = key;
        this.keeping = keeping;
    }

    /** The day of {@code at} in UTC, as it stands in the tables. */
    static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** Keeps the {@code turns} that are new. */
    void turns(List<Deed.KeepTurn> turns) {
        Map<Count, Integer> counts = new HashMap<>();
        List<Deed.KeepTurn> rows = turns.stream().filter(this::isKept).toList();
        turns.stream().filter(not(this::isKept)).forEach(turn -> counts.merge(Count.of(turn), 1, Integer::sum));
        int[] added = insert(rows);
        IntStream.range(0, added.length)
                .filter(i -> added[i] == 1)
                .forEach(i -> counts.merge(Count.of(rows.get(i)), 1, Integer::sum));
        counts.forEach(this::count);
    }

    private boolean isKept(Deed.KeepTurn turn) {
        return keeping.questions() && !turn.isUrgent();
    }

    private int[] insert(List<Deed.KeepTurn> turns) {
        if (turns.isEmpty()) {
            return new int[0];
        }
        try (PreparedBatch batch = handle.prepareBatch(TURN)) {
            for (Deed.KeepTurn turn : turns) {
                batch.bind("id", turn.id())
                        .bind("conversation", turn.conversation().value())
                        .bind("channel", turn.channelName())
                        .bind(
                                "person",
                                turn.person()
                                        .map(person -> key.name(turn.channel(), person))
                                        .orElse(""))
                        .bind("at", turn.at().toEpochMilli())
                        .bind("kind", turn.kind())
                        .bind("entry", turn.entry())
                        .bind("confidence", turn.confidence())
                        .bind("question", Redaction.redact(turn.question()))
                        .bind("nearest", String.join(" ", turn.nearest()))
                        .bind("took", turn.tookMillis())
                        .add();
            }
            return batch.execute();
        }
    }

    private void count(Count count, int times) {
        handle.createUpdate(TURN_COUNT)
                .bind("day", count.day())
                .bind("channel", count.channel())
                .bind("kind", count.kind())
                .bind("entry", count.entry())
                .bind("times", times)
                .execute();
    }

    void feedback(Deed.KeepFeedback given) {
        Feedback feedback = given.feedback();
        if (given.isFirst()) {
            handle.createUpdate(FEEDBACK_COUNT)
                    .bind("day", day(given.at()))
                    .bind("helpful", feedback.helpful() ? 1 : 0)
                    .execute();
        }
        handle.createUpdate(FEEDBACK)
                .bind("turn", feedback.turn())
                .bind("helpful", feedback.helpful() ? 1 : 0)
                .bind("comment", Redaction.redact(new Utterance(feedback.comment()).text()))
                .bind("at", given.at().toEpochMilli())
                .execute();
    }

    void forget(Deed.ForgetConversation forget) {
        handle.execute("delete from turn where conversation = ?", forget.id().value());
    }

    void forget(Deed.ForgetPerson forget) {
        handle.execute("delete from turn where person = ?", key.name(forget.channel(), forget.person()));
    }

    /** Deletes what is older than it may be, and single turns where none are wanted; tells whether there was anything. */
    boolean expire(Instant now) {
        Instant oldest = now.minus(keeping.age());
        long turnsBefore = keeping.questions() ? oldest.toEpochMilli() : Long.MAX_VALUE;
        return handle.execute("delete from turn where at < ?", turnsBefore)
                        + handle.execute("delete from feedback where at < ?", oldest.toEpochMilli())
                        + handle.execute("delete from turn_count where day < ?", day(oldest))
                        + handle.execute("delete from feedback_count where day < ?", day(oldest))
                > 0;
    }
}
