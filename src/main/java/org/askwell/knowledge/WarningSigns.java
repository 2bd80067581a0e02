package org.askwell.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * The signs that the content owner watches for.
 *
 * @param signs in the order of their ids; may be none
 * @param nearMisses messages that must raise none of them
 */
public record WarningSigns(List<WarningSign> signs, List<Located> nearMisses) {

    /** Nothing to watch for. */
    public static final WarningSigns NONE = new WarningSigns(List.of(), List.of());

    public WarningSigns {
        signs = List.copyOf(signs);
        nearMisses = List.copyOf(nearMisses);
    }

    /** The sign with this id, if there is one. */
    public Optional<WarningSign> sign(String id) {
        return signs.stream().filter(sign -> sign.id().equals(id)).findFirst();
    }
}
