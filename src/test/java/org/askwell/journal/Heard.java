package org.askwell.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.askwell.conversation.ConversationId;

/** A listener that remembers the feedback it is told of, for tests of channels. */
public final class Heard implements TurnListener {

    private final List<Feedback> feedback = new CopyOnWriteArrayList<>();

    public List<Feedback> feedback() {
        return feedback;
    }

    @Override
    public void turn(Exchange exchange) {
        // The channels' own tests look at the turns themselves.
    }

    @Override
    public void feedback(Feedback given) {
        feedback.add(given);
    }

    @Override
    public void forget(ConversationId id) {
        // Feedback alone is remembered here.
    }

    @Override
    public void forget(ChannelName channel, String person) {
        // Feedback alone is remembered here.
    }
}
