package org.askwell.channel.discord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Counts the questions of each minute by member, channel and server. Safe for use by any number of threads. */
final class Cooldowns {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    /** More than ask within a minute; bounds the memory. */
    private static final int MOST = 20_000;

    private final Rates rates;
    private final LongSupplier nanoTime;
    private final Map<Counted, Window> windows = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, Window> eldest) {
            return size() > MOST;
        }
    };

    /** @param nanoTime the time */
    Cooldowns(Rates rates, LongSupplier nanoTime) {
        this.rates = rates;
        this.nanoTime = nanoTime;
    }

    private enum Kind {
        MEMBER,
        CHANNEL,
        SERVER
    }

    private record Counted(Kind kind, long id, int most) {}

    private static final class Window {
        private final long start;
        private int count;
        private boolean told;

        Window(long start) {
            this.start = start;
        }
    }

    /**
     * A question that has to wait.
     *
     * @param seconds until it can be asked again
     * @param isFirst tells whether nobody has been told yet
     */
    record Refusal(long seconds, boolean isFirst) {}

    /**
     * Counts a question.
     *
     * @param isPublic tells whether everybody in the channel will read the answer
     * @return why it has to wait, and is not counted; absent where it may be answered
     */
    synchronized Optional<Refusal> count(Place place, boolean isPublic) {
        long now = nanoTime.getAsLong();
        List<Counted> all = Stream.of(
                        new Counted(Kind.MEMBER, place.member(), rates.member()),
                        new Counted(Kind.CHANNEL, place.channel(), rates.channel()),
                        new Counted(Kind.SERVER, place.server(), rates.server()))
                .filter(counted -> counted.kind() != Kind.CHANNEL || isPublic)
                .filter(counted -> counted.kind() != Kind.SERVER || !place.isDirect())
                .toList();
        for (Counted counted : all) {
            Window window = window(counted, now);
            if (window.count >= counted.most()) {
                boolean isFirst = !window.told;
                window.told = true;
                return Optional.of(
                        new Refusal(1 + TimeUnit.NANOSECONDS.toSeconds(window.start + MINUTE - now), isFirst));
            }
        }
        all.forEach(counted -> window(counted, now).count++);
        return Optional.empty();
    }

    private Window window(Counted counted, long now) {
        return windows.compute(
                counted, (key, window) -> window == null || now - window.start >= MINUTE ? new Window(now) : window);
    }
}
