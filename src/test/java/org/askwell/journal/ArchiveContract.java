package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.askwell.conversation.ConversationId;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is kept and what is not, in whichever database. */
@Timeout(120)
abstract class ArchiveContract {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final Keeping ALL = new Keeping(Duration.ofDays(90), true);
    static final Keeping COUNTS = new Keeping(Duration.ofDays(90), false);

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Records.Span TODAYS = new Records.Span(NOON.minusSeconds(60), NOON.plusSeconds(60));

    @TempDir
    Path data = Path.of("");

    private final List<Archive> opened = new ArrayList<>();

    /** Where this test's own database is; none for a file. */
    abstract Optional<DatabaseUrl> url();

    @AfterEach
    void close() {
        opened.forEach(Archive::close);
    }

    Archive open(Keeping keeping, Instant now) {
        Archive archive = Archive.open(url(), data, keeping, Clock.fixed(now, ZoneOffset.UTC));
        opened.add(archive);
        return archive;
    }

    Archive open() {
        return open(ALL, NOON);
    }

    static Records written(Archive archive) throws InterruptedException {
        assertThat(archive.flush(PATIENCE)).as(archive.condition().detail()).isTrue();
        return archive.records();
    }

    Handle database() {
        return Database.at(url(), data).jdbi().open();
    }

    private List<String> kept(String column) {
        try (Handle handle = database()) {
            return handle.createQuery("select " + column + " from turn order by id")
                    .mapTo(String.class)
                    .list();
        }
    }

    @Test
    void questionsWithoutAnAnswerAreThereToBeRead() throws InterruptedException {
        Archive archive = open();
        archive.turn(Said.onWeb("t1", "c1", "is there a choir", Said.unknown("join", "printing")));
        archive.turn(Said.onWeb("t2", "c1", "the paper", Said.clarify("printing", "late-fees")));
        archive.turn(Said.onWeb("t3", "c1", "can i print", Said.answer("printing")));

        Records records = written(archive);

        assertThat(records.unanswered(Records.Gap.UNKNOWN, TODAYS, 10))
                .containsExactly(new Records.Unanswered(
                        "t1", NOON, "web", "is there a choir", List.of("join", "printing"), 0.25));
        assertThat(records.unanswered(Records.Gap.CLARIFY, TODAYS, 10))
                .containsExactly(
                        new Records.Unanswered("t2", NOON, "web", "the paper", List.of("printing", "late-fees"), 0.25));
        assertThat(records.unanswered(Records.Gap.UNKNOWN, TODAYS, 0)).isEmpty();
        assertThat(records.unanswered(
                        Records.Gap.UNKNOWN, new Records.Span(NOON.plusSeconds(1), NOON.plusSeconds(9)), 10))
                .isEmpty();
        assertThat(archive.condition()).isEqualTo(Condition.up("journal"));
    }

    @Test
    void whatDidNotHelpIsThereWithItsQuestion() throws InterruptedException {
        Archive archive = open();
        archive.turn(Said.onWeb("t1", "c1", "can i print", Said.answer("printing")));
        archive.turn(Said.onWeb("t2", "c1", "in colour", Said.answer("printing")));
        archive.feedback(new Feedback("t1", false, ""));
        archive.feedback(new Feedback("t1", false, "I meant posters, call 555 123 4567"));
        archive.feedback(new Feedback("t2", true, ""));

        Records records = written(archive);

        assertThat(records.unhelpful(TODAYS, 10))
                .singleElement()
                .satisfies(unhelpful -> assertThat(unhelpful)
                        .returns("can i print", Records.Unhelpful::question)
                        .returns("answer", Records.Unhelpful::kind)
                        .returns("printing", Records.Unhelpful::entry)
                        .extracting(Records.Unhelpful::comment)
                        .asString()
                        .startsWith("I meant posters")
                        .doesNotContain("4567"));
        assertThat(records.opinions(TODAYS)).containsExactly(new Records.Opinions(TODAY, 1, 1));
    }

    @Test
    void feedbackOnNoTurnIsCountedAndNoMore() throws InterruptedException {
        Archive archive = open();
        archive.feedback(new Feedback("none", false, "buy my watches"));

        Records records = written(archive);

        assertThat(records.unhelpful(TODAYS, 10)).isEmpty();
        assertThat(records.opinions(TODAYS)).containsExactly(new Records.Opinions(TODAY, 0, 1));
    }

    @Test
    void turnsAreCountedByDay() throws InterruptedException {
        Archive archive = open();
        archive.turn(Said.onWeb("t1", "c1", "can i print", Said.answer("printing")));
        archive.turn(Said.onWeb("t2", "c2", "print?", Said.answer("printing")));
        archive.turn(Said.onWeb("t3", "c2", "join?", Said.answer("join")));
        archive.turn(Said.inDiscord("t4", "ann", "choir?", Said.unknown()));

        Records records = written(archive);

        assertThat(records.turns(TODAYS))
                .containsExactly(
                        new Records.PerDay(TODAY, "discord", "unknown", 1),
                        new Records.PerDay(TODAY, "web", "answer", 3));
        assertThat(records.entries(TODAYS, 10))
                .containsExactly(new Records.Use("printing", 2), new Records.Use("join", 1));
    }

    @Test
    void aRepeatedTurnIsKeptOnce() throws InterruptedException {
        Exchange exchange = Said.onWeb("t1", "c1", "choir?", Said.unknown());
        Archive one = open();
        Archive another = open();
        one.turn(exchange);
        one.turn(exchange);
        written(one);
        another.turn(exchange);

        Records records = written(another);

        assertThat(kept("id")).containsExactly("t1");
        assertThat(records.turns(TODAYS)).containsExactly(new Records.PerDay(TODAY, "web", "unknown", 1));
    }

