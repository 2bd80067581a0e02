package org.askwell.channel.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.askwell.channel.Channel;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.NamedConversations;
import org.askwell.journal.Journal;
import org.askwell.knowledge.KnowledgeBase;

/** The bot in Discord servers. */
public final class DiscordChannel implements Channel {

    /** Answers that are worked on at once; more would only wait for the processor. */
    private static final int ANSWERING = 4;

    /** Questions that wait; who comes later is asked to try again. */
    private static final int WAITING = 500;

    /** They never wait for anything, and so acknowledge whatever comes, however busy the others are. */
    private static final int ACKNOWLEDGING = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService events =
            Executors.newFixedThreadPool(ACKNOWLEDGING, task -> Connection.daemon(task, "discord-events"));
    private final ExecutorService answering = new ThreadPoolExecutor(
            ANSWERING,
            ANSWERING,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            task -> Connection.daemon(task, "discord-answers"));
    private final Incidents incidents = new Incidents(System::nanoTime);
    private final Outbox outbox = new Outbox(incidents);
    private final Connection connection;
    private final DiscordListener listener;

    /**
     * A bot for {@code chatbot} that is not connected yet.
     *
     * @param journal where to tell what happens
     */
    public DiscordChannel(Chatbot chatbot, Journal journal, DiscordSettings settings) {
        this(chatbot, journal, settings, Pace.DEFAULT);
    }

    DiscordChannel(Chatbot chatbot, Journal journal, DiscordSettings settings, Pace pace) {
        // Every message says so itself too; this is for one that forgets.
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        SettingsFile moderators = SettingsFile.open(settings.data(), incidents);
        Supplier<KnowledgeBase> knowledgeBase = chatbot::knowledgeBase;
        Words words = new Words(() -> chatbot.knowledgeBase().discord(), moderators);
        Keys keys = new Keys(knowledgeBase);
        EntryMessages entries = new EntryMessages(knowledgeBase);
        TopicMessages topics = new TopicMessages(keys);
        NamedConversations<Place> conversations = new NamedConversations<>(chatbot);
        Asking asking = new Asking(
                conversations,
                journal,
                new ReplyMessages(knowledgeBase, entries),
                new Cooldowns(settings.rates(), System::nanoTime),
                answering,
                outbox,
                incidents);
        CommandRegistry registry = new CommandRegistry(words, outbox, incidents);
        chatbot.whenRenewed(() -> registry.renew(this::connections));
        this.connection = new Connection(settings, moderators, events, pace, incidents);
        Standing standing = connection.standing();
        journal.watch(standing::condition);
        journal.metrics().gauge("askwell.discord.connections", "Connections to Discord that stand", standing::count);
        this.listener = new DiscordListener(
                new MemberCommands(chatbot, conversations, journal, asking, topics, keys, words, outbox),
                new SettingsCommand(words, registry, connection, outbox, incidents),
                new Components(asking, entries, topics, keys, journal, words, outbox),
                new Posts(asking, words),
                registry,
                connection,
                moderators,
                incidents);
    }

    private List<JDA> connections() {
        return connection.connections();
    }

    /** Begins to connect and does not wait for it: the rest of the program goes on where Discord is away. */
    @Override
    public void open() {
        connection.open(listener);
    }

    @Override
    public void close() {
        try {
            answering.shutdown();
            answering.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            outbox.drain(PATIENCE);
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            events.shutdown();
        }
    }
}
