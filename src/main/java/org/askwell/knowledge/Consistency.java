package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the files of a folder fit together. What is wrong inside one file is found where that file is read. */
final class Consistency {

    private final List<Draft> drafts;
    private final Set<String> ids;
    private final Problems problems;

    /**
     * @param ids every id that may be named; more than those of {@code drafts} where a file could not be read, so that
     *     one fault is not reported as many
     */
    Consistency(List<Draft> drafts, Set<String> ids, Problems problems) {
        this.drafts = drafts;
        this.ids = ids;
        this.problems = problems;
    }

    void checkIds() {
        Map<String, Draft> owners = new HashMap<>();
        for (Draft draft : drafts) {
            String id = draft.id().text();
            Draft owner = owners.putIfAbsent(id, draft);
            if (owner != null && !id.isEmpty()) {
                problems.error(draft.id(), "id `" + id + "` is taken by " + owner.file() + "; choose another");
            }
        }
    }

    void checkRelated() {
        for (Draft draft : drafts) {
            for (Located id : draft.related()) {
                if (!ids.contains(id.text())) {
                    problems.error(id, "related id `" + id.text() + "` names no entry");
                } else if (id.text().equals(draft.id().text())) {
                    problems.error(id, "related id `" + id.text() + "` names the entry itself");
                }
            }
        }
    }

    void checkExampleFiles(List<Path> files) {
        for (Path file : files) {
            if (!ids.contains(TextFile.stem(file))) {
                problems.error(file, 0, "no entry has the id `" + TextFile.stem(file) + "`; rename the file");
            }
        }
    }
}
