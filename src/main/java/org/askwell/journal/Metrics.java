package org.askwell.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Reply;

/**
 * Numbers for the operator, as Prometheus reads them. Every label has few values, and none says who asked or what. Safe
 * for use by any number of threads.
 */
public final class Metrics implements TurnListener {

    /** The format of {@link #scrape}. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double[] TENTHS = {.1, .2, .3, .4, .5, .6, .7, .8, .9, .95, 1};

    private static final Duration[] UP_TO = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Supplier<List<Condition>> conditions;
    private final MultiGauge parts = MultiGauge.builder("askwell.part.up")
            .description("1 for the state that a part of the program is in, 0 for the others")
            .register(registry);
    private final ReentrantLock scraping = new ReentrantLock();
    private boolean watchesMachine;

    /** @param conditions how each part of the program fares now */
    Metrics(Supplier<List<Condition>> conditions) {
        this.conditions = conditions;
    }

    @Override
    public void turn(Exchange exchange) {
        if (exchange.turn().isRepeat()) {
            return;
        }
        String channel = name(exchange.channel());
        String kind = kind(exchange.turn().reply());
        count("askwell.turns", "Replies", "channel", channel, "kind", kind);
        DistributionSummary.builder("askwell.confidence")
                .description("How sure the chatbot was of its replies")
                .tags("kind", kind)
                .serviceLevelObjectives(TENTHS)
                .register(registry)
                .record(exchange.turn().confidence());
        time("askwell.answer", "From having read a message to having the reply", exchange.took(), "channel", channel);
    }

    @Override
    public void feedback(Feedback feedback) {
        count("askwell.feedback", "What people say about replies", "helpful", String.valueOf(feedback.helpful()));
    }

    @Override
    public void forget(ConversationId id) {
        // Numbers say nothing about whom they count.
    }

    @Override
    public void forget(ChannelName channel, String person) {
        // Numbers say nothing about whom they count.
    }

    /**
     * Counts an HTTP request that has been answered.
     *
     * @param route the pattern that the address matched, never the address itself, of which there are endless many
     */
    public void request(String method, String route, int status, Duration took) {
        time(
                "askwell.http.requests",
                "From having a request to having answered it",
                took,
                "method",
                method,
                "route",
                route,
                "status",
                String.valueOf(status));
    }

    /**
     * Counts one more.
     *
     * @param name in words with dots between them, such as {@code askwell.journal.dropped}
     * @param labels their names and values by turns; of few values
     */
    public void count(String name, String help, String... labels) {
        Counter.builder(name).description(help).tags(labels).register(registry).increment();
    }

    /** Shows {@code value} as it is whenever somebody looks. */
    public void gauge(String name, String help, DoubleSupplier value, String... labels) {
        Gauge.builder(name, value::getAsDouble).description(help).tags(labels).register(registry);
    }

    private void time(String name, String help, Duration took, String... labels) {
        Timer.builder(name)
                .description(help)
                .tags(labels)
                .serviceLevelObjectives(UP_TO)
                .register(registry)
                .record(took);
    }

    /** All numbers, in Prometheus' text format. */
    public String scrape() {
        scraping.lock();
        try {
            if (!watchesMachine) {
                watchesMachine = true;
                new MachineMetrics().bindTo(registry);
            }
            parts.register(conditions.get().stream().flatMap(Metrics::states).toList(), true);
            return registry.scrape();
        } finally {
            scraping.unlock();
        }
    }

    private static Stream<MultiGauge.Row<?>> states(Condition condition) {
        return Stream.of(Condition.State.values())
                .map(state -> MultiGauge.Row.of(
                        Tags.of("part", condition.part(), "state", name(state)), condition.state() == state ? 1 : 0));
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String kind(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> "answer";
            case Reply.Clarify clarify -> "clarify";
            case Reply.Urgent urgent -> "urgent";
            case Reply.Handoff handoff -> "handoff";
            case Reply.SmallTalk smallTalk -> "smalltalk";
            case Reply.Unknown unknown -> "unknown";
        };
    }
}
