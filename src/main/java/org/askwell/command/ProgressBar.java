package org.askwell.command;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far the work has come, where somebody sits at a terminal to see it. */
final class ProgressBar implements AutoCloseable {

    private final String task;
    private Optional<me.tongfei.progressbar.ProgressBar> shown = Optional.empty();

    private ProgressBar(String task) {
        this.task = task;
    }

    static ProgressBar onTerminal(String task) {
        return new ProgressBar(task);
    }

    /** The bar appears with the first step, so that work that takes no time shows none. */
    @SuppressWarnings("SystemConsoleNull") // Askwell.run chooses the console that is null without a terminal
    synchronized void reached(int done, int total) {
        if (shown.isEmpty() && System.console() != null) {
            shown = Optional.of(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build());
        }
        shown.ifPresent(bar -> bar.stepTo(done));
    }

    @Override
    public synchronized void close() {
        shown.ifPresent(me.tongfei.progressbar.ProgressBar::close);
    }
}
