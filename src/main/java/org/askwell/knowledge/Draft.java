package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.List;

/** An entry as its own file has it, with the places of whatever must still be compared with other files. */
record Draft(Entry entry, Located id, List<Located> related, List<Located> examples) {

    Path file() {
        return id.file();
    }
}
