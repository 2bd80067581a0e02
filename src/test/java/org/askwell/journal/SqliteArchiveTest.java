package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.askwell.conversation.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteArchiveTest extends ArchiveContract {

    private static final String WORDS = "xylophone lessons";

    @TempDir
    private Path folder = Path.of("");

    private Path data() {
        return folder.resolve("new");
    }

    @Override
    Database database() {
        return Database.at(Optional.empty(), data());
    }

    @Test
    void leavesNoWordInAnyFileOfWhatIsForgotten() throws IOException {
        Archive archive = new Archive(database(), Keeping.DEFAULT, at(NOON));
        for (int i = 0; i < 500; i++) {
            archive.turn(Talk.unknown("t" + i, "mine", WORDS + i));
            archive.turn(Talk.unknown("u" + i, "yours", "ukulele lessons" + i));
        }
        archive.flush();
        assertThat(isAnywhere(WORDS)).isTrue();

        archive.forget(new ConversationId("mine"));
        archive.flush();
        assertThat(isAnywhere(WORDS)).isFalse();
        assertThat(isAnywhere("ukulele lessons")).isTrue();
        archive.close();
        assertThat(isAnywhere(WORDS)).isFalse();
    }

    @Test
    void writesNothingAnywhereBeforeItIsRedacted() throws IOException {
        Archive archive = new Archive(database(), Keeping.DEFAULT, at(NOON));
        archive.turn(Talk.inDiscord("t1", "81234567890", "write to ann.smith@mail.example please"));
        archive.feedback(new Feedback("t1", false, "call 0170 1234567 instead"));
        archive.flush();

        for (String personal : new String[] {"ann.smith", "1234567", "81234567890"}) {
            assertThat(isAnywhere(personal)).as(personal).isFalse();
        }
        archive.close();
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        Archive archive = new Archive(database(), Keeping.DEFAULT, at(NOON));
        archive.turn(Talk.unknown("t1", "mine", WORDS));
        archive.flush();
        try (Stream<Path> files = Files.list(data())) {
            assertThat(files).isNotEmpty().allMatch(file -> {
                try {
                    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                            .equals("rw-------");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        archive.close();
    }

    @Test
    void beginsAnewWhereTheFileIsTakenAway() throws IOException {
        Instant later = NOON.plusSeconds(60);
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        Archive archive = new Archive(database(), Keeping.DEFAULT, clock(now));
        archive.turn(Talk.unknown("t1", "mine", "before"));
        archive.flush();
        try (Stream<Path> files = Files.list(data())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        now.set(later);
        archive.flush();
        assertThat(archive.condition().detail()).contains("the file has gone or has been exchanged");

        archive.turn(Talk.unknown("t2", "mine", "afterwards"));
        archive.flush();
        assertThat(archive.condition()).isEqualTo(Condition.up("journal"));
        assertThat(isAnywhere("afterwards")).isTrue();
        archive.close();
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private boolean isAnywhere(String words) throws IOException {
        try (Stream<Path> files = Files.list(data())) {
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }
}
