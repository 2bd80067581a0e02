package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids of one kind of content: no two files share one, and files of messages are named after them. */
final class Ids {

    private final String kind;
    private final Set<Path> unread;
    private final Map<String, Path> owners = new HashMap<>();
    private final Problems problems;

    /**
     * @param kind what has these ids, to say so to the author
     * @param files where they stand; a file whose id is never added counts by its name, so that one fault is not
     *     reported as many
     */
    Ids(String kind, List<Path> files, Problems problems) {
        this.kind = kind;
        this.unread = new HashSet<>(files);
        this.problems = problems;
    }

    /** Takes {@code id}, and reports it where another file has it. One that is missing has been reported. */
    void add(Located id) {
        if (!id.text().isEmpty()) {
            unread.remove(id.file());
            Path owner = owners.putIfAbsent(id.text(), id.file());
            if (owner != null) {
                problems.error(id, "id `" + id.text() + "` is taken by " + owner + "; choose another");
            }
        }
    }

    /** Reports each of {@code files} that is not named after an id. */
    void checkMessageFiles(List<Path> files) {
        for (Path file : files) {
            String name = TextFile.stem(file);
            if (!owners.containsKey(name) && unread.stream().map(TextFile::stem).noneMatch(name::equals)) {
                problems.error(file, 0, "no " + kind + " has the id `" + name + "`; rename the file");
            }
        }
    }
}
