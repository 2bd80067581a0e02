package org.askwell.channel.discord;

import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.NamedConversations;
import org.askwell.journal.ChannelName;
import org.askwell.journal.Journal;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Phrases;

/** The commands of members. */
final class MemberCommands {

    private static final int MAX_TYPED = 200;

    private final Chatbot chatbot;
    private final NamedConversations<Place> conversations;
    private final Journal journal;
    private final Asking asking;
    private final TopicMessages topics;
    private final Keys keys;
    private final Words words;
    private final Outbox outbox;

    MemberCommands(
            Chatbot chatbot,
            NamedConversations<Place> conversations,
            Journal journal,
            Asking asking,
            TopicMessages topics,
            Keys keys,
            Words words,
            Outbox outbox) {
        this.chatbot = chatbot;
        this.conversations = conversations;
        this.journal = journal;
        this.asking = asking;
        this.topics = topics;
        this.keys = keys;
        this.words = words;
        this.outbox = outbox;
    }

    void run(SlashCommandInteractionEvent event) {
        Phrases said = words.in(Place.of(event));
        switch (event.getName()) {
            case CommandList.ASK -> ask(event);
            case CommandList.TOPICS -> outbox.reply(event, topics.categories(0, said));
            case CommandList.CONTACT -> outbox.reply(event, contact(said));
            case CommandList.FORGET -> forget(event, said);
            case CommandList.PRIVACY -> outbox.notice(event, said.phrase("privacy"));
            default -> outbox.notice(event, said.phrase("gone"));
        }
    }

    private void ask(SlashCommandInteractionEvent event) {
        String question = text(event, CommandList.QUESTION);
        boolean isPublic = event.getOption(CommandList.PUBLIC, isPublic(Place.of(event)), OptionMapping::getAsBoolean);
        String meant = keys.entry(question).map(Entry::question).orElse(question);
        asking.ask(event, meant, audience(Place.of(event), isPublic));
    }

    private static String text(SlashCommandInteractionEvent event, String option) {
        return event.getOption(option, "", OptionMapping::getAsString);
    }

    /** Answers somebody's message for the member who wants to know. */
    void answer(MessageContextInteractionEvent event) {
        Message message = event.getTarget();
        Place place = Place.of(event);
        asking.ask(event, Posts.words(message), message.getAuthor().getIdLong(), audience(place, isPublic(place)));
    }

    private boolean isPublic(Place place) {
        return words.settings().of(place.server()).isPublic();
    }

    private Audience audience(Place place, boolean isPublic) {
        return new Audience(words.in(place), place.member(), isPublic && !place.isDirect());
    }

    private MessageCreateData contact(Phrases said) {
        KnowledgeBase knowledgeBase = chatbot.knowledgeBase();
        return Messages.message(
                Messages.withContact(
                        Messages.embed(
                                Messages.Look.CONTACT, knowledgeBase.wording().contact()),
                        knowledgeBase.clinic(),
                        said.phrase("contact")),
                List.of());
    }

    private void forget(SlashCommandInteractionEvent event, Phrases said) {
        long member = event.getUser().getIdLong();
        conversations.forget(place -> place.member() == member);
        journal.forget(ChannelName.DISCORD, event.getUser().getId());
        outbox.notice(event, said.phrase("forgotten"));
    }

    /** Completes what is being typed. */
    void complete(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        List<Entry> entries = typed.isBlank()
                ? chatbot.knowledgeBase().welcoming()
                : chatbot.suggest(typed.substring(0, Math.min(typed.length(), MAX_TYPED)));
        List<Command.Choice> choices = entries.stream()
                .limit(OptionData.MAX_CHOICES)
                .map(MemberCommands::choice)
                .toList();
        outbox.send(event.replyChoices(choices), Outbox.where(event));
    }

    /** What is chosen is sent as if it had been typed; a question too long for that goes by its key. */
    private static Command.Choice choice(Entry entry) {
        String question = entry.question();
        return question.length() <= OptionData.MAX_CHOICE_NAME_LENGTH
                ? new Command.Choice(question, question)
                : new Command.Choice(DiscordText.cut(question, OptionData.MAX_CHOICE_NAME_LENGTH), Keys.of(entry));
    }
}
