package org.askwell.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills the clinic's own facts into the text of entries and replies, so that each stands in one place only. Words in braces
 * after a backslash stay as they are.
 */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("(\\\\?)\\{\\{([^{}]*)}}");

    /** A telephone number at the start of a text, as in {@code 988 (call or text)}. */
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ().-]*[0-9]");

    private static final Set<String> TELEPHONES = Set.of("phone", "emergency", "crisis");

    private final Map<String, String> values;
    private final boolean isReported;

    /** @param isReported tells whether what the clinic lacks has been reported; then it is not again wherever it is used */
    Placeholders(Clinic clinic, boolean isReported) {
        this.isReported = isReported;
        this.values = Map.of(
                "clinic", clinic.name(),
                "phone", clinic.phone(),
                "email", clinic.email(),
                "url", clinic.url(),
                "hours", clinic.hours(),
                "emergency", clinic.emergency(),
                "crisis", clinic.crisis());
    }

    /** Returns {@code text} so that nothing in it is filled in. */
    public static String escaped(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
    }

    /** Returns {@code text} with every known name filled in. */
    String fill(Located text, Problems problems) {
        return PLACEHOLDER.matcher(text.text()).replaceAll(match -> {
            if (!match.group(1).isEmpty()) {
                return Matcher.quoteReplacement(match.group().substring(1));
            }
            String value = values.get(match.group(2).strip());
            int line = text.line() + TextFile.lineBreaks(text.text().substring(0, match.start()));
            if (value == null) {
                problems.error(text.file(), line, "unknown placeholder " + match.group() + "; known are " + known());
            } else if (value.isEmpty() && !isReported) {
                problems.warning(
                        Rule.EMPTY_PLACEHOLDER, text.file(), line, match.group() + " is empty; fill it in clinic.yaml");
            }
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }

    /** The telephone numbers that {@code text} asks for, in its order. */
    List<String> telephones(Located text) {
        return PLACEHOLDER
                .matcher(text.text())
                .results()
                .filter(match -> match.group(1).isEmpty())
                .map(match -> match.group(2).strip())
                .filter(TELEPHONES::contains)
                .distinct()
                .map(name -> TELEPHONE.matcher(values.getOrDefault(name, "")))
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .toList();
    }

    private String known() {
        return values.keySet().stream().sorted().map(name -> "{{" + name + "}}").collect(Collectors.joining(", "));
    }
}
