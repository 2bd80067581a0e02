package org.askwell.transfer;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The parts of a page that have been taken or noted, each with all that it holds. */
final class Covered {

    private final Set<Node> parts = new HashSet<>();

    void add(Node part) {
        parts.add(part);
    }

    void addAll(Collection<? extends Node> several) {
        parts.addAll(several);
    }

    boolean holds(Node node) {
        for (@Nullable Node part = node; part != null; part = part.parent()) {
            if (parts.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
