package org.askwell.journal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** Where a PostgreSQL database is and how to be let in. It may hold a password, and so never says what it holds. */
public final class DatabaseUrl {

    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:([^:@/?\\s]*)(?::([^@/?\\s]*))?@)?([^@/?#\\s]+/[^@/?#\\s]+(?:\\?\\S*)?)");

    private final String jdbc;
    private final String user;
    private final String password;

    private DatabaseUrl(String jdbc, String user, String password) {
        this.jdbc = jdbc;
        this.user = user;
        this.password = password;
    }

    /**
     * Reads {@code postgresql://user:password@host:5432/name} or {@code jdbc:postgresql://…}. Throws
     * {@link IllegalArgumentException}, with words for the operator, where {@code text} is neither.
     */
    public static DatabaseUrl of(String text) {
        return read(text.strip())
                .orElseThrow(() -> new IllegalArgumentException("It is not the address of a PostgreSQL database; write"
                        + " it like postgresql://user:password@host:5432/name, with %40 for an @ in the password."));
    }

    private static Optional<DatabaseUrl> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String jdbc = "jdbc:postgresql://" + form.group(3);
        try {
            return Optional.ofNullable(Driver.parseURL(jdbc, null))
                    .map(known -> new DatabaseUrl(jdbc, decoded(form.group(1)), decoded(form.group(2))));
        } catch (IllegalArgumentException e) {
            // A percent sign that stands for nothing; the message would show a piece of the password.
            return Optional.empty();
        }
    }

    private static String decoded(@Nullable String part) {
        // A plus is a plus here, unlike in forms.
        return URLDecoder.decode(Objects.requireNonNullElse(part, "").replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String jdbc() {
        return jdbc;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }
}
