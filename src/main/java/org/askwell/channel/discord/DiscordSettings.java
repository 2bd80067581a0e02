package org.askwell.channel.discord;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the operator decides about the bot.
 *
 * @param token the bot's secret
 * @param api where the REST API of another Discord-compatible server is, version included
 * @param gateway where that server's gateway is
 * @param shards over how many connections the servers are spread; Discord wants one for 2,500 servers
 * @param data the folder for what is kept between starts
 */
public record DiscordSettings(
        String token, Optional<URI> api, Optional<URI> gateway, int shards, Path data, Rates rates) {

    /** Without the token, which must not get into a log. */
    @Override
    public String toString() {
        return "DiscordSettings[api=%s, gateway=%s, shards=%d, data=%s, rates=%s]"
                .formatted(api, gateway, shards, data, rates);
    }
}
