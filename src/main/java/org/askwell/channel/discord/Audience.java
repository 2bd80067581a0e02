package org.askwell.channel.discord;

import org.askwell.knowledge.Phrases;

/**
 * Who reads a message.
 *
 * @param asker the member whom it is for
 * @param isPublic tells whether others read it too
 */
record Audience(Phrases words, long asker, boolean isPublic) {}
