package org.askwell.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.askwell.conversation.Memory;

/** What a conversation remembers, as a column holds it: ids, of letters, digits, hyphens and underscores, and numbers. */
final class MemoryText {

    private static final Pattern FIELD = Pattern.compile("\\|");
    private static final int FIELDS = 7;

    private MemoryText() {}

    static String of(Memory memory) {
        return String.join(
                "|",
                memory.topic().orElse(""),
                String.valueOf(memory.toldWhole()),
                String.join(" ", memory.told()),
                String.join(" ", memory.choices()),
                String.join(" ", memory.runnersUp()),
                String.valueOf(memory.askedBack()),
                memory.sign().orElse(""));
    }

    /** Nothing where {@code text} was written by a program of another version that remembers other things. */
    static Memory read(String text) {
        String[] fields = FIELD.split(text, -1);
        if (fields.length != FIELDS || !fields[5].matches("[0-9]{1,9}")) {
            return Memory.NONE;
        }
        return new Memory(
                one(fields[0]),
                Boolean.parseBoolean(fields[1]),
                all(fields[2]),
                all(fields[3]),
                all(fields[4]),
                Integer.parseInt(fields[5]),
                one(fields[6]));
    }

    private static Optional<String> one(String id) {
        return Optional.of(id).filter(given -> !given.isEmpty());
    }

    private static List<String> all(String ids) {
        return Arrays.stream(ids.split(" ", -1)).filter(id -> !id.isEmpty()).toList();
    }
}
