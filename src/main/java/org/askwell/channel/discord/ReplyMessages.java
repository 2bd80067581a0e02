package org.askwell.channel.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.askwell.channel.discord.ComponentId.Action;
import org.askwell.channel.discord.Messages.Look;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Phrases;

/** Shows turns. */
final class ReplyMessages {

    private final Supplier<KnowledgeBase> knowledgeBase;
    private final EntryMessages entries;

    ReplyMessages(Supplier<KnowledgeBase> knowledgeBase, EntryMessages entries) {
        this.knowledgeBase = knowledgeBase;
        this.entries = entries;
    }

    private record Shown(EmbedBuilder embed, List<ActionRow> rows) {}

    MessageCreateData of(Turn turn, Audience audience) {
        Shown shown = shown(turn, audience);
        List<Button> buttons = new ArrayList<>();
        if (turn.reply() instanceof Reply.Answer || turn.reply() instanceof Reply.Unknown) {
            buttons.add(Rows.button(Action.HELPFUL, turn.id(), audience.words().phrase("helpful")));
            buttons.add(
                    Rows.button(Action.UNHELPFUL, turn.id(), audience.words().phrase("not-helpful")));
        }
        if (audience.isPublic()) {
            String asker = Long.toString(audience.asker());
            buttons.add(Rows.button(Action.DISMISS, asker, audience.words().phrase("dismiss")));
        }
        return Messages.message(shown.embed(), Rows.all(shown.rows(), Rows.row(buttons)));
    }

    private Shown shown(Turn turn, Audience audience) {
        Phrases words = audience.words();
        return switch (turn.reply()) {
            case Reply.Answer answer -> answer(turn.reminder(), answer, words);
            case Reply.Clarify clarify ->
                new Shown(
                        embed(Look.QUESTION, turn, clarify.text()),
                        Rows.choices(clarify.choices(), words.phrase("questions-choose")));
            case Reply.Urgent urgent -> new Shown(urgent(urgent, audience), List.of());
            case Reply.Handoff handoff ->
                new Shown(contact(embed(Look.CONTACT, turn, handoff.text().text()), words), List.of());
            case Reply.SmallTalk smallTalk ->
                new Shown(
                        embed(Look.SMALL_TALK, turn, smallTalk.text().text()),
                        Rows.menu(smallTalk.suggestions(), words.phrase("questions-choose")));
            case Reply.Unknown unknown -> unknown(turn, unknown, words);
        };
    }

    private static EmbedBuilder embed(Look look, Turn turn, String... parts) {
        return Messages.embed(look, Messages.paragraphs(turn.reminder(), Messages.paragraphs(parts)));
    }

    private Shown answer(String reminder, Reply.Answer answer, Phrases words) {
        Entry entry = answer.entry();
        List<String> pages = EntryMessages.pages(entry);
        int shown = answer.part() == Reply.Part.DETAILS ? Math.min(firstOfDetails(entry), pages.size() - 1) : 0;
        String part = answer.part() == Reply.Part.SOURCES ? "" : pages.get(shown);
        String before = DiscordText.escape(Messages.paragraphs(reminder, answer.lead()));
        EmbedBuilder embed = entries.embed(entry, Messages.paragraphs(before, part), words);
        return new Shown(
                embed,
                Rows.all(
                        Rows.row(EntryMessages.readOn(entry, shown + 1, words)),
                        Rows.menu(answer.related(), words.phrase("related"))));
    }

    private static int firstOfDetails(Entry entry) {
        return entry.summary().isEmpty() ? 0 : 1;
    }

    /** Looks like nothing else. In public it names neither the sign nor anything else that the member has said. */
    private EmbedBuilder urgent(Reply.Urgent urgent, Audience audience) {
        Phrases words = audience.words();
        String sign = audience.isPublic() ? "" : urgent.sign().title();
        EmbedBuilder embed = Messages.embed(
                Look.URGENT,
                Messages.paragraphs(
                        sign, urgent.sign().text().text(), urgent.note().text()));
        Messages.titled(embed, "\u26A0\uFE0F " + words.phrase("urgent"));
        embed.addField(
                DiscordText.cut(
                        words.phrase("emergency", "number", urgent.contact().emergency()),
                        MessageEmbed.TITLE_MAX_LENGTH),
                String.join(" · ", numbers(urgent)),
                false);
        return contact(embed, words);
    }

    private static List<String> numbers(Reply.Urgent urgent) {
        List<String> named = urgent.sign().call();
        List<String> numbers = named.isEmpty() ? List.of(urgent.contact().emergency()) : named;
        return numbers.stream().map(number -> "**" + number + "**").toList();
    }

    private Shown unknown(Turn turn, Reply.Unknown unknown, Phrases words) {
        EmbedBuilder embed =
                embed(Look.UNKNOWN, turn, Messages.paragraphs(unknown.text(), unknown.invitation(), unknown.lead()));
        return new Shown(contact(embed, words), Rows.choices(unknown.nearest(), words.phrase("questions-choose")));
    }

    private EmbedBuilder contact(EmbedBuilder embed, Phrases words) {
        return Messages.withContact(embed, knowledgeBase.get().clinic(), words.phrase("contact"));
    }
}
