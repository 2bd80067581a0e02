package org.askwell.channel.discord;

import java.io.UncheckedIOException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/** Hands each event to whoever cares for it. */
final class DiscordListener implements EventListener {

    private final MemberCommands members;
    private final SettingsCommand moderators;
    private final Components components;
    private final Posts posts;
    private final CommandRegistry registry;
    private final Connection connection;
    private final SettingsFile settings;
    private final Incidents incidents;

    DiscordListener(
            MemberCommands members,
            SettingsCommand moderators,
            Components components,
            Posts posts,
            CommandRegistry registry,
            Connection connection,
            SettingsFile settings,
            Incidents incidents) {
        this.members = members;
        this.moderators = moderators;
        this.components = components;
        this.posts = posts;
        this.registry = registry;
        this.connection = connection;
        this.settings = settings;
        this.incidents = incidents;
    }

    @Override
    public void onEvent(GenericEvent event) {
        try {
            handle(event);
        } catch (RuntimeException e) {
            incidents.failed(e, "a " + event.getClass().getSimpleName());
        }
    }

    private void handle(GenericEvent event) {
        switch (event) {
            case CommandAutoCompleteInteractionEvent typing -> members.complete(typing);
            case SlashCommandInteractionEvent command -> command(command);
            case MessageContextInteractionEvent command -> members.answer(command);
            case ButtonInteractionEvent press -> components.press(press);
            case StringSelectInteractionEvent choice -> components.choose(choice);
            case MessageReceivedEvent message -> posts.read(message);
            default -> life(event);
        }
    }

    private void command(SlashCommandInteractionEvent event) {
        if (event.getName().equals(CommandList.SETTINGS)) {
            moderators.run(event);
        } else {
            members.run(event);
        }
    }

    /** What happens to the connection and to the servers. */
    private void life(GenericEvent event) {
        switch (event) {
            case ReadyEvent ready -> ready(ready);
            case GuildReadyEvent ready -> registry.register(ready.getGuild());
            case GuildJoinEvent join -> registry.register(join.getGuild());
            case GuildLeaveEvent leave -> left(leave);
            case SessionDisconnectEvent lost -> lost(lost.getJDA());
            case SessionResumeEvent back -> back(back.getJDA(), "the connection is back");
            case SessionRecreateEvent back -> back(back.getJDA(), "the connection is back, in a new session");
            case ShutdownEvent ended -> connection.ended(ended.getJDA(), ended.getCode());
            default -> {}
        }
    }

    private void ready(ReadyEvent event) {
        connection.connected(event.getJDA());
        incidents.info("connected as " + event.getJDA().getSelfUser().getName() + ", in " + event.getGuildTotalCount()
                + " servers");
        if (event.getJDA().getShardInfo().getShardId() == 0) {
            registry.registerDirect(event.getJDA());
        }
    }

    private void lost(JDA jda) {
        connection.lost(jda);
        incidents.warn("lost", "the connection is lost; the bot comes back by itself, the rest goes on");
    }

    private void back(JDA jda, String text) {
        connection.back(jda);
        incidents.over("lost", text);
    }

    private void left(GuildLeaveEvent event) {
        try {
            settings.remove(event.getGuild().getIdLong());
            incidents.info("the bot has left server " + event.getGuild().getId() + "; its settings are deleted");
        } catch (UncheckedIOException e) {
            incidents.warn("settings", "the settings of a server that the bot has left are kept: " + e.getMessage());
        }
    }
}
