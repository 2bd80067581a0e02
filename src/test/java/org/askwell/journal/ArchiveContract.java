package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.askwell.conversation.ConversationId;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must keep, and must not. */
abstract class ArchiveContract {

    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    /** When somebody said what is answered at {@link #NOON}. */
    private static final Instant SAID = NOON.minusMillis(7);

    private Archive archive;

    /** An empty one, the same throughout a test. */
    abstract Database database();

    static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    @BeforeEach
    void open() {
        archive = new Archive(database(), Keeping.DEFAULT, at(NOON));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    /** Another program at the same database. */
    private void reopen(Keeping keeping, Instant now) {
        archive.close();
        archive = new Archive(database(), keeping, at(now));
    }

    List<String> all(String query) {
        archive.flush();
        assertThat(archive.condition()).isEqualTo(Condition.up("journal"));
        return Jdbi.create(database().source())
                .withHandle(handle -> handle.createQuery(query)
                        .map((row, context) -> {
                            StringBuilder line = new StringBuilder();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                line.append(i > 1 ? "|" : "").append(row.getString(i));
                            }
                            return line.toString();
                        })
                        .list());
    }

    private List<String> turns() {
        return all("select id, channel, kind, entry, question, nearest, took_millis from turn order by id");
    }

    private List<String> counts() {
        return all("select day, channel, kind, entry, times from turn_count order by day, channel, kind, entry");
    }

    private List<String> feedbackCounts() {
        return all("select day, helpful, times from feedback_count order by day, helpful");
    }

    @Test
    void keepsTurnsInTheirOrder() {
        String entry = Talk.entry().id();
        archive.turn(Talk.answered("t1", "c", "how do i join"));
        archive.turn(Talk.unknown("t2", "c", "what is the meaning of life"));
        archive.turn(Talk.askedBack("t3", "c", "books"));

        assertThat(turns())
                .containsExactly(
                        "t1|web|answer|" + entry + "|how do i join||7",
                        "t2|web|unknown||what is the meaning of life|" + entry + "|7",
                        "t3|web|clarify||books|" + entry + "|7");
        assertThat(all("select distinct at, confidence from turn")).containsExactly(SAID.toEpochMilli() + "|0.25");
    }

    @Test
    void keepsOneThatComesAgainOnce() {
        archive.turn(Talk.unknown("t1", "c", "well"));
        archive.turn(Talk.unknown("t1", "c", "well"));
        archive.flush();
        archive.turn(Talk.unknown("t1", "c", "well"));

        assertThat(turns()).hasSize(1);
        assertThat(counts()).containsExactly("2026-11-25|web|unknown||1");
    }

