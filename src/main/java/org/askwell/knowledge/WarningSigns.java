package org.askwell.knowledge;

import java.util.List;

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
}
