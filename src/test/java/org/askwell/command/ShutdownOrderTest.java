package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.askwell.Library;
import org.askwell.channel.Channel;
import org.askwell.journal.Condition;
import org.askwell.journal.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the end of the program closes; {@code ShutdownTest} has real signals. */
@Timeout(60)
class ShutdownOrderTest {

    private static final Path CONTENT = Path.of("src/test/resources/knowledge-base-web");

    @TempDir
    private Path folder = Path.of("");

    private final List<String> closed = new ArrayList<>();

    private final Channel channel = new Channel() {
        @Override
        public void open() {
            // There is nobody to talk to.
        }

        @Override
        public void close() {
            closed.add("channel");
        }
    };

    @Test
    void closesTheChannelsAndStopsToWatchTheContent() {
        Journal journal = new Journal(List.of());
        Reload reload = new Reload(CONTENT, folder, Library.retriever(), Library.chatbot(), journal);
        reload.start();

        new Shutdown(List.of(channel), journal, reload, Duration.ZERO).windUp();

        assertThat(closed).containsExactly("channel");
        assertThat(journal.conditions()).extracting(Condition::state).contains(Condition.State.DOWN);
        assertThatThrownBy(reload::awaitLearnt)
                .as("nothing can be learnt any more")
                .isInstanceOf(RejectedExecutionException.class);
    }
}
