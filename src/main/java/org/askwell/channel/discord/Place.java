package org.askwell.channel.discord;

import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.Interaction;

/**
 * Who talks to the bot and where; each has a conversation of its own.
 *
 * @param server 0 for a direct message
 */
record Place(long member, long channel, long server) {

    static Place of(Interaction interaction) {
        Guild guild = interaction.getGuild();
        long server = guild == null ? 0 : guild.getIdLong();
        return new Place(interaction.getUser().getIdLong(), interaction.getChannelIdLong(), server);
    }

    static Place of(Message message) {
        long server = message.isFromGuild() ? message.getGuildIdLong() : 0;
        return new Place(message.getAuthor().getIdLong(), message.getChannelIdLong(), server);
    }

    boolean isDirect() {
        return server == 0;
    }
}
