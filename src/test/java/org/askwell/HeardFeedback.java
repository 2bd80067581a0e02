package org.askwell;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.askwell.conversation.ConversationId;
import org.askwell.journal.ChannelName;
import org.askwell.journal.Exchange;
import org.askwell.journal.Feedback;
import org.askwell.journal.TurnListener;

/** Remembers what people say about replies. */
public final class HeardFeedback implements TurnListener {

    private final List<Feedback> heard = new CopyOnWriteArrayList<>();

    public List<Feedback> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void feedback(Feedback feedback) {
        heard.add(feedback);
    }

    @Override
    public void turn(Exchange exchange) {
        // not of interest
    }

    @Override
    public void forget(ConversationId id) {
        // not of interest
    }

    @Override
    public void forget(ChannelName channel, String person) {
        // not of interest
    }
}
