package org.askwell;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks what is sound in the ways that break parsers; the same way for the same seed. */
public final class Mutations {

    private static final List<String> TROUBLE = List.of(
            "\0",
            "\n",
            "\r\n",
            "\t",
            "\"",
            "'",
            "\\",
            "\\u0000",
            "\\ud800",
            "{",
            "}",
            "[",
            "]",
            "[[[[[[[[",
            ":",
            ",",
            "---",
            "- ",
            "&a ",
            "*a",
            "!!",
            "<",
            ">",
            "</",
            "<!--",
            "<![CDATA[",
            "&#0;",
            "&amp;",
            "%",
            "%00",
            "%ff",
            "=",
            "#",
            "1e999999",
            "-0",
            "null",
            "true",
            "NaN",
            "{{phone}}",
            "{{x",
            "../..",
            "\u202e",
            "\ufeff",
            "\ud83d\ude42",
            "\ufdfa",
            "x".repeat(5_000),
            "(".repeat(500),
            "a\u0301".repeat(300));

    private final Random random;

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    public <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** Something that somebody may trip over. */
    public String trouble() {
        return anyOf(TROUBLE);
    }

    /** {@code sound} with a few things wrong, or, now and then, nothing or only noise. */
    public byte[] broken(byte[] sound) {
        if (oneIn(30)) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] broken = sound;
        for (int i = random.nextInt(4); i >= 0; i--) {
            broken = brokenOnce(broken);
        }
        return broken;
    }

    public String broken(String sound) {
        return new String(broken(sound.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private byte[] brokenOnce(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(40)));
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(6)) {
            case 0 -> replaced(bytes, from, to, new byte[0]);
            case 1 -> replaced(bytes, from, to, noise(piece.length));
            case 2 -> replaced(bytes, from, from, piece);
            case 3 -> Arrays.copyOf(bytes, from);
            default -> replaced(bytes, from, oneIn(2) ? from : to, trouble().getBytes(StandardCharsets.UTF_8));
        };
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        ByteArrayOutputStream replaced = new ByteArrayOutputStream();
        replaced.write(bytes, 0, from);
        replaced.writeBytes(by);
        replaced.write(bytes, to, bytes.length - to);
        return replaced.toByteArray();
    }
}
