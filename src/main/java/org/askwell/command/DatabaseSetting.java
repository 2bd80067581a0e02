package org.askwell.command;

import java.util.Optional;
import org.askwell.journal.DatabaseUrl;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command is told about where the journal is. */
final class DatabaseSetting {

    private String variable = "";

    /** @param value of the variable, never to be shown; blank for a file */
    void variable(String value) {
        this.variable = value;
    }

    /**
     * Where the journal is kept; absent for a file.
     *
     * @param command that wants to know
     */
    Optional<DatabaseUrl> url(CommandSpec command) {
        try {
            return Optional.of(variable).filter(url -> !url.isBlank()).map(DatabaseUrl::of);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(),
                    Variables.DATABASE_URL + " is set to a value that cannot be used:\n" + e.getMessage());
        }
    }
}
