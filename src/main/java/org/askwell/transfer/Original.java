package org.askwell.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is to be imported, as it was found. */
public final class Original {

    private static final long MAX_BYTES = 200_000_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String name;
    private final String address;
    private final byte[] content;
    private final Optional<Charset> charset;

    /**
     * @param address the web address that it came from; empty for a file
     * @param charset what the server says it is written in
     */
    Original(String name, String address, byte[] content, Optional<Charset> charset) {
        this.name = name;
        this.address = address;
        this.content = content.clone();
        this.charset = charset;
    }

    /** Reads {@code file}. Throws {@link UncheckedIOException} with its path where that fails. */
    public static Original read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new Unreadable(file + ": larger than " + MAX_BYTES / 1_000_000 + " MB; split it");
            }
            return new Original(file.toString(), "", Files.readAllBytes(file), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    String name() {
        return name;
    }

    /** The web address that it came from; empty for a file. */
    String address() {
        return address;
    }

    byte[] content() {
        return content.clone();
    }

    Optional<Charset> charset() {
        return charset;
    }

    boolean startsWith(int... bytes) {
        return content.length >= bytes.length
                && IntStream.range(0, bytes.length).allMatch(i -> (content[i] & 0xFF) == bytes[i]);
    }

    /** Tells whether it can be no text. Text of two bytes a character starts with a mark of its own. */
    boolean isBinary() {
        boolean isWide = startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF);
        return !isWide && IntStream.range(0, content.length).anyMatch(i -> content[i] == 0);
    }

    boolean isNamed(String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** The content as text: as its byte-order mark or the server says, else UTF-8, else what older Windows programs write. */
    String text() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return decoded(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(0xFF, 0xFE)) {
            return decoded(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(0xFE, 0xFF)) {
            return decoded(StandardCharsets.UTF_16BE, 2);
        }
        return charset.map(said -> decoded(said, 0)).orElseGet(this::guessed);
    }

    private String guessed() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return decoded(WINDOWS, 0);
        }
    }

    private String decoded(Charset charset, int from) {
        return new String(content, from, content.length - from, charset);
    }
}
