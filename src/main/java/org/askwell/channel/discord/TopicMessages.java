package org.askwell.channel.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.askwell.channel.discord.ComponentId.Action;
import org.askwell.channel.discord.Messages.Look;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Phrases;

/** Lets members browse: the categories, then the questions of one of them. */
final class TopicMessages {

    private final Keys keys;

    TopicMessages(Keys keys) {
        this.keys = keys;
    }

    MessageCreateData categories(int number, Phrases words) {
        List<SelectOption> all = keys.categories().entrySet().stream()
                .map(category -> Rows.option(category.getValue().getFirst().category(), category.getKey()))
                .toList();
        List<Button> buttons = Rows.goesOn(all, number)
                ? List.of(Rows.button(Action.TOPICS, "", number + 1, words.phrase("next")))
                : List.of();
        return Messages.message(
                Messages.embed(Look.QUESTION, words.phrase("topics")),
                Rows.all(
                        List.of(Rows.menu(Action.TOPIC, Rows.page(all, number), words.phrase("topics-choose"))),
                        Rows.row(buttons)));
    }

    /** The questions of the category behind {@code key}; absent where the content owner has removed it. */
    Optional<MessageCreateData> questions(String key, int number, Phrases words) {
        return Optional.ofNullable(keys.categories().get(key)).map(entries -> questions(entries, key, number, words));
    }

    private static MessageCreateData questions(List<Entry> entries, String key, int number, Phrases words) {
        List<Button> buttons = new ArrayList<>();
        if (Rows.goesOn(entries, number)) {
            buttons.add(Rows.button(Action.TOPIC, key, number + 1, words.phrase("next")));
        }
        buttons.add(Rows.button(Action.TOPICS, "", words.phrase("back")));
        return Messages.message(
                Messages.embed(Look.QUESTION, entries.getFirst().category()),
                Rows.all(Rows.menu(Rows.page(entries, number), words.phrase("questions-choose")), Rows.row(buttons)));
    }
}
