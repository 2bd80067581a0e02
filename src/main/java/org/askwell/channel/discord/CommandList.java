package org.askwell.channel.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.askwell.knowledge.Phrases;

/** The commands as Discord is told of them. Their names are fixed; what members read is not. */
final class CommandList {

    static final String ASK = "ask";
    static final String QUESTION = "question";
    static final String PUBLIC = "public";
    static final String TOPICS = "topics";
    static final String CONTACT = "contact";
    static final String FORGET = "forget";
    static final String PRIVACY = "privacy";

    static final String SETTINGS = "askwell";
    static final String SHOW = "show";
    static final String MENTIONS = "mentions";
    static final String ANSWERED = "answered";
    static final String CHANNEL = "channel";
    static final String EVERYWHERE = "everywhere";
    static final String NOWHERE = "nowhere";
    static final String ADD = "add";
    static final String REMOVE = "remove";
    static final String FORUM = "forum";
    static final String CONFIDENCE = "confidence";
    static final String DEFAULT_PRIVACY = "privacy";
    static final String ANSWERS = "answers";
    static final String PRIVATELY = "private";
    static final String PUBLICLY = "public";
    static final String LANGUAGE = "language";
    static final String NAME = "name";

    /** The choice that stands for the usual language, since Discord takes no empty one. */
    static final String USUAL = "usual";

    private CommandList() {}

    /** What members can do in direct messages. */
    static List<CommandData> direct(Phrases words) {
        List<CommandData> commands = members(words);
        commands.forEach(command -> command.setContexts(InteractionContextType.BOT_DM));
        return commands;
    }

    /**
     * What there is in a server. It is told to each server and not once for all, so that each can have its own language.
     *
     * @param languages the names of the languages to choose from, by their tags
     * @param usual the name of the usual one
     */
    static List<CommandData> server(Phrases words, Map<String, String> languages, String usual) {
        List<CommandData> commands = new ArrayList<>(members(words));
        commands.add(settings(words, languages, usual));
        commands.forEach(command -> command.setContexts(InteractionContextType.GUILD));
        return commands;
    }

    private static List<CommandData> members(Phrases words) {
        OptionData question = new OptionData(OptionType.STRING, QUESTION, line(words, "ask-question"), true, true);
        OptionData everybody = new OptionData(OptionType.BOOLEAN, PUBLIC, line(words, "ask-public"));
        String answer = DiscordText.cut(words.phrase("answer-command"), CommandData.MAX_NAME_LENGTH);
        return List.of(
                slash(ASK, words, "ask-command").addOptions(question, everybody),
                slash(TOPICS, words, "topics-command"),
                slash(CONTACT, words, "contact-command"),
                slash(FORGET, words, "forget-command"),
                slash(PRIVACY, words, "privacy-command"),
                Commands.message(answer));
    }

    private static SlashCommandData settings(Phrases words, Map<String, String> languages, String usual) {
        return slash(SETTINGS, words, "settings-command")
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .addSubcommands(
                        new SubcommandData(SHOW, line(words, "settings-show")),
                        mentions(words),
                        forum(words),
                        privacy(words),
                        language(words, languages, usual));
    }

    private static SubcommandData mentions(Phrases words) {
        OptionData where = new OptionData(OptionType.STRING, ANSWERED, line(words, "settings-mentions-where"), true)
                .addChoice(words.phrase("everywhere"), EVERYWHERE)
                .addChoice(words.phrase("nowhere"), NOWHERE)
                .addChoice(words.phrase("add-channel"), ADD)
                .addChoice(words.phrase("remove-channel"), REMOVE);
        OptionData channel = new OptionData(OptionType.CHANNEL, CHANNEL, line(words, "settings-mentions-channel"))
                .setChannelTypes(Set.of(ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM, ChannelType.VOICE));
        return new SubcommandData(MENTIONS, line(words, "settings-mentions")).addOptions(where, channel);
    }

    private static SubcommandData forum(Phrases words) {
        OptionData channel = new OptionData(OptionType.CHANNEL, CHANNEL, line(words, "settings-forum-channel"))
                .setChannelTypes(ChannelType.FORUM);
        OptionData confidence = new OptionData(OptionType.INTEGER, CONFIDENCE, line(words, "settings-forum-confidence"))
                .setRequiredRange(1, 100);
        return new SubcommandData(FORUM, line(words, "settings-forum")).addOptions(channel, confidence);
    }

    private static SubcommandData privacy(Phrases words) {
        OptionData answers = new OptionData(OptionType.STRING, ANSWERS, line(words, "settings-privacy-default"), true)
                .addChoice(words.phrase("private"), PRIVATELY)
                .addChoice(words.phrase("public"), PUBLICLY);
        return new SubcommandData(DEFAULT_PRIVACY, line(words, "settings-privacy")).addOptions(answers);
    }

    private static SubcommandData language(Phrases words, Map<String, String> languages, String usual) {
        OptionData name = new OptionData(OptionType.STRING, NAME, line(words, "settings-language-name"), true)
                .addChoice(usual, USUAL);
        languages.entrySet().stream()
                .limit(OptionData.MAX_CHOICES - 1)
                .map(language -> new Command.Choice(language.getValue(), language.getKey()))
                .forEach(name::addChoices);
        return new SubcommandData(LANGUAGE, line(words, "settings-language")).addOptions(name);
    }

    private static SlashCommandData slash(String name, Phrases words, String phrase) {
        return Commands.slash(name, line(words, phrase));
    }

    private static String line(Phrases words, String phrase) {
        return DiscordText.cut(words.phrase(phrase), CommandData.MAX_DESCRIPTION_LENGTH);
    }
}
