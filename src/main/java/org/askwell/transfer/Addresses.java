package org.askwell.transfer;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses that anybody on the internet may ask from those that lead inside a house. */
final class Addresses {

    /** Ranges of IPv4 that are nobody's on the internet, beside those that Java knows: first address and length of the prefix. */
    private static final List<Range> RESERVED = List.of(
            new Range(0, 0, 8),
            new Range(100, 64, 10),
            new Range(192, 0, 24),
            new Range(198, 18, 15),
            new Range(240, 0, 4));

    private record Range(int first, int second, int prefix) {

        boolean holds(byte[] address) {
            int value = (address[0] & 0xFF) << 24
                    | (address[1] & 0xFF) << 16
                    | (address[2] & 0xFF) << 8
                    | (address[3] & 0xFF);
            return (value ^ (first << 24 | second << 16)) >>> (32 - prefix) == 0;
        }
    }

    private Addresses() {}

    static boolean isPublic(InetAddress address) {
        boolean isInside = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !isInside
                && switch (address) {
                    case Inet4Address four -> RESERVED.stream().noneMatch(range -> range.holds(four.getAddress()));
                    case Inet6Address six -> isGlobalUnicast(six.getAddress());
                    default -> false;
                };
    }

    /** All of 2000::/3 but what carries an IPv4 address inside it: 2002::/16 and Teredo. */
    private static boolean isGlobalUnicast(byte[] address) {
        boolean isTunnel = address[0] == 0x20
                && (address[1] == 0x02 || (address[1] == 0x01 && address[2] == 0 && address[3] == 0));
        return (address[0] & 0xE0) == 0x20 && !isTunnel;
    }
}
