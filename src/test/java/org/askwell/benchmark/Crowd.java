package org.askwell.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Connections by the thousand that one thread holds, each with what it wrote and when the server closed it. Several
 * addresses of this machine share them, since each has no more than some ten thousand ports.
 */
final class Crowd implements AutoCloseable {

    private static final int OF_AN_ADDRESS = 5_000;
    private static final ByteBuffer RUBBISH = ByteBuffer.allocate(1 << 16);

    private List<Member> open = new ArrayList<>();
    private final List<Double> ended = new ArrayList<>();

    private record Member(SocketChannel channel, long since) {}

    /** So many connections more, on each of which {@code said} is written first. */
    void join(int port, int members, byte[] said) throws IOException {
        for (int i = 0; i < members; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.bind(new InetSocketAddress("127.0.0." + (2 + open.size() / OF_AN_ADDRESS), 0));
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap(said));
            channel.configureBlocking(false);
            open.add(new Member(channel, System.nanoTime()));
        }
    }

    /** Writes another byte on each. */
    void trickle() {
        open.forEach(Crowd::trickle);
    }

    /** Whether the server still took it, which {@link #look} tells too. */
    private static boolean trickle(Member member) {
        try {
            return member.channel().write(ByteBuffer.wrap(new byte[] {'a'})) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Forgets those that the server has closed, and returns how many are open still. */
    int look() {
        Map<Boolean, List<Member>> byEnd =
                open.stream().collect(Collectors.partitioningBy(member -> isClosed(member.channel())));
        for (Member member : byEnd.get(true)) {
            ended.add((System.nanoTime() - member.since()) / 1e9);
            close(member.channel());
        }
        open = byEnd.get(false);
        return open.size();
    }

    private static boolean isClosed(SocketChannel channel) {
        try {
            int read;
            do {
                read = channel.read(RUBBISH.clear());
            } while (read > 0);
            return read < 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** After how long the first, the middle and the last of those closed by the server was. */
    String lifetimes() {
        double[] seconds =
                ended.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return seconds.length == 0
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "%,d after %.0f / %.0f / %.0f s",
                        seconds.length,
                        seconds[0],
                        seconds[seconds.length / 2],
                        Arrays.stream(seconds).max().orElseThrow());
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        open.forEach(member -> close(member.channel()));
    }
}
