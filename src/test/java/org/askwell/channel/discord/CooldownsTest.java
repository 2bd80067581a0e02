package org.askwell.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class CooldownsTest {

    private static final Place ANN = new Place(1, 10, 100);
    private static final Place BEN = new Place(2, 10, 100);
    private static final Place CEM = new Place(3, 11, 100);

    private long now = 5;
    private final Cooldowns cooldowns = new Cooldowns(new Rates(2, 3, 4), () -> now);

    private void pass(int seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }

    private boolean mayAsk(Place place, boolean isPublic) {
        return cooldowns.count(place, isPublic).isEmpty();
    }

    @Test
    void aMemberHasToWaitForTheRestOfTheMinute() {
        assertThat(mayAsk(ANN, false)).isTrue();
        pass(20);
        assertThat(mayAsk(ANN, false)).isTrue();
        assertThat(cooldowns.count(ANN, false)).contains(new Cooldowns.Refusal(41, true));
        assertThat(cooldowns.count(ANN, false)).contains(new Cooldowns.Refusal(41, false));
        assertThat(mayAsk(BEN, false)).isTrue();
        pass(40);
        assertThat(mayAsk(ANN, false)).isTrue();
    }

    @Test
    void aChannelCountsOnlyWhatEverybodyReads() {
        assertThat(mayAsk(ANN, true)).isTrue();
        assertThat(mayAsk(ANN, true)).isTrue();
        assertThat(mayAsk(BEN, true)).isTrue();
        assertThat(mayAsk(BEN, true)).isFalse();
        assertThat(mayAsk(BEN, false)).isTrue();
    }

    @Test
    void aServerCountsEverything() {
        assertThat(mayAsk(ANN, false)).isTrue();
        assertThat(mayAsk(ANN, false)).isTrue();
        assertThat(mayAsk(BEN, false)).isTrue();
        assertThat(mayAsk(BEN, false)).isTrue();
        assertThat(mayAsk(CEM, false)).isFalse();
    }

    @Test
    void directMessagesHaveNoServer() {
        for (int member = 0; member < 20; member++) {
            assertThat(mayAsk(new Place(member, 50 + member, 0), false)).isTrue();
        }
    }
}
