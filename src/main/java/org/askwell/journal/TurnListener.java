package org.askwell.journal;

import org.askwell.conversation.ConversationId;

/** Is told what happens in the channels. Returns at once and fails nobody's answer, whatever it does with what it hears. */
public interface TurnListener {

    void turn(Exchange exchange);

    void feedback(Feedback feedback);

    /** Nothing of the conversation {@code id} may be kept any longer. */
    void forget(ConversationId id);

    /** Nothing that {@code person} said in {@code channel} may be kept any longer. */
    void forget(ChannelName channel, String person);

    /** Nothing more is going to happen. */
    default void close() {}
}
