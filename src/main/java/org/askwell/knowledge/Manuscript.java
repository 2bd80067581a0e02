package org.askwell.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where an author finds what a knowledge base is made of. Whoever only answers does not need it. */
public final class Manuscript {

    private final Map<String, Draft> drafts;
    private final List<Located> outOfScope;

    /** @param drafts of entries; the first where two have the same id, which is a fault */
    Manuscript(List<Draft> drafts, List<Located> outOfScope) {
        this.drafts = drafts.stream()
                .collect(Collectors.toUnmodifiableMap(
                        draft -> draft.entry().id(), Function.identity(), (first, second) -> first));
        this.outOfScope = List.copyOf(outOfScope);
    }

    /** The entries, in the order of their ids. */
    List<Draft> drafts() {
        return drafts.values().stream()
                .sorted((one, other) -> one.entry().id().compareTo(other.entry().id()))
                .toList();
    }

    /** Where {@code entry} begins. */
    public Located place(Entry entry) {
        return draft(entry).id();
    }

    /** Where {@code text}, the title or an example of {@code entry}, stands. */
    public Located place(Entry entry, String text) {
        Draft draft = draft(entry);
        return draft.examples().stream()
                .filter(example -> example.text().equals(text))
                .findFirst()
                .orElse(draft.question());
    }

    /** The messages that no entry answers. */
    List<Located> outOfScope() {
        return outOfScope;
    }

    /** Where {@code text}, which no entry answers, stands. */
    public Located outOfScope(String text) {
        return outOfScope.stream()
                .filter(message -> message.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private Draft draft(Entry entry) {
        return Objects.requireNonNull(drafts.get(entry.id()), "an entry of another knowledge base");
    }
}
