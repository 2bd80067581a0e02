package org.askwell.retrieval;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.WarningSign;
import org.askwell.knowledge.WarningSigns;

/**
 * The sentences that the content owner listed. What is learnt from thousands of them gets nearly all right; who lists a
 * sentence means that very sentence too. One that is listed both ways is a warning.
 */
final class ListedSentences {

    private final Map<String, WarningSign> examples = new HashMap<>();
    private final Set<String> nearMisses = new HashSet<>();

    ListedSentences(WarningSigns signs) {
        for (WarningSign sign : signs.signs()) {
            sign.examples().forEach(example -> examples.merge(key(example.text()), sign, ListedSentences::moreUrgent));
            addNearMisses(sign.nearMisses());
        }
        addNearMisses(signs.nearMisses());
    }

    private static WarningSign moreUrgent(WarningSign one, WarningSign other) {
        return other.level().compareTo(one.level()) < 0 ? other : one;
    }

    private void addNearMisses(List<Located> messages) {
        messages.forEach(message -> nearMisses.add(key(message.text())));
    }

    /** Messages arrive in this form too, such as with the comma of the Latin script for that of the Chinese. */
    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The sign that {@code text} is an example of. */
    Optional<WarningSign> raisedBy(String text) {
        return Optional.ofNullable(examples.get(key(text)));
    }

    boolean isNearMiss(String text) {
        return nearMisses.contains(key(text)) && raisedBy(text).isEmpty();
    }
}
