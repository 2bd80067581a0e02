package org.askwell.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.askwell.conversation.ConversationId;

/** Where the channels tell what happens, and where the operator learns how the program fares. Safe for use by any number of threads. */
public final class Journal implements TurnListener {

    private final Metrics metrics = new Metrics(this::conditions);
    private final List<TurnListener> listeners;
    private final Recent<Boolean> turns = new Recent<>();
    private final List<Supplier<Condition>> parts = new CopyOnWriteArrayList<>();

    public Journal(List<TurnListener> listeners) {
        this.listeners = Stream.concat(Stream.of(metrics), listeners.stream()).toList();
    }

    /** Has {@code part} asked whenever somebody wants to know how the program fares. */
    public void watch(Supplier<Condition> part) {
        parts.add(part);
    }

    /** How each part fares now. */
    public List<Condition> conditions() {
        return parts.stream().map(Supplier::get).toList();
    }

    /** The numbers, to add to and to look at. */
    public Metrics metrics() {
        return metrics;
    }

    @Override
    public void turn(Exchange exchange) {
        // A message that is sent again has the turn it had, which happened once.
        if (turns.put(exchange.turn().id(), true).isPresent()) {
            return;
        }
        listeners.forEach(listener -> listener.turn(exchange));
    }

    @Override
    public void feedback(Feedback feedback) {
        listeners.forEach(listener -> listener.feedback(feedback));
    }

    @Override
    public void forget(ConversationId id) {
        listeners.forEach(listener -> listener.forget(id));
    }

    @Override
    public void forget(ChannelName channel, String person) {
        listeners.forEach(listener -> listener.forget(channel, person));
    }

    @Override
    public void close() {
        listeners.forEach(TurnListener::close);
    }
}
