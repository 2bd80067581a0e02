package org.askwell.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import org.askwell.knowledge.Located;

/** Shows an author the worst few of many. */
final class Samples {

    private static final int SHOWN = 3;

    private Samples() {}

    /** @param worstFirst at least one */
    static String of(List<String> worstFirst) {
        String shown = worstFirst.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return worstFirst.size() <= SHOWN ? shown : shown + ", …";
    }

    /** {@code text} and where it stands. */
    static String at(Located place, String text) {
        return "`" + text + "` (" + place.file() + ":" + place.line() + ")";
    }
}
