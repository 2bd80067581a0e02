package org.askwell.channel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.askwell.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SessionsTest {

    private static final String TOKEN = "correct horse battery";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-25T12:00:00Z"));
    private final Sessions sessions = new Sessions(TOKEN, clock);

    @Test
    void aSessionEndsAfterEightHours() {
        Session session = sessions.start();
        assertThat(sessions.of(session.cookie())).hasValue(session);
        clock.advance(Duration.ofHours(8));
        assertThat(sessions.of(session.cookie())).isEmpty();
    }

    @Test
    void anotherProcessWithTheSameTokenKnowsItAndOneWithAnotherTokenDoesNot() {
        Session session = sessions.start();
        assertThat(new Sessions(TOKEN, clock).of(session.cookie())).hasValue(session);
        assertThat(new Sessions(TOKEN + "!", clock).of(session.cookie())).isEmpty();
    }

    @Test
    void eachIsDifferent() {
        Session one = sessions.start();
        Session other = sessions.start();
        assertThat(one.cookie()).isNotEqualTo(other.cookie());
        assertThat(one.formToken()).isNotEqualTo(other.formToken()).doesNotContain(one.cookie());
    }

    @Test
    void nobodyCanMakeOneLastLonger() {
        String cookie = sessions.start().cookie();
        String longer = cookie.replaceFirst("^\\d+", "9999999999");
        assertThat(sessions.of(longer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.2.3", "9999999999.00.00", "correct horse battery", "\uD800"})
    void whatIsNoCookieIsNobodys(String cookie) {
        assertThat(sessions.of(cookie)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse batter", "correct horse battery ", "Correct horse battery"})
    void onlyTheTokenIsTheToken(String given) {
        assertThat(sessions.isToken(given)).isFalse();
        assertThat(sessions.isToken(TOKEN)).isTrue();
    }
}
