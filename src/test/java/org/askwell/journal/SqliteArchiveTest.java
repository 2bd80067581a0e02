package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.askwell.conversation.ConversationId;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

final class SqliteArchiveTest extends ArchiveContract {

    @Override
    Optional<DatabaseUrl> url() {
        return Optional.empty();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean anyFileHolds(String words) {
        return files().stream().anyMatch(file -> {
            try {
                return Files.readString(file, StandardCharsets.ISO_8859_1).contains(words);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void whatIsForgottenIsInNoFile() throws InterruptedException {
        Archive archive = open();
        archive.turn(Said.onWeb("t1", "c1", "an unmistakable walrus " + "x".repeat(1_900), Said.unknown()));
        archive.feedback(new Feedback("t1", false, "a walrus in a comment"));
        archive.turn(Said.onWeb("t2", "c2", "a gentle pelican", Said.unknown()));
        written(archive);
        assertThat(anyFileHolds("unmistakable walrus")).isTrue();

        archive.forget(new ConversationId("c1"));
        written(archive);

        assertThat(anyFileHolds("walrus")).isFalse();
        assertThat(anyFileHolds("pelican")).isTrue();
    }

    @Test
    void whatIsRedactedOrUrgentOrSaysWhoAskedIsInNoFile() throws InterruptedException {
        Archive archive = open();
        archive.turn(Said.inDiscord("t1", "81234567890", "ring 555 123 4567 or ann.lee@mail.example", Said.unknown()));
        archive.turn(Said.onWeb("t2", "c2", "my walrus swallowed smoke", Said.urgent()));
        archive.feedback(new Feedback("t1", false, "I said 555 123 4567!"));
        written(archive);

        assertThat(anyFileHolds("ring ")).isTrue();
        assertThat(List.of("555 123", "4567", "ann.lee", "walrus", "81234567890"))
                .noneMatch(this::anyFileHolds);
    }

    @Test
    void filesAreForTheProgramAlone() throws InterruptedException, IOException {
        Archive archive = open();
        archive.turn(Said.onWeb("t1", "c1", "choir?", Said.unknown()));
        written(archive);

        assertThat(files()).hasSizeGreaterThanOrEqualTo(3);
        for (Path file : files()) {
            assertThat(Files.getPosixFilePermissions(file))
                    .as(file.toString())
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedAndAnotherIsMadeOnceItIsMovedAway() throws Exception {
        Path file = Files.writeString(data.resolve("journal.db"), "no database at all ".repeat(100));
        Archive archive = open(ALL, Instant.now());
        archive.turn(Said.onWeb("t1", "c1", "choir?", Said.unknown()));

        assertThat(archive.flush(Duration.ofSeconds(1))).isFalse();
        assertThat(archive.condition())
                .returns(Condition.State.DEGRADED, Condition::state)
                .extracting(Condition::detail)
                .asString()
                .contains(file.toString(), "not a database");
        Files.delete(file);

        written(archive);
        assertThat(archive.condition()).isEqualTo(Condition.up("journal"));
    }

    private List<String> kept() {
        try (Handle handle = database()) {
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
            writing.until(Condition.State.UP);
            told.addAll(writing.during(2_300));
            killed = System.currentTimeMillis();
            told.addAll(writing.kill());
        }

        assertThat(told).hasSizeGreaterThan(200);
        assertThat(kept())
                .containsAll(told.stream()
                        .filter(turn -> turn.millis() < killed - 1_000)
                        .map(WritingProcess.Told::id)
                        .toList());
    }

    @Test
    void aFullDiskIsSaidAndOnceThereIsRoomWhatWaitedIsKept() throws Exception {
        String during;
        String after;
        try (WritingProcess writing = WritingProcess.start(data)) {
            writing.until(Condition.State.UP);
            writing.limitFiles("500000");
            during = writing.until(Condition.State.DEGRADED).id();
            writing.limitFiles("unlimited");
            after = writing.until(Condition.State.UP).id();
            writing.during(2_000);
            writing.kill();
        }

        assertThat(kept()).contains("t00000000", during).isSorted();
        assertThat(after).isGreaterThan(during);
    }
}
