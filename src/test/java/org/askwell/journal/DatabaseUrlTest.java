package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:p%40ss+word@db.example:5433/faq, jdbc:postgresql://db.example:5433/faq, ann, p@ss+word",
        "postgres://ann@db.example/faq, jdbc:postgresql://db.example/faq, ann, ''",
        "jdbc:postgresql://db.example/faq?user=ann&sslmode=require, jdbc:postgresql://db.example/faq?user=ann&sslmode=require, '', ''",
        "jdbc:postgresql://ann:secret@[::1]:5432/faq, jdbc:postgresql://[::1]:5432/faq, ann, secret",
        "'postgresql://a:b@one:1,two:2/faq', 'jdbc:postgresql://one:1,two:2/faq', a, b"
    })
    void takesBothForms(String text, String jdbc, String user, String password) {
        DatabaseUrl url = DatabaseUrl.of(text);

        assertThat(url)
                .returns(jdbc, DatabaseUrl::jdbc)
                .returns(user, DatabaseUrl::user)
                .returns(password, DatabaseUrl::password);
        assertThat(url.toString()).doesNotContain("p@ss", "secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ann:hunter2@db/faq",
                "postgresql://ann:hunter2@db",
                "postgresql://ann:hunter2@db:port/faq",
                "postgresql://ann:hunter2@@db/faq",
                "postgresql://ann:hunter2%zz@db/faq",
                "jdbc:sqlite:hunter2",
                "hunter2"
            })
    void refusesAllElseWithoutShowingIt(String text) {
        assertThatThrownBy(() -> DatabaseUrl.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write it like postgresql://user:password@host:5432/name")
                .message()
                .doesNotContain("hunter2");
    }
}
