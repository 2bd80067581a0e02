package org.askwell.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.askwell.conversation.Chatbot;
import org.askwell.journal.Condition;
import org.askwell.journal.Journal;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Retriever;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the folder of answers and lets the chatbot answer from what was edited, whole or not at all: everything is built
 * aside and exchanged in one step, first as far as it can be had at once, then with all that can be learnt. A faulty edit
 * leaves the content as it was and says where it is wrong.
 */
final class Reload implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reload.class);

    /** An edit counts once the folder stays as it is for one of these; two of them and the work fit into two seconds. */
    private static final Duration PACE = Duration.ofMillis(250);

    /** Ten times as long as a look takes, so that a folder of very many files costs a tenth of a processor at most. */
    private static final Duration REST_PER_FILE = Duration.ofNanos(40_000);

    /** All is learnt once no edit has come for so long: who saves often should not wait for work that is thrown away. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    private static final double NANOS = 1e9;

    private final Path folder;
    private final Path data;
    private final Chatbot chatbot;
    private final Journal journal;
    private final Duration quiet;
    private final CountDownLatch over = new CountDownLatch(1);
    private final ReentrantLock exchanging = new ReentrantLock();

    private final LatestWork learning = new LatestWork();
    private final ContentHealth health;

    private volatile Retriever retriever;

    /** What is answered from, or will be once it is learnt; absent where that went wrong. */
    private volatile Optional<KnowledgeBase> wanted;

    private FolderState seen = new FolderState(Map.of());
    private FolderState read = seen;
    private volatile double seconds;

    /**
     * @param retriever what the chatbot answers from now
     * @param data where to keep what is learnt
     */
    Reload(Path folder, Path data, Retriever retriever, Chatbot chatbot, Journal journal) {
        this(folder, data, retriever, chatbot, journal, QUIET);
    }

    Reload(Path folder, Path data, Retriever retriever, Chatbot chatbot, Journal journal, Duration quiet) {
        this.folder = folder;
        this.data = data;
        this.retriever = retriever;
        this.wanted = Optional.of(retriever.knowledgeBase());
        this.health = new ContentHealth(folder, journal, retriever.knowledgeBase());
        this.chatbot = chatbot;
        this.journal = journal;
        this.quiet = quiet;
    }

    /** Begins to watch. */
    void start() {
        journal.watch(health::condition);
        journal.metrics()
                .gauge("askwell.reload.seconds", "How long the last edit took to be answered from", () -> seconds);
        Thread.ofPlatform().daemon().name("reload").start(this::watch);
    }

    private void watch() {
        try {
            do {
                lookSafely();
            } while (!over.await(rest().toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration rest() {
        Duration rest = REST_PER_FILE.multipliedBy(seen.files().size());
        return rest.compareTo(PACE) > 0 ? rest : PACE;
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException | OutOfMemoryError e) {
            health.failed("the content cannot be reloaded", e);
        }
    }

    /** Takes an edit over that is whole: two looks in a row see the same, and so does one after reading. */
    void look() {
        FolderState now = FolderState.of(folder);
        boolean settled = now.equals(seen);
        seen = now;
        if (!settled || now.equals(read)) {
            return;
        }
        long began = System.nanoTime();
        Reading reading = KnowledgeBaseReader.read(folder);
        if (FolderState.of(folder).equals(now)) {
            read = now;
            switch (reading) {
                case Reading.Sound sound -> take(sound.knowledgeBase(), began);
                case Reading.Faulty faulty -> health.refused(faulty.problems());
            }
        }
    }

    private void take(KnowledgeBase edited, long began) {
        if (wanted.equals(Optional.of(edited))) {
            health.serves(edited);
            return;
        }
        stopLearning();
        Optional<Retriever> adapted = retriever.adapted(edited);
        wanted = Optional.of(edited);
        adapted.ifPresentOrElse(
                next -> exchange(next, began),
                () -> LOG.info("so much has changed that it is answered from once all is learnt"));
        health.serves(edited);
        if (!adapted.map(Retriever::isComplete).orElse(false)) {
            Retriever from = retriever;
            learning.start(() -> learnt(edited, from), adapted.isPresent() ? quiet : Duration.ZERO);
        }
    }

    private void stopLearning() {
        exchanging.lock();
        try {
            wanted = Optional.empty();
            learning.stop();
        } finally {
            exchanging.unlock();
        }
    }

    private void exchange(Retriever next, long began) {
        Difference difference = Difference.between(retriever.knowledgeBase(), next.knowledgeBase());
        answerFrom(next);
        seconds = (System.nanoTime() - began) / NANOS;
        LOG.info("the edited content is answered from after {} ms: {}", Math.round(seconds * 1000), difference.text());
        health.count("taken");
    }

    private void answerFrom(Retriever next) {
        exchanging.lock();
        try {
            retriever = next;
            chatbot.renew(next);
        } finally {
            exchanging.unlock();
        }
    }

    /** Learns all of {@code edited}, unless a newer edit comes. */
    private void learnt(KnowledgeBase edited, Retriever from) {
        try {
            takeLearnt(from.learnt(edited, data));
        } catch (CancellationException e) {
            LOG.debug("a newer edit has come", e);
        } catch (RuntimeException | OutOfMemoryError e) {
            exchanging.lock();
            try {
                // Whatever an interruption broke is of no interest once a newer edit has come.
                if (wanted.equals(Optional.of(edited))) {
                    wanted = Optional.empty();
                    health.failed("the edited content cannot be learnt", e);
                }
            } finally {
                exchanging.unlock();
            }
        }
    }

    private void takeLearnt(Retriever complete) {
        exchanging.lock();
        try {
            if (wanted.equals(Optional.of(complete.knowledgeBase()))) {
                answerFrom(complete);
                health.count("learnt");
                LOG.info("all is learnt of the edited content");
            }
        } finally {
            exchanging.unlock();
        }
    }

    /** Waits until nothing is being learnt. */
    void awaitLearnt() throws InterruptedException, ExecutionException {
        learning.await(quiet);
    }

    Condition condition() {
        return health.condition();
    }

    @Override
    public void close() {
        over.countDown();
        stopLearning();
        learning.close();
    }
}
