package org.askwell.channel.web;

import java.util.List;
import java.util.OptionalInt;

/**
 * How many questions may be asked.
 *
 * @param perClient a minute and client; no limit where it is absent
 * @param inAll a minute by everybody together; no limit where it is absent
 * @param trustedProxies whose word on where a request comes from is believed
 */
public record RateSettings(OptionalInt perClient, OptionalInt inAll, List<Network> trustedProxies) {

    /** No limit. */
    public static final RateSettings OFF = new RateSettings(OptionalInt.empty(), OptionalInt.empty(), List.of());

    public RateSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
