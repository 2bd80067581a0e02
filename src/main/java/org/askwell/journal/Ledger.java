package org.askwell.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Writes notes into the database. Connects when it has to; after a failure it connects anew. For one thread. */
final class Ledger {

    private final Database database;
    private final Keeping keeping;
    private Optional<Open> open = Optional.empty();
    private boolean scrubbingIsDue;

    private record Open(Handle handle, Pseudonyms pseudonyms) {}

    Ledger(Database database, Keeping keeping) {
        this.database = database;
        this.keeping = keeping;
    }

    /** Writes all of {@code notes} down, or none where it throws. */
    void write(List<Note> notes) {
        Open now = opened();
        if (!notes.isEmpty()) {
            now.handle().useTransaction(handle -> {
                Page page = new Page(handle, now.pseudonyms());
                notes.forEach(page::add);
                page.addCounts();
            });
        }
        scrub(now.handle());
    }

    /** Deletes what was said too long before {@code now}. */
    void expire(Instant now) {
        Handle handle = opened().handle();
        int gone = handle.createUpdate("delete from turn where at < :at")
                .bind("at", now.minus(keeping.time()).toEpochMilli())
                .execute();
        scrubbingIsDue |= gone > 0;
        scrub(handle);
    }

    void close() {
        open.ifPresent(was -> was.handle().close());
        open = Optional.empty();
    }

    private Open opened() {
        Open now = open.orElseGet(() -> {
            Handle handle = database.open();
            return new Open(handle, Pseudonyms.of(handle));
        });
        open = Optional.of(now);
        return now;
    }

    private void scrub(Handle handle) {
        if (scrubbingIsDue) {
            scrubbingIsDue = !database.scrub(handle);
        }
    }

    /** What is written in one go. Counts come last and in order, so that replicas do not wait for each other in a circle. */
    private final class Page {

        private static final String COUNT_TURNS = "insert into turn_count (day, channel, kind, entry, times)"
                + " values (?, ?, ?, ?, ?) on conflict (day, channel, kind, entry)"
                + " do update set times = turn_count.times + excluded.times";

        private static final String COUNT_FEEDBACK = "insert into feedback_count (day, helpful, times)"
                + " values (?, ?, ?) on conflict (day, helpful)"
                + " do update set times = feedback_count.times + excluded.times";

        private final Handle handle;
        private final Pseudonyms pseudonyms;
        private final Map<String, Long> turns = new TreeMap<>();
        private final Map<String, Long> feedback = new TreeMap<>();

        Page(Handle handle, Pseudonyms pseudonyms) {
            this.handle = handle;
            this.pseudonyms = pseudonyms;
        }

        void add(Note note) {
            switch (note) {
                case Note.Said said -> add(said);
                case Note.Judged judged -> add(judged);
                case Note.ForgetConversation forget ->
                    forget("conversation", pseudonyms.ofConversation(forget.conversation()));
                case Note.ForgetPerson forget ->
                    forget("person", pseudonyms.ofPerson(forget.channel(), forget.person()));
            }
        }

        private void add(Note.Said said) {
            boolean isOnlyCounted = said.isUrgent() || !keeping.questions();
            if (isOnlyCounted ? !said.isRepeat() : insert(said)) {
                count(turns, day(said.at()), said.channel(), said.kind(), said.entry());
            }
        }

        /** Tells whether it was not there before, from a message that was sent again. */
        private boolean insert(Note.Said said) {
            return handle.createUpdate(
                                    "insert into turn (id, conversation, channel, person, at, kind, entry, confidence, question,"
                                            + " nearest, took_millis) values (:id, :conversation, :channel, :person, :at, :kind,"
                                            + " :entry, :confidence, :question, :nearest, :took) on conflict (id) do nothing")
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

        private void add(Note.Judged judged) {
            if (!update(judged)) {
                insert(judged);
                count(feedback, day(judged.at()), judged.helpful() ? "1" : "0");
            }
        }

        /** Somebody may add a comment to what they said, or think again. */
        private boolean update(Note.Judged judged) {
            return handle.createUpdate(
                                    "update feedback set helpful = :helpful,"
                                            + " comment = case when :comment = '' then comment else :comment end where turn = :turn")
                            .bind("helpful", judged.helpful() ? 1 : 0)
                            .bind("comment", Redaction.redact(judged.comment()))
                            .bind("turn", judged.turn())
                            .execute()
                    > 0;
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

        private void forget(String column, String pseudonym) {
            int gone = handle.createUpdate("delete from turn where " + column + " = :name")
                    .bind("name", pseudonym)
                    .execute();
            scrubbingIsDue |= gone > 0;
        }

        private void count(Map<String, Long> counts, String... key) {
            counts.merge(String.join("\n", key), 1L, Long::sum);
        }

        void addCounts() {
            turns.forEach((key, times) -> {
                String[] part = key.split("\n", -1);
                handle.execute(COUNT_TURNS, part[0], part[1], part[2], part[3], times);
            });
            feedback.forEach((key, times) -> {
                String[] part = key.split("\n", -1);
                handle.execute(COUNT_FEEDBACK, part[0], Integer.parseInt(part[1]), times);
            });
        }

        private static String day(Instant at) {
            return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        }
    }
}
