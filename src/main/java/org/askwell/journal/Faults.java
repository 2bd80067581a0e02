package org.askwell.journal;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** What an exception says to the operator; never a word of a patient's, which statements and their details may hold. */
final class Faults {

    private Faults() {}

    static String reason(Exception e) {
        if (e instanceof FlywayValidateException) {
            return "its tables are not those of this version of Askwell, most likely of a newer one; run that, or name"
                    + " another database or data folder";
        }
        return innermost(e, SQLException.class)
                // Its message has the statement with all values.
                .filter(fault -> !(fault instanceof BatchUpdateException))
                .<Throwable>map(fault -> fault)
                .or(() -> innermost(e, IOException.class))
                .map(fault -> String.valueOf(fault.getMessage()))
                .flatMap(message -> message.lines().findFirst())
                .orElseGet(() -> e.getClass().getSimpleName());
    }

    /** Tells whether the data is to blame, so that it is no use to try again. */
    static boolean isOfTheData(Exception e) {
        return innermost(e, SQLException.class)
                .map(fault -> Optional.ofNullable(fault.getSQLState()).orElse(""))
                .map(state -> state.startsWith("22") || state.startsWith("23"))
                .orElseGet(() -> innermost(e, IOException.class).isEmpty());
    }

    private static <T extends Throwable> Optional<T> innermost(Throwable e, Class<T> type) {
        return Stream.iterate(Optional.of(e), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((outer, inner) -> inner);
    }
}
