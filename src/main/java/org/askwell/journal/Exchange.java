package org.askwell.journal;

import java.time.Duration;
import java.util.Optional;
import org.askwell.conversation.Turn;

/**
 * A turn as a channel saw it.
 *
 * @param person what the channel knows the person by, where it knows them at all; never to be kept as it is
 * @param took from having read the message to having the reply
 */
public record Exchange(ChannelName channel, Optional<String> person, Turn turn, Duration took) {}
