package org.askwell.channel.discord;

import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.askwell.journal.Feedback;
import org.askwell.journal.Journal;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Phrases;

/** Does what a button or a menu says, also one of a message from before a restart. */
final class Components {

    private final Asking asking;
    private final EntryMessages entries;
    private final TopicMessages topics;
    private final Keys keys;
    private final Journal journal;
    private final Words words;
    private final Outbox outbox;

    Components(
            Asking asking,
            EntryMessages entries,
            TopicMessages topics,
            Keys keys,
            Journal journal,
            Words words,
            Outbox outbox) {
        this.asking = asking;
        this.entries = entries;
        this.topics = topics;
        this.keys = keys;
        this.journal = journal;
        this.words = words;
        this.outbox = outbox;
    }

    void press(ButtonInteractionEvent event) {
        act(event, Optional.empty());
    }

    void choose(StringSelectInteractionEvent event) {
        act(event, event.getValues().stream().findFirst());
    }

    private void act(GenericComponentInteractionCreateEvent event, Optional<String> chosen) {
        Phrases said = words.in(Place.of(event));
        ComponentId.parse(event.getComponentId())
                .ifPresentOrElse(
                        id -> act(event, id, chosen.orElse(id.subject()), said),
                        () -> outbox.notice(event, said.phrase("gone")));
    }

    private void act(GenericComponentInteractionCreateEvent event, ComponentId id, String subject, Phrases said) {
        switch (id.action()) {
            case READ -> read(event, subject, id.number(), said);
            case PICK -> pick(event, subject, said);
            case TOPICS -> turnTo(event, Optional.of(topics.categories(id.number(), said)), said);
            case TOPIC -> turnTo(event, topics.questions(subject, id.number(), said), said);
            case HELPFUL -> keep(event, new Feedback(subject, true, ""), said);
            case UNHELPFUL -> keep(event, new Feedback(subject, false, ""), said);
            case DISMISS -> dismiss(event, subject, said);
        }
    }

    private void read(GenericComponentInteractionCreateEvent event, String key, int page, Phrases said) {
        Optional<Entry> entry = keys.entry(key);
        if (entry.isPresent()) {
            outbox.reply(event, entries.page(entry.get(), page, said));
        } else {
            outbox.notice(event, said.phrase("gone"));
        }
    }

    /** As if the member had asked the question, so that the conversation goes on from there; others need not read it. */
    private void pick(GenericComponentInteractionCreateEvent event, String key, Phrases said) {
        Optional<Entry> entry = keys.entry(key);
        if (entry.isPresent()) {
            Audience member = new Audience(said, event.getUser().getIdLong(), false);
            asking.ask(event, entry.get().question(), member);
        } else {
            outbox.notice(event, said.phrase("gone"));
        }
    }

    private void turnTo(GenericComponentInteractionCreateEvent event, Optional<MessageCreateData> page, Phrases said) {
        if (page.isPresent()) {
            outbox.send(event.editMessage(MessageEditData.fromCreateData(page.get())), Outbox.where(event));
        } else {
            outbox.notice(event, said.phrase("gone"));
        }
    }

    private void keep(GenericComponentInteractionCreateEvent event, Feedback given, Phrases said) {
        journal.feedback(given);
        outbox.notice(event, said.phrase("thanks"));
    }

    private void dismiss(GenericComponentInteractionCreateEvent event, String asker, Phrases said) {
        if (asker.equals(event.getUser().getId()) || isModerator(event)) {
            outbox.send(
                    event.deferEdit(),
                    Outbox.where(event),
                    done -> outbox.send(event.getHook().deleteOriginal(), Outbox.where(event)));
        } else {
            outbox.notice(event, said.phrase("not-yours"));
        }
    }

    private static boolean isModerator(GenericComponentInteractionCreateEvent event) {
        Member member = event.getMember();
        return member != null
                && (member.hasPermission(Permission.MANAGE_SERVER)
                        || member.hasPermission(event.getGuildChannel(), Permission.MESSAGE_MANAGE));
    }
}
