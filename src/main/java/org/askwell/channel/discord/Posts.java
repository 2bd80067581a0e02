package org.askwell.channel.discord;

import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;

/** Looks at messages: mentions and direct messages are answered, first posts in a forum perhaps. */
final class Posts {

    /** Of members, roles and channels. */
    private static final Pattern MENTION = Pattern.compile("<(?:@[!&]?|#)\\d+>");

    private final Asking asking;
    private final Words words;

    Posts(Asking asking, Words words) {
        this.asking = asking;
        this.words = words;
    }

    void read(MessageReceivedEvent event) {
        Message message = event.getMessage();
        if (event.getAuthor().isBot()
                || event.getAuthor().isSystem()
                || event.isWebhookMessage()
                || message.getType().isSystem()) {
            return;
        }
        if (!event.isFromGuild()) {
            asking.answer(message, words(message), audience(message, false));
        } else if (isForUs(message)) {
            if (settings(message).answersIn(event.getGuildChannel())) {
                asking.answer(message, words(message), audience(message, true));
            }
        } else if (isFirstOfForum(message)) {
            attempt(message);
        }
    }

    private static boolean isForUs(Message message) {
        return message.getMentions().isMentioned(message.getJDA().getSelfUser(), Message.MentionType.USER);
    }

    /** What a message says, without the mentions: what others are called is nobody's business. */
    static String words(Message message) {
        return MENTION.matcher(message.getContentRaw()).replaceAll(" ").strip();
    }

    /** The first message of a thread has the id of the thread. */
    private boolean isFirstOfForum(Message message) {
        return message.getId().equals(message.getChannelId())
                && message.getChannel() instanceof ThreadChannel thread
                && thread.getParentChannel().getIdLong() == settings(message).forum();
    }

    /** Only with its text: a title alone may hide what makes a post urgent. */
    private void attempt(Message post) {
        Optional.of(words(post)).filter(text -> !text.isBlank()).ifPresent(text -> {
            String title = post.getChannel().getName();
            double confidence = settings(post).confidence() / 100.0;
            asking.attempt(post, title + "\n" + text, confidence, audience(post, true));
        });
    }

    private GuildSettings settings(Message message) {
        return words.settings().of(message.getGuildIdLong());
    }

    private Audience audience(Message message, boolean isPublic) {
        Place place = Place.of(message);
        return new Audience(words.in(place), place.member(), isPublic);
    }
}
