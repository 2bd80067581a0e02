package org.askwell.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of the folder, decoded strictly: an author hears of a wrong encoding instead of seeing odd letters later. */
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
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return Optional.of(new TextFile(path, withoutByteOrderMark(text).replace("\r\n", "\n")));
        } catch (CharacterCodingException e) {
            problems.error(path, 0, "not UTF-8; save it as UTF-8");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** One message a line; blank lines and lines that start with {@code "# "} are the author's own notes. */
    List<String> messages() {
        return content.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("#") && !line.startsWith("# "))
                .toList();
    }
}
