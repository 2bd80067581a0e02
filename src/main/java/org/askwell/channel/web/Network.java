package org.askwell.channel.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses whose first bits are the same, such as {@code 10.0.0.0/8}.
 *
 * @param address one of them
 * @param bits how many of the first bits count
 */
public record Network(InetAddress address, int bits) {

    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    /** Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32} or a single address; nothing where it is none of these. */
    public static Optional<Network> parse(String text) {
        String[] parts = text.split("/", -1);
        return address(parts[0])
                .flatMap(address ->
                        bits(parts, address.getAddress().length * Byte.SIZE).map(bits -> new Network(address, bits)));
    }

    private static Optional<Integer> bits(String[] parts, int all) {
        if (parts.length == 1) {
            return Optional.of(all);
        }
        return Optional.of(parts)
                .filter(both -> both.length == 2 && both[1].matches("\\d{1,3}"))
                .map(both -> Integer.parseInt(both[1]))
                .filter(bits -> bits <= all);
    }

    /** Reads an address, never a name, which somebody would have to be asked for. */
    static Optional<InetAddress> address(String text) {
        boolean isAddress = IPV4.matcher(text).matches() || IPV6.matcher(text).matches();
        try {
            return isAddress ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress other) {
        return other.getAddress().length == address.getAddress().length
                && Arrays.equals(firstBits(address), firstBits(other));
    }

    private byte[] firstBits(InetAddress of) {
        byte[] bytes = of.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int counting = Math.clamp(bits - i * (long) Byte.SIZE, 0, Byte.SIZE);
            bytes[i] &= (byte) (0xff << (Byte.SIZE - counting));
        }
        return bytes;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "/" + bits;
    }
}
