package org.askwell.knowledge;

import java.util.List;

/**
 * What people read before they have asked anything.
 *
 * @param text a friendly word; may be empty
 * @param disclaimer what the answers cannot be, shown wherever they are read; may be empty
 * @param suggest ids of the entries most worth asking for, all of them present in the knowledge base
 */
public record Welcome(Prose text, String disclaimer, List<String> suggest) {

    /** Nothing to say. */
    public static final Welcome NONE = new Welcome(Prose.NONE, "", List.of());

    public Welcome {
        suggest = List.copyOf(suggest);
    }
}
