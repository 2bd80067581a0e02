package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left in the file when the program dies, or the disk is full: a process of its own writes. */
@Timeout(120)
class CrashTest {

    @TempDir
    private Path data = Path.of("");

    private List<String> kept() {
        try (Handle handle = Jdbi.open(Database.at(Optional.empty(), data).source())) {
            assertThat(handle.createQuery("pragma integrity_check")
                            .mapTo(String.class)
                            .one())
                    .isEqualTo("ok");
            return handle.createQuery("select id from turn order by id")
                    .mapTo(String.class)
                    .list();
        }
    }

    @Test
    void aKilledProcessLosesTheLastSecondAtMostAndLeavesASoundFile() throws Exception {
        List<WritingProcess.Told> told = new ArrayList<>();
        long killed;
        try (WritingProcess writing = WritingProcess.start(data)) {
            // What it learns of its own speed first is no part of this.
            writing.during(2_000);
            told.addAll(writing.during(2_500));
            killed = System.currentTimeMillis();
            told.addAll(writing.kill());
        }

        assertThat(told).hasSizeGreaterThan(100);
        assertThat(kept())
                .containsAll(told.stream()
                        .filter(turn -> turn.millis() < killed - 1_000)
                        .map(WritingProcess.Told::id)
                        .toList());
    }

    @Test
    void aFullDiskIsSaidAndOnceThereIsRoomWhatWaitedIsKept() throws Exception {
        String meanwhile;
        try (WritingProcess writing = WritingProcess.start(data)) {
            writing.during(1_500);
            writing.limitFiles("500000");
            meanwhile = writing.until(Condition.State.DEGRADED).id();
            writing.limitFiles("unlimited");
            writing.until(Condition.State.UP);
            writing.during(2_500);
            writing.kill();
        }

        assertThat(kept()).contains("t00000000", meanwhile).isSorted();
    }
}
