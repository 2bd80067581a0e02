package org.askwell.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.askwell.journal.PostgresServer;

/**
 * Replicas that end in the middle of conversations: three processes share one PostgreSQL, a client asks them in turn, one is killed
 * and started again, another is restarted as an operator does it. What a reply has to be was learnt before, from one replica
 * in peace. Prints a Markdown table. The README has the command.
 */
public final class ReplicaDrill implements AutoCloseable {

    private static final Path FOLDER = Path.of("src/test/resources/knowledge-base-web");
    private static final Path DATA = Path.of("target/benchmark-data/replicas");

    /** None of the later messages means the same without what was said before. */
    private static final List<List<String>> SCRIPTS = List.of(
            List.of("how many books can i borrow", "tell me more", "what else", "sources?"),
            List.of("what does a late book cost", "tell me more", "sources?", "what else"),
            List.of("how do i print", "what else", "tell me more", "sources?"),
            List.of("do you sell pizza", "2", "tell me more", "what else"));

    private final PostgresServer database;
    private final List<Replica> replicas = new ArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    ReplicaDrill(int count, Path data) throws IOException, InterruptedException {
        this.database = PostgresServer.start();
        String url = "postgresql://postgres@127.0.0.1:" + database.port() + "/postgres";
        for (int i = 0; i < count; i++) {
            replicas.add(new Replica(FOLDER, data, url));
        }
    }

    private void start() throws IOException, InterruptedException {
        // The first one learns for all.
        replicas.getFirst().start();
        replicas.getFirst().untilReady();
        List<Replica> others = replicas.subList(1, replicas.size());
        for (Replica replica : others) {
            replica.start();
        }
        for (Replica replica : others) {
            replica.untilReady();
        }
    }

    /**
     * What became of the conversations.
     *
     * @param micros how long messages took, the quickest first
     */
    record Outcome(int conversations, int lostContexts, int sentAgain, int failed, List<Long> micros) {

        private String percentile(int share) {
            return micros.get(micros.size() * share / 100) / 1_000.0 + " ms";
        }
    }

    /** What is done to the replicas meanwhile. */
    @FunctionalInterface
    interface Trouble {

        void make(List<Replica> replicas) throws IOException, InterruptedException;
    }

    /**
     * Starts the replicas and holds conversations, {@code senders} at a time, until {@code trouble} is over and there were at least {@code least}.
     *
     * @param gap between two messages of a conversation
     */
    Outcome hold(int least, int senders, Duration gap, Trouble trouble) throws IOException, InterruptedException {
        start();
        List<List<String>> right = new ArrayList<>();
        for (List<String> script : SCRIPTS) {
            right.add(inPeace(script));
        }
        CountDownLatch ended = new CountDownLatch(senders);
        CountDownLatch quarter = new CountDownLatch(least / 4);
        CountDownLatch over = new CountDownLatch(1);
        try (RoundRobin client =
                new RoundRobin(replicas.stream().map(Replica::address).toList())) {
            for (int i = 0; i < senders; i++) {
                Thread.ofVirtual().start(() -> {
                    for (int number = begun.getAndIncrement();
                            number < least || over.getCount() > 0;
                            number = begun.getAndIncrement()) {
                        converse(client, SCRIPTS.get(number % SCRIPTS.size()), right.get(number % SCRIPTS.size()), gap);
                        quarter.countDown();
                    }
                    ended.countDown();
                });
            }
            quarter.await();
            trouble.make(replicas);
            over.countDown();
            ended.await();
            return new Outcome(begun.get() - senders, lost.get(), client.sentAgain(), client.failed(), client.micros());
        }
    }

    /** The replies of one replica, which must not be the same for a message that stands alone. */
    private List<String> inPeace(List<String> script) throws IOException, InterruptedException {
        URI replica = replicas.getFirst().address();
        List<String> replies = new ArrayList<>();
        try (RoundRobin client = new RoundRobin(List.of(replica))) {
            String conversation = "";
            for (String message : script) {
                RoundRobin.Said said = client.ask(conversation, message);
                if (!conversation.isEmpty() && client.ask("", message).text().equals(said.text())) {
                    throw new IllegalStateException("'%s' needs no context in %s".formatted(message, script));
                }
                replies.add(said.text());
                conversation = said.conversation();
            }
        }
        if (new HashSet<>(replies).size() < replies.size()) {
            throw new IllegalStateException("the same is said twice in " + script);
        }
        return replies;
    }

    private void converse(RoundRobin client, List<String> script, List<String> right, Duration gap) {
        String conversation = "";
        try {
            for (int i = 0; i < script.size(); i++) {
                RoundRobin.Said said = client.ask(conversation, script.get(i));
                boolean isSame = conversation.isEmpty() || conversation.equals(said.conversation());
                if (!isSame || !said.text().equals(right.get(i))) {
                    lost.incrementAndGet();
                    return;
                }
                conversation = said.conversation();
                LockSupport.parkNanos(gap.toNanos());
            }
        } catch (IOException e) {
            // The client has counted it.
            System.err.println(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        replicas.forEach(Replica::close);
        try {
            database.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        try (ReplicaDrill drill = new ReplicaDrill(3, DATA)) {
            report(drill.hold(1_000, 100, Duration.ofSeconds(2), replicas -> {
                replicas.get(0).kill();
                replicas.get(0).start();
                replicas.get(0).untilReady();
                replicas.get(1).end();
                replicas.get(1).start();
                replicas.get(1).untilReady();
            }));
        }
    }

    private static void report(Outcome outcome) {
        Benchmark.print("what", "measured", "target");
        Benchmark.print("---", "---", "---");
        Benchmark.print("conversations of four turns", String.valueOf(outcome.conversations()), "1,000");
        Benchmark.print("lost contexts", String.valueOf(outcome.lostContexts()), "0");
        Benchmark.print("failed after one retry", String.valueOf(outcome.failed()), "0");
        Benchmark.print("sent again", String.valueOf(outcome.sentAgain()), "");
        Benchmark.print("median of a message", outcome.percentile(50), "");
        Benchmark.print("99th percentile of a message", outcome.percentile(99), "");
    }
}
