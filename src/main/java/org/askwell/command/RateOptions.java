package org.askwell.command;

import java.util.List;
import java.util.OptionalInt;
import org.askwell.channel.web.Network;
import org.askwell.channel.web.RateSettings;
import picocli.CommandLine.Option;

/** The options that say how much may be asked over HTTP, and by whom. */
final class RateOptions {

    /** Out of reach for a waiting room behind one address, and within that of a program that asks as fast as it can. */
    @Option(
            names = "--rate-limit",
            paramLabel = "N",
            defaultValue = "6000",
            converter = RateLimit.class,
            description = "Questions a minute and client, and ten times as much of everything else; or off"
                    + " (ASKWELL_RATE_LIMIT; default: ${DEFAULT-VALUE}).")
    private OptionalInt perClient = OptionalInt.empty();

    /** Ten clients that ask as fast as they may. */
    @Option(
            names = "--rate-limit-total",
            paramLabel = "N",
            defaultValue = "60000",
            converter = RateLimit.class,
            description = "The same for all clients together (ASKWELL_RATE_LIMIT_TOTAL; default: ${DEFAULT-VALUE}).")
    private OptionalInt inAll = OptionalInt.empty();

    @Option(
            names = "--trusted-proxies",
            paramLabel = "NETWORK",
            split = "[,\\s]+",
            converter = TrustedProxy.class,
            description = "Where reverse proxies stand whose X-Forwarded-For is believed, such as 10.0.0.0/8;"
                    + " separated by commas (ASKWELL_TRUSTED_PROXIES; default: none).")
    private List<Network> trustedProxies = List.of();

    RateSettings settings() {
        return new RateSettings(perClient, inAll, trustedProxies);
    }
}
