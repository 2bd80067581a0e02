/**
 * A Discord server, on JDA: commands, mentions, direct messages and buttons come in, embeds go out. Start at
 * {@link org.askwell.channel.discord.DiscordChannel}, which puts everything together. DiscordListener hands each event to
 * Commands, Components or Posts; these acknowledge it and let Asking answer; Outbox sends; Connection keeps the bot
 * connected. No state is needed to understand a button: its ComponentId says it all.
 */
@NullMarked
package org.askwell.channel.discord;

import org.jspecify.annotations.NullMarked;
