package org.askwell.channel.discord;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.askwell.knowledge.Phrases;

/** {@code /askwell}: what the moderators of a server decide. */
final class SettingsCommand {

    private final Words words;
    private final CommandRegistry registry;
    private final Connection connection;
    private final Outbox outbox;
    private final Incidents incidents;

    SettingsCommand(Words words, CommandRegistry registry, Connection connection, Outbox outbox, Incidents incidents) {
        this.words = words;
        this.registry = registry;
        this.connection = connection;
        this.outbox = outbox;
        this.incidents = incidents;
    }

    void run(SlashCommandInteractionEvent event) {
        Guild server = event.getGuild();
        Member member = event.getMember();
        Phrases said = words.in(Place.of(event));
        if (server == null) {
            outbox.notice(event, said.phrase("members-only"));
        } else if (member == null || !member.hasPermission(Permission.MANAGE_SERVER)) {
            // Administrators may have opened the command to others; it still is for moderators.
            outbox.notice(event, said.phrase("no-moderator"));
        } else {
            change(event, server);
        }
    }

    private void change(SlashCommandInteractionEvent event, Guild server) {
        GuildSettings before = words.settings().of(server.getIdLong());
        GuildSettings after = changed(event, before);
        try {
            if (!after.equals(before)) {
                words.settings().put(server.getIdLong(), after);
            }
        } catch (UncheckedIOException e) {
            incidents.warn("settings", "the moderators' settings are lost: " + e.getMessage() + ": " + e.getCause());
            outbox.notice(event, words.in(server.getIdLong()).phrase("not-saved"));
            return;
        }
        outbox.notice(event, overview(after, words.in(server.getIdLong())));
        if (!after.language().equals(before.language())) {
            registry.register(server);
        }
        if (after.forum() != before.forum()) {
            connection.refresh();
        }
    }

    private static GuildSettings changed(SlashCommandInteractionEvent event, GuildSettings before) {
        return switch (Objects.requireNonNullElse(event.getSubcommandName(), CommandList.SHOW)) {
            case CommandList.MENTIONS -> mentions(event, before);
            case CommandList.FORUM -> forum(event, before);
            case CommandList.DEFAULT_PRIVACY ->
                before.withPublic(text(event, CommandList.ANSWERS).equals(CommandList.PUBLICLY));
            case CommandList.LANGUAGE -> before.in(language(text(event, CommandList.NAME)));
            default -> before;
        };
    }

    private static GuildSettings mentions(SlashCommandInteractionEvent event, GuildSettings before) {
        long channel = channel(event).orElse(event.getChannelIdLong());
        return switch (text(event, CommandList.ANSWERED)) {
            case CommandList.EVERYWHERE -> before.everywhere();
            case CommandList.NOWHERE -> before.nowhere();
            case CommandList.ADD -> before.with(channel);
            case CommandList.REMOVE -> before.without(channel);
            default -> before;
        };
    }

    private static GuildSettings forum(SlashCommandInteractionEvent event, GuildSettings before) {
        int confidence = event.getOption(CommandList.CONFIDENCE, before.confidence(), OptionMapping::getAsInt);
        return before.withForum(channel(event).orElse(0L), confidence);
    }

    private static Optional<Long> channel(SlashCommandInteractionEvent event) {
        return Optional.ofNullable(event.getOption(CommandList.CHANNEL)).map(OptionMapping::getAsLong);
    }

    private static String text(SlashCommandInteractionEvent event, String option) {
        return event.getOption(option, "", OptionMapping::getAsString);
    }

    private static String language(String chosen) {
        return chosen.equals(CommandList.USUAL) ? "" : chosen;
    }

    private String overview(GuildSettings settings, Phrases said) {
        String refused = settings.forum() != 0 && connection.isContentRefused() ? said.phrase("no-content") : "";
        return Messages.lines(
                said.phrase("shown-mentions", "where", where(settings, said)),
                forum(settings, said),
                said.phrase("shown-privacy", "privacy", said.phrase(settings.isPublic() ? "public" : "private")),
                said.phrase("shown-language", "language", said.phrase("language")),
                refused);
    }

    private static String where(GuildSettings settings, Phrases said) {
        return switch (settings.mentions()) {
            case EVERYWHERE -> said.phrase("everywhere");
            case NOWHERE -> said.phrase("nowhere");
            case LISTED ->
                settings.channels().isEmpty()
                        ? said.phrase("nowhere")
                        : settings.channels().stream()
                                .sorted()
                                .map(SettingsCommand::shown)
                                .collect(Collectors.joining(", "));
        };
    }

    private static String forum(GuildSettings settings, Phrases said) {
        return settings.forum() == 0
                ? said.phrase("shown-no-forum")
                : said.phrase("shown-forum", "forum", shown(settings.forum()))
                        .replace("{confidence}", Integer.toString(settings.confidence()));
    }

    private static String shown(long channel) {
        return "<#" + channel + ">";
    }
}
