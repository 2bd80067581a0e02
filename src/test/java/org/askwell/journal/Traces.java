package org.askwell.journal;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for words in bytes, whatever the case of ASCII letters. One pass, however many words there are. */
final class Traces {

    private static final int START = 4;

    /** Words in lower case by how they start. */
    private final Map<Integer, List<byte[]>> words;

    /** @param words of at least as many bytes as are looked at to find where one may start */
    Traces(Collection<String> words) {
        this.words = words.stream()
                .map(Traces::lower)
                .collect(groupingBy(word -> ByteBuffer.wrap(word).getInt()));
    }

    private static byte[] lower(String word) {
        return lower(word.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] lower(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] >= 'A' && text[i] <= 'Z') {
                text[i] = (byte) (text[i] + 'a' - 'A');
            }
        }
        return text;
    }

    /** Those that stand in a file below {@code folders}, with the file. */
    Set<String> in(List<Path> folders) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    in(read(file)).forEach(word -> found.add(word + " in " + file));
                }
            }
        }
        return found;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            // A database comes and goes with some.
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that stand in {@code text}. */
    Set<String> in(byte[] text) {
        byte[] lower = lower(text.clone());
        Set<String> found = new TreeSet<>();
        ByteBuffer bytes = ByteBuffer.wrap(lower);
        for (int i = 0; i + START <= lower.length; i++) {
            for (byte[] word : words.getOrDefault(bytes.getInt(i), List.of())) {
                int end = i + word.length;
                if (end <= lower.length && Arrays.equals(lower, i, end, word, 0, word.length)) {
                    found.add(new String(word, StandardCharsets.UTF_8));
                }
            }
        }
        return found;
    }
}
