package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CircuitTest {

    private final AtomicInteger resets = new AtomicInteger();
    private final Circuit circuit = new Circuit(Duration.ofMillis(200), resets::incrementAndGet);
    private final AtomicInteger tries = new AtomicInteger();

    @BeforeEach
    void close() {
        circuit.close();
    }

    private Optional<String> fails() {
        tries.incrementAndGet();
        throw new IllegalStateException("jdbc", new SQLException("connection refused\nDetail: words"));
    }

    private static Optional<String> hangs() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.of("late");
    }

    @Test
    void passesOnWhatIsAnswered() {
        assertThat(circuit.ask(1, () -> Optional.of("a"))).hasValue("a");
        assertThat(circuit.ask(1, Optional::empty)).isEmpty();
        assertThat(circuit.openedBy()).isEmpty();
    }

    @Test
    void aFailureIsTriedAgainAndThenNothingIsAsked() {
        for (int i = 0; i < 10; i++) {
            assertThat(circuit.ask(1, this::fails)).isEmpty();
        }
        assertThat(tries).hasValue(2);
        assertThat(resets).hasValue(1);
        assertThat(circuit.openedBy()).hasValue("connection refused");
    }

    @Test
    void whoeverIsAnsweredMeanwhileShowsThatItIsThere() {
        for (int i = 0; i < 10; i++) {
            assertThat(circuit.ask(1, this::failsWhileOthersAreAnswered)).isEmpty();
        }
        assertThat(tries).hasValue(20);
        assertThat(circuit.openedBy()).isEmpty();
    }

    private Optional<String> failsWhileOthersAreAnswered() {
        circuit.ask(1, () -> Optional.of("other"));
        return fails();
    }

    @Test
    void whatHangsIsNotWaitedFor() {
        assertThat(circuit.ask(3, CircuitTest::hangs)).isEmpty();
        assertThat(circuit.openedBy()).hasValue("no answer within 200 ms");
        long began = System.nanoTime();
        assertThat(circuit.ask(3, CircuitTest::hangs)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(150));
    }

    @Test
    void whoHasNoChoiceAsksAgainWhileOthersAreAnswered() {
        assertThat(circuit.ask(3, () -> tries.get() < 4 ? failsWhileOthersAreAnswered() : Optional.of("at last")))
                .hasValue("at last");
    }

    @Test
    void aBugGoesOnItsWay() {
        assertThatThrownBy(() -> circuit.ask(1, () -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("bug");
                }))
                .hasMessage("bug");
        assertThat(tries).hasValue(1);
        assertThat(circuit.openedBy()).isEmpty();
    }
}
