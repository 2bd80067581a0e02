package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the clinic's own facts into the text of entries and replies, so that each stands in one place only. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

    private final Map<String, String> values;

    Placeholders(Clinic clinic) {
        this.values = Map.of(
                "clinic", clinic.name(),
                "phone", clinic.phone(),
                "email", clinic.email(),
                "url", clinic.url(),
                "hours", clinic.hours(),
                "emergency", clinic.emergency());
    }

    /** Returns {@code text}, which starts at {@code firstLine} of {@code file}, with every known name filled in. */
    String fill(Path file, int firstLine, String text, Problems problems) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1).strip());
            if (value == null) {
                int line = firstLine
                        + (int) text.substring(0, match.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                problems.error(
                        file,
                        line,
                        "unknown placeholder " + match.group() + "; known are "
                                + String.join(
                                        ", ",
                                        values.keySet().stream()
                                                .sorted()
                                                .map(name -> "{{" + name + "}}")
                                                .toList()));
            }
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }
}
