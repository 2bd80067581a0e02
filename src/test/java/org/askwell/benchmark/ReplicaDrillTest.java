package org.askwell.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ReplicaDrillTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void noContextIsLostWhenAReplicaIsKilled() throws Exception {
        try (ReplicaDrill drill = new ReplicaDrill(2, data)) {
            ReplicaDrill.Outcome outcome = drill.hold(
                    80, 4, Duration.ZERO, replicas -> replicas.getFirst().kill());

            assertThat(outcome.lostContexts()).isZero();
            assertThat(outcome.failed()).isZero();
            assertThat(outcome.sentAgain()).isPositive();
            assertThat(outcome.conversations()).isGreaterThanOrEqualTo(80);
        }
    }
}
