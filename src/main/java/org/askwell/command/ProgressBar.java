package org.askwell.command;

import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how far the work has come: a bar at a terminal, elsewhere a line in the log now and then. */
final class ProgressBar implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressBar.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(20);

    private final String task;
    private long lastLine = System.nanoTime();
    private Optional<me.tongfei.progressbar.ProgressBar> shown = Optional.empty();

    private ProgressBar(String task) {
        this.task = task;
    }

    static ProgressBar of(String task) {
        return new ProgressBar(task);
    }

    /** The bar appears with the first step, so that work that takes no time shows none. */
    @SuppressWarnings("SystemConsoleNull") // Askwell.run chooses the console that is null without a terminal
    synchronized void reached(int done, int total) {
        if (System.console() == null) {
            log(done, total);
        } else if (shown.isEmpty()) {
            shown = Optional.of(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build());
        }
        shown.ifPresent(bar -> bar.stepTo(done));
    }

    private void log(int done, int total) {
        if (System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
            lastLine = System.nanoTime();
            LOG.info("{}: {} of {}", task, done, total);
        }
    }

    @Override
    public synchronized void close() {
        shown.ifPresent(me.tongfei.progressbar.ProgressBar::close);
    }
}
