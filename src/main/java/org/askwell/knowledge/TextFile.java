package org.askwell.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of the folder, decoded strictly: an author hears of a wrong encoding instead of seeing odd letters later.
 *
 * @param content its lines, each ended by a single line feed
 */
record TextFile(Path path, String content) {

    /** Larger than any text that a person keeps by hand; keeps a stray archive from filling the memory. */
    private static final long MAX_BYTES = 4_000_000;

    /** Reads {@code folder/path}; absent, and reported, where that fails. */
    static Optional<TextFile> read(Path folder, Path path, Problems problems) {
        Path file = folder.resolve(path);
        try {
            if (Files.size(file) > MAX_BYTES) {
                problems.error(path, 0, "larger than 4 MB; split it");
                return Optional.empty();
            }
            return decode(path, Files.readAllBytes(file), problems);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Optional<TextFile> decode(Path path, byte[] bytes, Problems problems) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
            return Optional.of(new TextFile(path, inOneForm(text)));
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, input.position(), StandardCharsets.UTF_8);
            problems.error(path, 1 + lineBreaks(before), "not UTF-8; save it as UTF-8");
            return Optional.empty();
        }
    }

    /** Without a byte-order mark, and with the same line ends whatever the author's computer writes. */
    private static String inOneForm(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        String ended = lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n";
        return ended.startsWith("\uFEFF") ? ended.substring(1) : ended;
    }

    /** How many lines of {@code text} have ended. */
    static int lineBreaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** The name of the file without folder, up to its first dot. */
    static String stem(Path path) {
        String name = path.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** One message a line; blank lines and lines that start with {@code "# "} are the author's own notes. */
    List<Located> messages() {
        List<Located> messages = new ArrayList<>();
        List<String> lines = content.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && !line.equals("#") && !line.startsWith("# ")) {
                messages.add(new Located(path, i + 1, line));
            }
        }
        return messages;
    }
}
