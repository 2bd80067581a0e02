package org.askwell.retrieval;

import java.util.List;
import org.askwell.knowledge.Entry;

/** Lets the benchmark time the completion by itself. */
public final class BareTypeAhead {

    private final TypeAhead typeAhead;

    public BareTypeAhead(List<Entry> entries) {
        this.typeAhead = new TypeAhead(entries);
    }

    public List<Entry> complete(String typed) {
        return typeAhead.complete(typed);
    }
}