    @Test
    void anUrgentTurnLeavesNoWord() throws InterruptedException {
        Archive archive = open();
        archive.turn(Said.onWeb("t1", "c1", "smoke in the stacks", Said.urgent()));
        archive.feedback(new Feedback("t1", false, "it was only toast"));

        Records records = written(archive);

        assertThat(kept("id")).isEmpty();
        assertThat(records.unhelpful(TODAYS, 10)).isEmpty();
        assertThat(records.urgent(TODAYS))
                .containsExactly(
                        new Records.PerDay(TODAY, "web", Said.urgent().sign().id(), 1));
    }

    @Test
    void whatSaysWhoSomebodyIsIsNotKept() throws InterruptedException {
        Archive archive = open();
        archive.turn(Said.inDiscord("t1", "81234567890", "mail me at ann.lee@mail.example", Said.unknown()));
        written(archive);

        assertThat(kept("question"))
                .singleElement()
                .asString()
                .startsWith("mail me at")
                .doesNotContain("ann.lee");
        assertThat(kept("person")).singleElement().asString().matches("[0-9a-f]{64}");
        assertThat(kept("person || conversation || question")).noneMatch(row -> row.contains("ann.lee@"));
    }

    @Test
    void aConversationIsForgottenWrittenOrNot() throws InterruptedException {
        Archive archive = open();
        archive.turn(Said.onWeb("t1", "c1", "choir?", Said.unknown()));
        archive.feedback(new Feedback("t1", false, "sing!"));
        written(archive);
        archive.turn(Said.onWeb("t2", "c1", "opera?", Said.unknown()));
        archive.turn(Said.onWeb("t3", "c2", "ballet?", Said.unknown()));
        archive.forget(new ConversationId("c1"));

        Records records = written(archive);

        assertThat(kept("id")).containsExactly("t3");
        assertThat(records.unhelpful(TODAYS, 10)).isEmpty();
    }

    @Test
    void aPersonIsForgottenAfterARestartToo() throws InterruptedException {
        Archive before = open();
        before.turn(Said.inDiscord("t1", "ann", "choir?", Said.unknown()));
        before.turn(Said.inDiscord("t2", "bob", "choir?", Said.unknown()));
        before.close();
        Archive archive = open();
        archive.forget(ChannelName.WEB, "ann");
        archive.forget(ChannelName.DISCORD, "ann");
        written(archive);

        assertThat(kept("id")).containsExactly("t2");
    }

    @Test
    void whatIsTooOldIsDeleted() throws InterruptedException {
        Archive before = open(ALL, NOON.minus(Duration.ofDays(91)));
        before.turn(Said.onWeb("t1", "c1", "choir?", Said.unknown()));
        before.feedback(new Feedback("t1", false, "sing!"));
        written(before);
        Archive later = open(ALL, NOON.minus(Duration.ofDays(89)));
        later.turn(Said.onWeb("t2", "c1", "choir?", Said.unknown()));
        written(later);

        Records records = written(open());

        assertThat(kept("id")).containsExactly("t2");
        Records.Span always = new Records.Span(Instant.EPOCH, NOON);
        assertThat(records.unhelpful(always, 10)).isEmpty();
        assertThat(records.opinions(always)).isEmpty();
        assertThat(records.turns(always)).containsExactly(new Records.PerDay(TODAY.minusDays(89), "web", "unknown", 1));
    }

    @Test
    void countsAloneAreKeptWhereNoMoreIsWanted() throws InterruptedException {
        Archive before = open();
        before.turn(Said.onWeb("t1", "c1", "choir?", Said.unknown()));
        written(before);
        Archive archive = open(COUNTS, NOON);
        archive.turn(Said.onWeb("t2", "c1", "opera?", Said.unknown()));
        archive.turn(Said.onWeb("t2", "c1", "opera?", Said.unknown()));
        archive.feedback(new Feedback("t2", false, "sing!"));

        Records records = written(archive);

        assertThat(kept("id")).isEmpty();
        assertThat(records.turns(TODAYS)).containsExactly(new Records.PerDay(TODAY, "web", "unknown", 2));
        assertThat(records.opinions(TODAYS)).containsExactly(new Records.Opinions(TODAY, 0, 1));
    }

    @Test
    void hostileWordsAreWordsLikeOthers() throws InterruptedException {
        String words = "'; drop table turn; -- 🎶 \u0000 \ud800 %s :id ?";
        Archive archive = open();
        archive.turn(Said.onWeb("t1", "c1", words, Said.unknown()));
        archive.feedback(new Feedback("t1", false, words));
        archive.forget(new ConversationId("none\u0000"));
        archive.turn(Said.onWeb("t2", "c1", "choir?", Said.unknown()));

        Records records = written(archive);

        assertThat(kept("id")).containsExactly("t1", "t2");
        assertThat(records.unhelpful(TODAYS, 10).getFirst().comment()).startsWith("'; drop table turn; -- 🎶 %s");
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws InterruptedException {
        written(open());
        try (Handle handle = database()) {
            handle.execute("""
                    insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                    execution_time, success) values (99, '99', 'later', 'SQL', 'V99__later.sql', 'somebody', 1, true)""");
        }
        Archive archive = open();
        archive.turn(Said.onWeb("t1", "c1", "choir?", Said.unknown()));

        assertThat(archive.flush(Duration.ofSeconds(2))).isFalse();
        assertThat(archive.condition())
                .returns(Condition.State.DEGRADED, Condition::state)
                .extracting(Condition::detail)
                .asString()
                .contains("most likely of a newer one", "2 wait");
        assertThat(kept("id")).isEmpty();
    }
}
