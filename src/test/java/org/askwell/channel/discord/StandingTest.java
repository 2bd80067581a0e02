package org.askwell.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.askwell.journal.Condition;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Condition UP = Condition.up("discord");

    private final Standing standing =
            new Standing(2, Clock.fixed(Instant.parse("2026-11-25T07:00:00.5Z"), ZoneOffset.UTC));

    private static Condition degraded(String detail) {
        return new Condition("discord", Condition.State.DEGRADED, detail);
    }

    @Test
    void tellsSinceWhenItConnects() {
        standing.connected(0);

        assertThat(standing.condition())
                .isEqualTo(degraded("connecting since 2026-11-25T07:00:00Z; 1 of 2 connections stand"));
        assertThat(standing.count()).isEqualTo(1);
    }

    @Test
    void isUpWhenEveryConnectionStands() {
        standing.connected(0);
        standing.connected(1);
        assertThat(standing.condition()).isEqualTo(UP);

        standing.lost(1);
        assertThat(standing.condition().state()).isEqualTo(Condition.State.DEGRADED);

        standing.connected(1);
        assertThat(standing.condition()).isEqualTo(UP);
    }

    @Test
    void aRefusalIsToldUntilTheBotIsIn() {
        standing.refused("the token is refused");
        assertThat(standing.condition()).isEqualTo(degraded("the token is refused"));

        standing.connected(0);
        standing.connected(1);
        assertThat(standing.condition()).isEqualTo(UP);
    }
}
