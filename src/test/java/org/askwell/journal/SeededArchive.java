package org.askwell.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.askwell.SettableClock;

/** A journal in which things were said on days of the test's choice. */
public final class SeededArchive implements AutoCloseable {

    /** A Wednesday. */
    public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final Archive archive;
    private int turns;

    /** @param data where its database is; need not exist yet */
    public SeededArchive(Path data) {
        this.archive = new Archive(Database.at(Optional.empty(), data), Keeping.DEFAULT, clock);
        archive.flush();
    }

    public Records records() {
        archive.flush();
        return archive.records();
    }

    /** Lets the next things be said so many days ago. */
    public SeededArchive daysAgo(int days) {
        archive.flush();
        clock.set(NOW.minus(Duration.ofDays(days)));
        return this;
    }

    public SeededArchive unanswered(String... questions) {
        for (String question : questions) {
            archive.turn(Talk.unknown(next(), "c" + turns, question));
        }
        return this;
    }

    public SeededArchive askedBack(String... questions) {
        for (String question : questions) {
            archive.turn(Talk.askedBack(next(), "c" + turns, question));
        }
        return this;
    }

    public SeededArchive answered(int times) {
        for (int i = 0; i < times; i++) {
            archive.turn(Talk.answered(next(), "c" + turns, "when are you open"));
        }
        return this;
    }

    public SeededArchive urgent(int times) {
        for (int i = 0; i < times; i++) {
            archive.turn(Talk.urgent(next(), "c" + turns, "there is smoke everywhere"));
        }
        return this;
    }

    /** An answer that somebody calls unhelpful. */
    public SeededArchive unhelpful(String question, String comment) {
        archive.turn(Talk.answered(next(), "c" + turns, question));
        archive.feedback(new Feedback("t" + turns, false, comment));
        return this;
    }

    private String next() {
        turns++;
        return "t" + turns;
    }

    @Override
    public void close() {
        archive.close();
    }
}
