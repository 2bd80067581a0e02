package org.askwell.channel.discord;

import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.askwell.knowledge.Clinic;

/** Builds messages that ping nobody. */
final class Messages {

    /** The longest text of an embed: together with title, sources and footer it stays below 6,000 characters. */
    static final int TEXT = 3_000;

    private static final int FOOTER = 600;

    private Messages() {}

    /** How a message looks, so that its kind is seen before it is read. */
    enum Look {
        ANSWER(0x2E7D5B),
        QUESTION(0x3B6EA5),
        URGENT(0xD32F2F),
        CONTACT(0x6A4FA3),
        SMALL_TALK(0x8A8F98),
        UNKNOWN(0xB7791F),
        NOTICE(0x546E7A);

        private final int color;

        Look(int color) {
            this.color = color;
        }

        int color() {
            return color;
        }
    }

    static EmbedBuilder embed(Look look, String text) {
        return written(look, DiscordText.escape(text));
    }

    /** An embed whose text is Discord's Markdown already. */
    static EmbedBuilder written(Look look, String markup) {
        return new EmbedBuilder().setColor(look.color()).setDescription(DiscordText.cut(markup, TEXT));
    }

    static EmbedBuilder titled(EmbedBuilder embed, String title) {
        return embed.setTitle(DiscordText.cut(DiscordText.escape(title), MessageEmbed.TITLE_MAX_LENGTH));
    }

    static EmbedBuilder footed(EmbedBuilder embed, String footer) {
        return footer.isEmpty() ? embed : embed.setFooter(DiscordText.cut(footer, FOOTER));
    }

    /** How to reach the clinic. */
    static EmbedBuilder withContact(EmbedBuilder embed, Clinic clinic, String heading) {
        String card = lines(clinic.name(), clinic.phone(), clinic.email(), clinic.url(), clinic.hours());
        return embed.addField(
                DiscordText.cut(heading, MessageEmbed.TITLE_MAX_LENGTH),
                DiscordText.cut(DiscordText.escape(card), MessageEmbed.VALUE_MAX_LENGTH),
                false);
    }

    static MessageCreateData notice(String text) {
        return message(embed(Look.NOTICE, text), List.of());
    }

    static MessageCreateData message(EmbedBuilder embed, List<ActionRow> rows) {
        return new MessageCreateBuilder()
                .setEmbeds(embed.build())
                .setComponents(rows)
                .setAllowedMentions(List.of())
                .build();
    }

    static String lines(String... parts) {
        return joined("\n", parts);
    }

    static String paragraphs(String... parts) {
        return joined("\n\n", parts);
    }

    private static String joined(String separator, String... parts) {
        return String.join(
                separator, Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }
}
