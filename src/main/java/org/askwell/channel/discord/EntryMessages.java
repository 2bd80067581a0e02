package org.askwell.channel.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.askwell.channel.discord.ComponentId.Action;
import org.askwell.channel.discord.Messages.Look;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Phrases;
import org.askwell.knowledge.Source;

/** Shows entries a page at a time: the answer itself first, the details after it. */
final class EntryMessages {

    /** As much as is read without scrolling far. */
    private static final int PAGE = 2_000;

    private static final int SOURCE_TITLE = 150;
    private static final int SOURCE_URL = 300;
    private static final int SOURCE_FIELDS = 2;

    private final Supplier<KnowledgeBase> knowledgeBase;

    EntryMessages(Supplier<KnowledgeBase> knowledgeBase) {
        this.knowledgeBase = knowledgeBase;
    }

    /** The text of {@code entry}, as Discord's Markdown, in pages; at least one. */
    static List<String> pages(Entry entry) {
        List<String> pages = Stream.of(entry.summary(), entry.details())
                .flatMap(prose -> DiscordText.pages(DiscordText.escape(prose.text()), PAGE).stream())
                .toList();
        return pages.isEmpty() ? List.of(DiscordText.escape(entry.question())) : pages;
    }

    /** Page {@code number} of {@code entry}, of which the first is the answer itself. */
    MessageCreateData page(Entry entry, int number, Phrases words) {
        List<String> pages = pages(entry);
        int shown = Math.min(number, pages.size() - 1);
        return Messages.message(embed(entry, pages.get(shown), words), Rows.row(readOn(entry, shown + 1, words)));
    }

    /** The button that leads to page {@code next}, where there is one. */
    static List<Button> readOn(Entry entry, int next, Phrases words) {
        String label = words.phrase(next == 1 ? "read-more" : "read-on");
        return next < pages(entry).size() ? List.of(Rows.button(Action.READ, Keys.of(entry), next, label)) : List.of();
    }

    /** {@code markup} under the title of {@code entry}, with where it comes from and what it cannot be. */
    EmbedBuilder embed(Entry entry, String markup, Phrases words) {
        EmbedBuilder embed = Messages.titled(Messages.written(Look.ANSWER, markup), entry.question());
        List<String> sources = sources(entry);
        for (int i = 0; i < Math.min(SOURCE_FIELDS, sources.size()); i++) {
            String name = i == 0 ? words.phrase("sources") : "\u200B";
            embed.addField(DiscordText.cut(name, MessageEmbed.TITLE_MAX_LENGTH), sources.get(i), false);
        }
        String reviewed = entry.reviewed()
                .map(date -> words.phrase("reviewed", "date", date))
                .orElse("");
        return Messages.footed(
                embed, Messages.lines(reviewed, knowledgeBase.get().welcome().disclaimer()));
    }

    /** The sources as links, as many in each text as a field has room for. */
    private static List<String> sources(Entry entry) {
        List<String> fields = new ArrayList<>();
        String field = "";
        for (Source source : entry.sources()) {
            String longer = Messages.lines(field, link(source));
            if (longer.length() > MessageEmbed.VALUE_MAX_LENGTH) {
                fields.add(field);
                longer = link(source);
            }
            field = longer;
        }
        if (!field.isEmpty()) {
            fields.add(field);
        }
        return fields;
    }

    private static String link(Source source) {
        String title = DiscordText.cut(DiscordText.escape(source.title()), SOURCE_TITLE);
        String url = source.url().replace("(", "%28").replace(")", "%29").replace(" ", "%20");
        return url.length() > SOURCE_URL ? "- " + title : "- [" + title.replace("]", "\\]") + "](" + url + ")";
    }
}
