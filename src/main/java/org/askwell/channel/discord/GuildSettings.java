package org.askwell.channel.discord;

import java.util.HashSet;
import java.util.Set;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/**
 * What the moderators of a server decide.
 *
 * @param channels where mentions are answered, for {@link Mentions#LISTED}
 * @param forum where first posts may get an automatic answer; 0 for nowhere
 * @param confidence how sure an automatic answer has to be, in percent
 * @param isPublic tells whether everybody reads the answers to commands where the member does not choose
 * @param language of the commands and of the words around the answers; empty for the usual one
 */
record GuildSettings(
        Mentions mentions, Set<Long> channels, long forum, int confidence, boolean isPublic, String language) {

    /** Where mentions are answered. */
    enum Mentions {
        EVERYWHERE,
        NOWHERE,
        LISTED
    }

    static final int USUAL_CONFIDENCE = 85;

    static final GuildSettings USUAL = new GuildSettings(Mentions.EVERYWHERE, Set.of(), 0, USUAL_CONFIDENCE, false, "");

    GuildSettings {
        channels = Set.copyOf(channels);
    }

    GuildSettings everywhere() {
        return new GuildSettings(Mentions.EVERYWHERE, Set.of(), forum, confidence, isPublic, language);
    }

    GuildSettings nowhere() {
        return new GuildSettings(Mentions.NOWHERE, Set.of(), forum, confidence, isPublic, language);
    }

    GuildSettings with(long channel) {
        Set<Long> more = new HashSet<>(channels);
        more.add(channel);
        return new GuildSettings(Mentions.LISTED, more, forum, confidence, isPublic, language);
    }

    GuildSettings without(long channel) {
        Set<Long> fewer = new HashSet<>(channels);
        fewer.remove(channel);
        return new GuildSettings(Mentions.LISTED, fewer, forum, confidence, isPublic, language);
    }

    GuildSettings withForum(long channel, int percent) {
        return new GuildSettings(mentions, channels, channel, percent, isPublic, language);
    }

    GuildSettings withPublic(boolean answers) {
        return new GuildSettings(mentions, channels, forum, confidence, answers, language);
    }

    GuildSettings in(String tag) {
        return new GuildSettings(mentions, channels, forum, confidence, isPublic, tag);
    }

    /** Tells whether mentions in {@code channel} are answered; a thread counts as the channel it belongs to. */
    boolean answersIn(GuildChannel channel) {
        return switch (mentions) {
            case EVERYWHERE -> true;
            case NOWHERE -> false;
            case LISTED ->
                channels.contains(channel.getIdLong())
                        || (channel instanceof ThreadChannel thread
                                && channels.contains(thread.getParentChannel().getIdLong()));
        };
    }
}
