package org.askwell.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.askwell.conversation.Chatbot;
import org.askwell.journal.Condition;
import org.askwell.journal.Journal;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Problem;
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

    static final String PART = "content";

    /** An edit counts once the folder stays as it is for one of these; two of them and the work fit into two seconds. */
    private static final Duration PACE = Duration.ofMillis(250);

    /** All is learnt once no edit has come for so long: who saves often should not wait for work that is thrown away. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    private static final int FAULTS_TOLD = 3;
    private static final double NANOS = 1e9;

    private final Path folder;
    private final Path data;
    private final Chatbot chatbot;
    private final Journal journal;
    private final Duration quiet;
    private final CountDownLatch over = new CountDownLatch(1);

    /** One thread, since two that learn at once would take each other's files and memory away. */
    private final ScheduledExecutorService learner = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("relearning").unstarted(work));

    private final ReentrantLock exchanging = new ReentrantLock();

    private Retriever retriever;
    private FolderState seen = new FolderState(Map.of());
    private FolderState read = seen;
    private Future<?> learning = CompletableFuture.completedFuture(null);
    private volatile Condition condition = Condition.up(PART);
    private volatile double seconds;

    /**
     * @param retriever what the chatbot answers from now
     * @param data where to keep what is learnt
     */
    Reload(Path folder, Path data, Retriever retriever, Chatbot chatbot, Journal journal) {
        this(folder, data, retriever, chatbot, journal, QUIET);
    }

    Reload(Path folder, Path data, Retriever retriever, Chatbot chatbot, Journal journal, Duration quiet) {
        this.quiet = quiet;
        this.folder = folder;
        this.data = data;
        this.retriever = retriever;
        this.chatbot = chatbot;
        this.journal = journal;
    }

    /** Begins to watch. */
    void start() {
        journal.watch(() -> condition);
        journal.metrics()
                .gauge("askwell.reload.seconds", "How long the last edit took to be answered from", () -> seconds);
        Thread.ofPlatform().daemon().name("reload").start(this::watch);
    }

    private void watch() {
        try {
            do {
                lookSafely();
            } while (!over.await(PACE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("the content cannot be reloaded; the one from before goes on being served", e);
            degraded("the content cannot be reloaded (" + e + "); see the log", "failed");
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
                case Reading.Faulty faulty -> refuse(faulty.problems());
            }
        }
    }

    private void refuse(List<Problem> problems) {
        List<Problem> errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(problem -> problem.in(folder))
                .sorted()
                .toList();
        errors.forEach(error -> LOG.error("not taken over: {}", error));
        List<String> first =
                errors.stream().limit(FAULTS_TOLD).map(Problem::toString).toList();
        degraded(
                "the last edit has %d faults, and the content from before is served: %s"
                        .formatted(errors.size(), String.join("; ", first)),
                "refused");
    }

    private void degraded(String detail, String outcome) {
        condition = new Condition(PART, Condition.State.DEGRADED, detail);
        count(outcome);
    }

    private void take(KnowledgeBase edited, long began) {
        if (edited.equals(retriever.knowledgeBase())) {
            condition = Condition.up(PART);
            return;
        }
        learning.cancel(true);
        boolean atOnce = retriever
                .adapted(edited)
                .map(adapted -> exchange(adapted, retriever.knowledgeBase(), began))
                .orElse(false);
        condition = Condition.up(PART);
        if (!atOnce) {
            LOG.info("so much has changed that it is answered from once all is learnt");
        }
        if (!atOnce || !retriever.isComplete()) {
            learn(edited);
        }
    }

    private boolean exchange(Retriever next, KnowledgeBase before, long began) {
        exchanging.lock();
        try {
            retriever = next;
            chatbot.renew(next);
        } finally {
            exchanging.unlock();
        }
        seconds = (System.nanoTime() - began) / NANOS;
        LOG.info("the edited content is answered from after {} ms: {}", Math.round(seconds * 1000), difference(before));
        count("taken");
        return true;
    }

    private String difference(KnowledgeBase before) {
        List<String> known = before.entries().stream().map(entry -> entry.id()).toList();
        KnowledgeBase now = retriever.knowledgeBase();
        long changed = now.entries().stream()
                .filter(entry -> before.entry(entry.id())
                        .filter(old -> !old.equals(entry))
                        .isPresent())
                .count();
        long added = now.entries().stream()
                .filter(entry -> before.entry(entry.id()).isEmpty())
                .count();
        long removed = known.stream().filter(id -> now.entry(id).isEmpty()).count();
        return "%d entries changed, %d added, %d removed".formatted(changed, added, removed);
    }

    /** Learns all of {@code edited} aside, unless a newer edit comes. */
    private void learn(KnowledgeBase edited) {
        Retriever from = retriever;
        learning = learner.schedule(() -> learnt(edited, from), quiet.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void learnt(KnowledgeBase edited, Retriever from) {
        try {
            Retriever complete = from.learnt(edited, data);
            exchanging.lock();
            try {
                // A newer edit has cancelled this one before it exchanged anything.
                if (!Thread.currentThread().isInterrupted() && retriever == from) {
                    retriever = complete;
                    chatbot.renew(complete);
                    count("learnt");
                    LOG.info("all is learnt of the edited content");
                }
            } finally {
                exchanging.unlock();
            }
        } catch (CancellationException e) {
            LOG.debug("a newer edit has come", e);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("the edited content cannot be learnt", e);
            degraded("the edited content cannot be learnt (" + e + "); see the log", "failed");
        }
    }

    /** Waits until nothing is being learnt. */
    void awaitLearnt() throws InterruptedException, ExecutionException {
        learner.schedule(() -> {}, quiet.toMillis(), TimeUnit.MILLISECONDS).get();
    }

    Condition condition() {
        return condition;
    }

    private void count(String outcome) {
        journal.metrics().count("askwell.reloads", "Edits of the content", "outcome", outcome);
    }

    @Override
    public void close() {
        over.countDown();
        learning.cancel(true);
        learner.shutdown();
    }
}
