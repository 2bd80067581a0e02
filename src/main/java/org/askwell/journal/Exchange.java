package org.askwell.journal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.askwell.conversation.Turn;

/**
 * A turn as a channel saw it.
 *
 * @param person what the channel knows the person by, where it knows them at all; never to be kept as it is
 * @param took from having read the message to having the reply
 */
public record Exchange(ChannelName channel, Optional<String> person, Turn turn, Duration took) {

    /** One whose turn is the {@code reply} that is found now. */
    public static Exchange timed(ChannelName channel, Optional<String> person, Supplier<Turn> reply) {
        long began = System.nanoTime();
        Turn turn = reply.get();
        return new Exchange(channel, person, turn, Duration.ofNanos(System.nanoTime() - began));
    }
}
