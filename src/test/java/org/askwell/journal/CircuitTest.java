package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
        assertThat(circuit.ask(() -> Optional.of("a"))).hasValue("a");
        assertThat(circuit.ask(Optional::empty)).isEmpty();
        assertThat(circuit.openedBy()).isEmpty();
    }

    @Test
    void aFailureIsTriedAgainAndThenNothingIsAsked() {
        for (int i = 0; i < 10; i++) {
            assertThat(circuit.ask(this::fails)).isEmpty();
        }
        assertThat(tries).hasValue(2);
        assertThat(resets).hasValue(1);
        assertThat(circuit.openedBy()).hasValue("connection refused");
    }

    @Test
    void whoeverIsAnsweredMeanwhileShowsThatItIsThere() {
        for (int i = 0; i < 10; i++) {
            assertThat(circuit.ask(this::failsWhileOthersAreAnswered)).isEmpty();
        }
        assertThat(tries).hasValue(20);
        assertThat(circuit.openedBy()).isEmpty();
    }

    private Optional<String> failsWhileOthersAreAnswered() {
        circuit.ask(() -> Optional.of("other"));
        return fails();
    }

    @Test
    void whatHangsIsNotWaitedFor() {
        assertThat(circuit.ask(CircuitTest::hangs)).isEmpty();
        assertThat(circuit.openedBy()).hasValue("no answer within 200 ms");
        long began = System.nanoTime();
        assertThat(circuit.ask(CircuitTest::hangs)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(150));
    }

    @Test
    void whoHasNoChoiceAsksAgainWhileOthersAreAnswered() {
        assertThat(circuit.insist(() -> tries.get() < 4 ? failsWhileOthersAreAnswered() : Optional.of("at last")))
                .hasValue("at last");
    }

    @Test
    void whoHasNoChoiceWaitsUntilSomebodyHasLooked() throws Exception {
        circuit.failed(System.nanoTime() + Duration.ofDays(1).toNanos(), "suspected");
        assertThat(circuit.ask(() -> Optional.of("a"))).isEmpty();
        CompletableFuture<Optional<String>> waiting =
                CompletableFuture.supplyAsync(() -> circuit.insist(() -> Optional.of("a")));
        circuit.close();
        assertThat(waiting.get()).hasValue("a");

        circuit.failed(System.nanoTime() + Duration.ofDays(1).toNanos(), "suspected");
        waiting = CompletableFuture.supplyAsync(() -> circuit.insist(() -> Optional.of("a")));
        circuit.away("away");
        assertThat(waiting.get()).isEmpty();
        assertThat(circuit.openedBy()).hasValue("away");
    }

    @Test
    void whoHasNoChoiceWaitsForWhatIsSlow() {
        assertThat(circuit.insist(() -> {
                    while (circuit.openedBy().isEmpty()) {
                        Thread.onSpinWait();
                    }
                    return Optional.of("late");
                }))
                .hasValue("late");
    }

    @Test
    void aBugGoesOnItsWay() {
        assertThatThrownBy(() -> circuit.ask(() -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("bug");
                }))
                .hasMessage("bug");
        assertThat(tries).hasValue(1);
        assertThat(circuit.openedBy()).isEmpty();
    }
}
