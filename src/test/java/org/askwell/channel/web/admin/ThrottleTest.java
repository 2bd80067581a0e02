package org.askwell.channel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.askwell.SettableClock;
import org.junit.jupiter.api.Test;

final class ThrottleTest {

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final Throttle throttle = new Throttle(clock);

    private Duration wrongTry() {
        return throttle.attempt(() -> false).remaining();
    }

    private void wrongTries(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(wrongTry()).isZero();
        }
    }

    @Test
    void fromTheFifthWrongTryOnTheNextHasToWaitTwiceAsLongEachTime() {
        wrongTries(5);
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(wrongTry()).isEqualTo(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
            wrongTries(1);
        }
    }

    @Test
    void whatHasToWaitIsNotLookedAt() {
        wrongTries(5);
        assertThat(throttle.attempt(() -> {
                    throw new AssertionError("looked at");
                }))
                .isEqualTo(new Throttle.Attempt(false, Duration.ofSeconds(1)));
    }

    @Test
    void aRightTryEndsIt() {
        wrongTries(5);
        clock.advance(Duration.ofSeconds(1));
        assertThat(throttle.attempt(() -> true).isRight()).isTrue();
        wrongTries(5);
    }

    @Test
    void aQuarterOfAnHourEndsIt() {
        wrongTries(5);
        clock.advance(Duration.ofMinutes(16));
        wrongTries(5);
    }
}
