/**
 * The brain: an utterance and the conversation so far come in, a {@link org.askwell.conversation.Turn} with its
 * {@link org.askwell.conversation.Reply} goes out; channels show it. Start at {@link org.askwell.conversation.Chatbot},
 * which asks one after the other until one decides: Triage (a warning sign), Choices (a pick from what was offered),
 * Wishes (small talk, the team's matters, more about the last answer), then FollowUps (what the past makes of the words)
 * and Policy (whether an entry is sure enough). What a conversation remembers is its Past.
 */
@NullMarked
package org.askwell.conversation;

import org.jspecify.annotations.NullMarked;
