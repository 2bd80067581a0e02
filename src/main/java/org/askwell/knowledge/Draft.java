package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An entry as its own file has it, with the places of whatever its author may have to change. */
record Draft(Entry entry, Located id, Located question, Located body, List<Located> related, List<Located> examples) {

    Path file() {
        return id.file();
    }

    /** The answer as plain text. */
    String text() {
        return (entry.summary().text() + "\n\n" + entry.details().text()).strip();
    }

    /** All ways to ask for it, the title first. */
    List<Located> ways() {
        return Stream.concat(Stream.of(question), examples.stream())
                .filter(way -> !way.text().isEmpty())
                .toList();
    }
}
