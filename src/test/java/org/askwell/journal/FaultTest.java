package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class FaultTest {

    private static final String WORDS = "i am so sad";

    /** As JDBI tells it. */
    private static RuntimeException told(Throwable cause) {
        return new IllegalArgumentException("insert into turn values ('" + WORDS + "')", cause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22P05", "23505", "54000"})
    void whatLiesInTheValuesIsARefusalAndIsNotQuoted(String state) {
        assertThat(Fault.of(told(new SQLException(WORDS, state)))).isEqualTo(new Fault(true, "SQLException " + state));
    }

    @Test
    void sqliteRefusesByItsOwnCodes() {
        assertThat(Fault.of(told(new SQLiteException(WORDS, SQLiteErrorCode.SQLITE_CONSTRAINT_NOTNULL))))
                .isEqualTo(new Fault(true, "SQLiteException SQLITE_CONSTRAINT_NOTNULL"));
        assertThat(Fault.of(told(new SQLiteException("disk is full", SQLiteErrorCode.SQLITE_FULL))))
                .isEqualTo(new Fault(false, "disk is full"));
    }

    @Test
    void whatWeCannotCopeWithIsARefusalAndIsNotQuoted() {
        assertThat(Fault.of(new NumberFormatException(WORDS))).isEqualTo(new Fault(true, "NumberFormatException"));
        assertThat(Fault.of(new StackOverflowError())).isEqualTo(new Fault(true, "StackOverflowError"));
    }

    @Test
    void aDatabaseThatIsAwayIsNoRefusal() {
        assertThat(Fault.of(told(new SQLException("connection refused\nmore", "08001"))))
                .isEqualTo(new Fault(false, "connection refused"));
        assertThat(Fault.of(told(new SQLException("it broke", "08006", new EOFException()))))
                .isEqualTo(new Fault(false, "it broke"));
        assertThat(Fault.of(told(new BatchUpdateException(WORDS, "08006", 0, new int[0]))))
                .isEqualTo(new Fault(false, "BatchUpdateException 08006"));
    }

    @Test
    void whatIsWrongWithAFileIsSaid() {
        assertThat(Fault.of(new UncheckedIOException(new IOException("read-only file system")))
                        .reason())
                .isEqualTo("read-only file system");
    }
}
