/**
 * The places where people talk to the chatbot. What a channel has in common with the others stands here: a
 * {@link org.askwell.channel.Channel} opens and closes, and {@link org.askwell.channel.PlainText} gives the words of a
 * reply. Each channel has a package of its own and knows no other.
 */
@NullMarked
package org.askwell.channel;

import org.jspecify.annotations.NullMarked;
