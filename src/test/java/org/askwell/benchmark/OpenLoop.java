package org.askwell.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * People who do not wait for each other: requests are due at times that are drawn beforehand, at a mean rate by chance (a Poisson process),
 * however long the server takes.
 *
 * @param ports of the servers, which are asked in turn
 */
record OpenLoop(List<Integer> ports, int connections) {

    /** Whoever would be sent so late is not sent any more, so that a rate that is far too high ends soon. */
    private static final long GIVE_UP_NANOS = Duration.ofSeconds(2).toNanos();

    private static final int SEED = 7;

    OpenLoop(int port, int connections) {
        this(List.of(port), connections);
    }

    /** Sends {@code rate} requests a second for {@code length}. */
    Latencies run(Supplier<byte[]> requests, double rate, Duration length) throws InterruptedException {
        long[] due = due(rate, length);
        double[] millis = new double[due.length];
        Arrays.fill(millis, -1);
        AtomicInteger next = new AtomicInteger();
        LongAdder retried = new LongAdder();
        List<Thread> senders = IntStream.range(0, connections)
                .mapToObj(sender -> Thread.ofPlatform().start(() -> {
                    try (Caller caller = new Caller(ports, sender)) {
                        send(caller, requests, due, millis, next);
                        retried.add(caller.retried());
                    }
                }))
                .toList();
        for (Thread sender : senders) {
            sender.join();
        }
        return Latencies.of(millis, retried.sum());
    }

    private static long[] due(double rate, Duration length) {
        Random chance = new Random(SEED);
        double[] gaps = chance.doubles((long) (rate * length.toNanos() / 1e9))
                .map(each -> -Math.log(1 - each) * 1e9 / rate)
                .toArray();
        Arrays.parallelPrefix(gaps, Double::sum);
        long start = System.nanoTime();
        return Arrays.stream(gaps).mapToLong(gap -> start + (long) gap).toArray();
    }

    private static void send(
            Caller caller, Supplier<byte[]> requests, long[] due, double[] millis, AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < due.length; i = next.getAndIncrement()) {
            byte[] request = requests.get();
            for (long early = due[i] - System.nanoTime(); early > 0; early = due[i] - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            if (System.nanoTime() - due[i] < GIVE_UP_NANOS && caller.ask(request)) {
                millis[i] = (System.nanoTime() - due[i]) / 1e6;
            }
        }
    }
}
