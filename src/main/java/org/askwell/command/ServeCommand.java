package org.askwell.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.askwell.channel.Channel;
import org.askwell.channel.discord.DiscordChannel;
import org.askwell.channel.discord.DiscordSettings;
import org.askwell.channel.web.ConnectionSettings;
import org.askwell.channel.web.WebChannel;
import org.askwell.channel.web.WebSettings;
import org.askwell.channel.web.admin.AdminSettings;
import org.askwell.channel.web.admin.AdminSite;
import org.askwell.conversation.Chatbot;
import org.askwell.journal.Archive;
import org.askwell.journal.DatabaseUrl;
import org.askwell.journal.Journal;
import org.askwell.retrieval.Retriever;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: answers over HTTP, and in Discord where there is a token, until it is told to stop. */
@Command(
        name = "serve",
        description = "Answer over HTTP, and in Discord where ASKWELL_DISCORD_TOKEN is set (the default).")
final class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin
    private final Content content = new Content();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            converter = Port.Converter.class,
            description =
                    "Where to listen; 0 lets the system choose, off is for the bot alone (ASKWELL_PORT; default: ${DEFAULT-VALUE}).")
    private Port port = new Port(7070);

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            converter = PublicUrl.Converter.class,
            description = "Where people reach the server, for links in the pages (ASKWELL_PUBLIC_URL; default:"
                    + " http://localhost and the port).")
    private @Nullable PublicUrl publicUrl;

    @Option(
            names = "--allowed-origins",
            paramLabel = "ORIGIN",
            split = "[,\\s]+",
            converter = Origin.class,
            description = "Websites that may embed the widget, such as https://clinic.example, or * for every one;"
                    + " separated by commas (ASKWELL_ALLOWED_ORIGINS; default: only this server's own pages).")
    private Set<String> allowedOrigins = Set.of();

    @Mixin
    private final RateOptions rates = new RateOptions();

    @Mixin
    private final DiscordOptions discord = new DiscordOptions();

    @Mixin
    private final JournalOptions keeping = new JournalOptions();

    private final DatabaseSetting database = new DatabaseSetting();

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = LogFormat.Converter.class,
            description = "text for people or json for programs, on standard error"
                    + " (ASKWELL_LOG_FORMAT; default: ${DEFAULT-VALUE}).")
    private LogFormat logFormat = LogFormat.TEXT;

    @Option(
            names = "--shutdown-grace",
            paramLabel = "SECONDS",
            defaultValue = "0",
            converter = Seconds.class,
            description =
                    "How long to go on answering after a signal to end, while /health/ready says 503, so that load"
                            + " balancers notice (ASKWELL_SHUTDOWN_GRACE; default: ${DEFAULT-VALUE}).")
    private Duration grace = Duration.ZERO;

    private String adminToken = "";

    @Spec
    private @Nullable CommandSpec spec;

    /** @param token of the bot, never to be shown; blank where none is wanted */
    void discordToken(String token) {
        discord.token(token);
    }

    /** @param url of the journal's database, never to be shown; blank for a file */
    void databaseUrl(String url) {
        database.variable(url);
    }

    /** @param token of the content owner, never to be shown; blank where there are to be no pages for them */
    void adminToken(String token) {
        adminToken = token.strip();
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<DiscordSettings> bot = discord.settings(content.data());
        if (port.equals(Port.OFF) && bot.isEmpty()) {
            throw wrong("There is nothing to serve with --port off; set " + Variables.DISCORD_TOKEN
                    + " for a Discord bot.");
        }
        Optional<AdminSettings> admin = adminSettings();
        Logs.use(logFormat);
        Optional<DatabaseUrl> journalUrl = database.url(Objects.requireNonNull(spec));
        Retriever retriever = content.retriever();
        Chatbot chatbot = Content.chatbot(retriever);
        Archive archive = keeping.archive(journalUrl, content.data());
        Journal journal = new Journal(List.of(archive));
        archive.showIn(journal);
        List<Channel> channels = new ArrayList<>();
        if (!port.equals(Port.OFF)) {
            Optional<AdminSite> site = admin.map(
                    settings -> new AdminSite(settings, chatbot, archive.records(), journal, InstantSource.system()));
            channels.add(new WebChannel(chatbot, journal, webSettings(), site));
        }
        bot.ifPresent(settings -> channels.add(new DiscordChannel(chatbot, journal, settings)));
        channels.forEach(Channel::open);
        channels.forEach(this::greet);
        Reload reload = new Reload(content.folder(), content.data(), retriever, chatbot, journal);
        reload.start();
        new Shutdown(channels, journal, reload, grace).await();
        return Askwell.FINE;
    }

    /** What the content owner's pages need; absent where there are to be none. */
    private Optional<AdminSettings> adminSettings() {
        if (adminToken.isEmpty()) {
            return Optional.empty();
        }
        if (adminToken.length() < AdminSettings.SHORTEST_TOKEN) {
            throw wrong(
                    "%s is set to a value that cannot be used:%nit has fewer than %d characters and could be guessed; take one of `openssl rand -hex 16`"
                            .formatted(Variables.ADMIN_TOKEN, AdminSettings.SHORTEST_TOKEN));
        }
        return Optional.of(new AdminSettings(adminToken, content.folder(), keeping.keepsQuestions()));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private WebSettings webSettings() {
        return new WebSettings(
                port.number(),
                allowedOrigins,
                Optional.ofNullable(publicUrl).map(PublicUrl::address),
                rates.settings(),
                ConnectionSettings.DEFAULT);
    }

    private void greet(Channel channel) {
        String greeting = channel instanceof WebChannel web
                ? "Askwell answers at http://localhost:" + web.port()
                : "Askwell answers in Discord as soon as that lets it in";
        switch (logFormat) {
            case TEXT -> System.out.println(greeting);
            case JSON -> LOG.info(greeting);
        }
    }
}
