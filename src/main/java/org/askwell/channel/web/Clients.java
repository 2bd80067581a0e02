package org.askwell.channel.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Tells who is behind a request. Proxies write into {@code X-Forwarded-For} whom they got it from, each at the end; what
 * stands further left than the first address that is no proxy of ours, anybody can have written. The header
 * {@code Forwarded} is not read: a proxy that writes the one lets the other pass as the client made it up.
 */
final class Clients {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final List<Network> trustedProxies;

    Clients(List<Network> trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    /** A name for whoever asks: the address, or of IPv6 the network, since one household has all of its addresses. */
    String behind(Context context) {
        List<String> forwarded = Collections.list(context.req().getHeaders("X-Forwarded-For"));
        return client(context.req().getRemoteAddr(), forwarded);
    }

    /** Tells whether a proxy of ours says that it was asked without anybody being able to listen. */
    boolean isByHttps(Context context) {
        return Network.address(withoutZone(context.req().getRemoteAddr()))
                        .filter(this::isTrusted)
                        .isPresent()
                && "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"));
    }

    /** The name of whoever sent a request that {@code peer} passed on with these headers. */
    String client(String peer, List<String> forwarded) {
        Optional<InetAddress> nearest = Network.address(withoutZone(peer));
        if (nearest.isEmpty()) {
            return "unknown";
        }
        InetAddress client = nearest.get();
        List<String> hops = Arrays.asList(String.join(",", forwarded).split(","));
        for (String hop : hops.reversed()) {
            Optional<InetAddress> before = Network.address(withoutPort(hop.strip()));
            if (before.isEmpty() || !isTrusted(client)) {
                break;
            }
            client = before.get();
        }
        return name(client);
    }

    private boolean isTrusted(InetAddress address) {
        return trustedProxies.stream().anyMatch(network -> network.contains(address));
    }

    private static String withoutZone(String peer) {
        return peer.replaceAll("[\\[\\]]|%.*", "");
    }

    /** Some proxies write the port too: {@code 192.0.2.1:4711} or {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        return hop.startsWith("[") ? hop.replaceAll("^\\[|\\].*$", "") : hop.replaceFirst("^([\\d.]+):\\d+$", "$1");
    }

    private static String name(InetAddress client) {
        if (client instanceof Inet6Address) {
            return Arrays.toString(Arrays.copyOf(client.getAddress(), IPV6_NETWORK_BYTES));
        }
        return client.getHostAddress();
    }
}
