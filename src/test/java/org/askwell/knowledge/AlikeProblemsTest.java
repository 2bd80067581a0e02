package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlikeProblemsTest {

    private static final String BARE = "---\nid: ID\nquestion: Where is ID?\n---\n\nUpstairs.\n";

    @TempDir
    private Path folder;

    private SmallFolder withBareEntries(int entries) {
        SmallFolder small = SmallFolder.in(folder);
        IntStream.range(0, entries)
                .mapToObj(i -> "room-" + i)
                .forEach(id -> small.write("entries/" + id + ".md", BARE.replace("ID", id)));
        return small;
    }

    @Test
    void tenEntriesAreNamedEach() {
        assertThat(withBareEntries(10).warnings()).hasSize(20).allMatch(text -> text.startsWith("entries/room-"));
    }

    @Test
    void elevenEntriesAreOneFindingForEachLack() {
        assertThat(withBareEntries(11).warnings())
                .containsExactly(
                        "entries: warning: 11 of 15 entries, such as `room-0`, `room-1`, `room-10`: no review date; add"
                                + " `reviewed: YYYY-MM-DD`",
                        "entries: warning: 11 of 15 entries, such as `room-0`, `room-1`, `room-10`: no sources; name where"
                                + " the facts come from");
    }

    @Test
    void othersAreToldInTheirOrder() {
        List<String> warnings = withBareEntries(11)
                .without("warning-signs/fire.md", "reviewed:")
                .write("examples/fines.txt", "Where is room-3?\n")
                .warnings();

        assertThat(warnings)
                .hasSize(4)
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("entries: warning: 11 of 15");
        assertThat(warnings).anyMatch(text -> text.contains("no review date") && text.startsWith("warning-signs/"));
    }
}