    @Test
    void keepsNeitherWhoItWasNorWhatWouldTell() {
        archive.turn(Talk.inDiscord("t1", "81234567890", "write to ann.smith@mail.example please"));
        archive.feedback(new Feedback("t1", false, "call 0170 1234567 instead"));

        List<String> kept = all("select t.*, f.* from turn t join feedback f on f.turn = t.id");
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst())
                .contains("write to", "instead")
                .doesNotContain("81234567890", "ann.smith", "1234567", "channel and");
    }

    @Test
    void keepsFeedbackUnderItsTurn() {
        archive.turn(Talk.unknown("t1", "c", "well"));
        archive.feedback(new Feedback("t1", false, ""));
        archive.feedback(new Feedback("t1", false, "too\u0000 dull"));
        archive.feedback(new Feedback("t1", false, ""));
        archive.feedback(new Feedback("no such turn", true, "made up"));

        assertThat(all("select turn, helpful, comment from feedback")).containsExactly("t1|0|too dull");
        assertThat(feedbackCounts()).containsExactly("2026-11-25|0|1", "2026-11-25|1|1");
    }

    @Test
    void onlyCountsWhatIsUrgent() {
        archive.turn(Talk.urgent("t1", "c", "i cannot breathe"));
        archive.feedback(new Feedback("t1", true, "it was my heart"));

        assertThat(turns()).isEmpty();
        assertThat(all("select * from feedback")).isEmpty();
        assertThat(counts()).containsExactly("2026-11-25|web|urgent|" + Talk.sign() + "|1");
    }

    @Test
    void onlyCountsWhereQuestionsAreNotWanted() {
        reopen(new Keeping(Duration.ofDays(90), false), NOON);
        archive.turn(Talk.unknown("t1", "c", "well"));
        archive.turn(Talk.unknown("t2", "c", "well"));
        archive.feedback(new Feedback("t1", true, "good"));

        assertThat(turns()).isEmpty();
        assertThat(all("select * from feedback")).isEmpty();
        assertThat(counts()).containsExactly("2026-11-25|web|unknown||2");
    }

    @Test
    void countsAMessageThatIsSentAgainOnceWhereQuestionsAreNotWantedToo() {
        reopen(new Keeping(Duration.ofDays(90), false), NOON);
        Journal journal = new Journal(List.of(archive));
        journal.turn(Talk.unknown("t1", "c", "well"));
        journal.turn(Talk.unknown("t1", "c", "well"));
        journal.feedback(new Feedback("t1", true, ""));
        journal.feedback(new Feedback("t1", true, "good"));

        assertThat(counts()).containsExactly("2026-11-25|web|unknown||1");
        assertThat(feedbackCounts()).containsExactly("2026-11-25|1|1");
    }

    @Test
    void whoeverThinksAgainCountsForTheLastThingTheySaid() {
        archive.turn(Talk.unknown("t1", "c", "well"));
        archive.turn(Talk.urgent("t2", "c", "fire"));
        for (String turn : List.of("t1", "t2")) {
            archive.feedback(new Feedback(turn, true, ""));
            archive.feedback(new Feedback(turn, false, "bad"));
        }

        assertThat(all("select turn, helpful, comment from feedback")).containsExactly("t1|0|bad");
        assertThat(feedbackCounts()).containsExactly("2026-11-25|0|2", "2026-11-25|1|0");
    }

    @Test
    void deletesQuestionsThatAreNotWantedAnyMore() {
        archive.turn(Talk.unknown("t1", "c", "well"));
        reopen(new Keeping(Duration.ofDays(90), false), NOON);

        assertThat(turns()).isEmpty();
        assertThat(counts()).containsExactly("2026-11-25|web|unknown||1");
    }

    @Test
    void leavesOutAndCountsWhatTheDatabaseNeverTakes() {
        archive.flush();
        Jdbi.create(database().source())
                .useHandle(handle -> handle.execute("create unique index strict on turn (question)"));
        archive.turn(Talk.unknown("t1", "c", "well"));
        archive.turn(Talk.unknown("t2", "c", "well"));
        archive.turn(Talk.unknown("t3", "c", "then"));
        archive.feedback(new Feedback("t3", true, ""));

        assertThat(all("select id from turn order by id")).containsExactly("t1", "t3");
        assertThat(counts()).containsExactly("2026-11-25|web|unknown||2");
        assertThat(feedbackCounts()).containsExactly("2026-11-25|1|1");
        Journal journal = new Journal(List.of());
        archive.showIn(journal);
        assertThat(journal.metrics().scrape()).contains("askwell_journal_lost 1.0", "askwell_journal_waiting 0.0");
    }

    @Test
    void forgetsWhatAnotherReplicaHasStillToWriteDown() {
        Archive other = new Archive(database(), Keeping.DEFAULT, at(NOON));
        other.turn(Talk.unknown("t1", "mine", "well"));
        other.turn(Talk.inDiscord("t2", "ann", "well"));
        other.turn(Talk.unknown("t3", "yours", "well"));
        archive.forget(new ConversationId("mine"));
        archive.forget(ChannelName.DISCORD, "ann");
        archive.flush();
        other.flush();
        other.close();
        assertThat(all("select id from turn")).containsExactly("t3");

        reopen(Keeping.DEFAULT, NOON.plusSeconds(60));
        archive.turn(Talk.inDiscord("t4", "ann", "something new"));
        assertThat(all("select id from turn order by id")).containsExactly("t3", "t4");
        assertThat(all("select count(*) from forgotten")).containsExactly("2");

        reopen(Keeping.DEFAULT, NOON.plus(Duration.ofDays(1)).plusMillis(1));
        assertThat(all("select count(*) from forgotten")).containsExactly("0");
    }

    @Test
    void forgetsAConversation() {
        archive.turn(Talk.unknown("t1", "mine", "old"));
        archive.feedback(new Feedback("t1", true, "good"));
        archive.flush();
        archive.turn(Talk.unknown("t2", "mine", "new"));
        archive.turn(Talk.unknown("t3", "yours", "other"));
        archive.forget(new ConversationId("mine"));

        assertThat(all("select id from turn")).containsExactly("t3");
        assertThat(all("select * from feedback")).isEmpty();
        assertThat(counts()).containsExactly("2026-11-25|web|unknown||3");
    }

    @Test
    void forgetsAPersonAfterARestartToo() {
        archive.turn(Talk.inDiscord("t1", "ann", "old"));
        archive.turn(Talk.inDiscord("t2", "ben", "old"));
        archive.turn(Talk.unknown("t3", "c", "old"));
        reopen(Keeping.DEFAULT, NOON);
        archive.forget(ChannelName.DISCORD, "ann");

        assertThat(all("select id from turn order by id")).containsExactly("t2", "t3");
    }

    @Test
    void deletesWhatIsOld() {
        archive.turn(Talk.unknown("t1", "c", "old"));
        archive.feedback(new Feedback("t1", true, "good"));
        reopen(Keeping.DEFAULT, SAID.plus(Keeping.DEFAULT.time()));
        assertThat(turns()).hasSize(1);

        reopen(Keeping.DEFAULT, SAID.plus(Keeping.DEFAULT.time()).plusMillis(1));
        assertThat(turns()).isEmpty();
        assertThat(all("select * from feedback")).isEmpty();
        assertThat(counts()).hasSize(1);
    }

    @Test
    void tellsWhatIsMissing() {
        LocalDate day = LocalDate.of(2026, 11, 25);
        Records.Span today = new Records.Span(day, day);
        String entry = Talk.entry().id();
        archive.turn(Talk.unknown("t1", "c", "well"));
        archive.turn(Talk.unknown("t2", "c", "then"));
        archive.turn(Talk.askedBack("t3", "c", "books"));
        archive.turn(Talk.answered("t4", "c", "how do i join"));
        archive.turn(Talk.answered("t5", "c", "how do i leave"));
        archive.turn(Talk.urgent("t6", "c", "fire"));
        archive.feedback(new Feedback("t4", true, "good"));
        archive.feedback(new Feedback("t5", false, "bad"));
        archive.flush();
        Records records = archive.records();

        assertThat(records.unanswered(today, 10))
                .containsExactly(
                        new Records.Question(SAID, "well", List.of(entry), 0.25),
                        new Records.Question(SAID, "then", List.of(entry), 0.25));
        assertThat(records.unanswered(today, 1)).hasSize(1);
        assertThat(records.askedBack(today, 10))
                .containsExactly(new Records.Question(SAID, "books", List.of(entry), 0.25));
        assertThat(records.unhelpful(today, 10))
                .containsExactly(new Records.Complaint(NOON, "how do i leave", "answer", entry, "bad"));
        assertThat(records.counts(today))
                .containsExactly(
                        new Records.Count(day, "web", "answer", entry, 2),
                        new Records.Count(day, "web", "clarify", "", 1),
                        new Records.Count(day, "web", "unknown", "", 2),
                        new Records.Count(day, "web", "urgent", Talk.sign(), 1));
        Records.Span yesterday = new Records.Span(day.minusDays(1), day.minusDays(1));
        assertThat(records.unanswered(yesterday, 10)).isEmpty();
        assertThat(records.unhelpful(yesterday, 10)).isEmpty();
        assertThat(records.counts(yesterday)).isEmpty();
    }

    @Test
    void doesNotWriteIntoTheTablesOfANewerProgram() {
        archive.flush();
        Jdbi.create(database().source())
                .useHandle(handle -> handle.execute("insert into flyway_schema_history (installed_rank, version,"
                        + " description, type, script, checksum, installed_by, execution_time, success)"
                        + " values (99, '99', 'new', 'SQL', 'V99__new.sql', 1, 'x', 1, true)"));
        archive.close();
        archive = new Archive(database(), Keeping.DEFAULT, at(NOON));
        archive.flush();

        assertThat(archive.condition().state()).isEqualTo(Condition.State.DEGRADED);
        assertThat(archive.condition().detail()).contains("run the newer one that made them");
    }

    @Test
    void losesWhatFindsNoRoomButNoWishToBeForgotten() {
        archive.turn(Talk.unknown("first", "mine", "well"));
        archive.flush();
        for (int i = 0; i < 10_003; i++) {
            archive.turn(Talk.unknown("t" + i, "yours", "well"));
        }
        archive.forget(new ConversationId("mine"));

        assertThat(all("select count(*) from turn")).containsExactly("10000");
        assertThat(all("select id from turn where id = 'first'")).isEmpty();
        Journal journal = new Journal(List.of(archive));
        archive.showIn(journal);
        assertThat(journal.metrics().scrape()).contains("askwell_journal_lost 3.0", "askwell_journal_waiting 0.0");
    }

    @Test
    void tellsWhatWasNotSettledAndWhatPeopleWentOnTo() {
        String entry = Talk.entry().id();
        archive.turn(Talk.askedBack("t1", "c", "books"));
        archive.turn(Talk.answered("t2", "c", "that one"));
        archive.turn(Talk.unknown("t3", "d", "well"));
        archive.turn(Talk.unknown("t4", "d", "then"));
        archive.turn(Talk.answered("t5", "e", "how do i leave"));
        archive.feedback(new Feedback("t5", false, ""));
        archive.turn(Talk.answered("t6", "f", "how do i join"));
        archive.feedback(new Feedback("t6", true, ""));
        archive.flush();

        LocalDate day = LocalDate.of(2026, 11, 25);
        assertThat(archive.records().unsettled(new Records.Span(day, day), 10))
                .containsExactly(
                        new Unsettled(SAID, "books", Unsettled.Trouble.ASKED_BACK, "", List.of(entry), entry),
                        new Unsettled(SAID, "well", Unsettled.Trouble.UNANSWERED, "", List.of(entry), ""),
                        new Unsettled(SAID, "then", Unsettled.Trouble.UNANSWERED, "", List.of(entry), ""),
                        new Unsettled(SAID, "how do i leave", Unsettled.Trouble.UNHELPFUL, entry, List.of(), ""));
        assertThat(archive.records().unsettled(new Records.Span(day, day), 1)).hasSize(1);
        assertThat(archive.records().unsettled(new Records.Span(day.plusDays(1), day.plusDays(1)), 10))
                .isEmpty();
    }
}
