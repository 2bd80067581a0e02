package org.askwell.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.askwell.channel.discord.DiscordSettings;
import org.askwell.channel.discord.Rates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the Discord bot, which runs where its token is set. */
final class DiscordOptions {

    @Option(
            names = "--discord-api",
            paramLabel = "URL",
            converter = Address.OfApi.class,
            description = "The REST API of another Discord-compatible server, version included (ASKWELL_DISCORD_API).")
    private @Nullable URI api;

    @Option(
            names = "--discord-gateway",
            paramLabel = "URL",
            converter = Address.OfGateway.class,
            description = "The gateway of that server (ASKWELL_DISCORD_GATEWAY).")
    private @Nullable URI gateway;

    @Option(
            names = "--discord-shards",
            paramLabel = "N",
            defaultValue = "1",
            converter = Shards.class,
            description = "Connections over which the servers are spread; Discord wants one for 2,500 servers"
                    + " (ASKWELL_DISCORD_SHARDS; default: ${DEFAULT-VALUE}).")
    private int shards = 1;

    private String token = "";

    /** @param secret never to be shown; blank where no bot is wanted */
    void token(String secret) {
        token = secret.strip();
    }

    /** What the bot needs; absent where no bot is wanted. */
    Optional<DiscordSettings> settings(Path data) {
        return token.isEmpty()
                ? Optional.empty()
                : Optional.of(new DiscordSettings(
                        token, Optional.ofNullable(api), Optional.ofNullable(gateway), shards, data, Rates.DEFAULT));
    }
}
