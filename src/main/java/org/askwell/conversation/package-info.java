/**
 * The brain: an utterance and the conversation so far come in, a {@link org.askwell.conversation.Turn} with its
 * {@link org.askwell.conversation.Reply} goes out; channels show it. Start at {@link org.askwell.conversation.Chatbot}.
 */
@NullMarked
package org.askwell.conversation;

import org.jspecify.annotations.NullMarked;
