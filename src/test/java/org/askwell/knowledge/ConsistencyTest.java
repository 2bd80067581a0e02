package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsistencyTest {

    private static final String BROKEN = "---\nid: \"fines\n---\n\nA late book costs 20 pence.\n";

    @TempDir
    private Path folder;

    @Test
    void twoEntriesCannotShareAnId() {
        assertThat(small().change("entries/rooms/quiet-rooms.md", "id: quiet-rooms", "id: fines")
                        .faults())
                .containsExactly("entries/rooms/quiet-rooms.md:2: error: id `fines` is taken by entries/fines.md;"
                        + " choose another");
    }

    @Test
    void aDuplicateIdIsReportedAtItsOwnLine() {
        assertThat(small().change("entries/rooms/quiet-rooms.md", "id: quiet-rooms\n", "")
                        .change("entries/rooms/quiet-rooms.md", "reviewed:", "id: fines\nreviewed:")
                        .faults())
                .containsExactly("entries/rooms/quiet-rooms.md:7: error: id `fines` is taken by entries/fines.md;"
                        + " choose another");
    }

    @Test
    void twoEntriesWithoutAnIdLackOneEach() {
        assertThat(small().without("entries/fines.md", "id:")
                        .without("entries/rooms/quiet-rooms.md", "id:")
                        .faults())
                .containsExactly(
                        "entries/fines.md:2: error: missing field `id`",
                        "entries/rooms/quiet-rooms.md:2: error: missing field `id`");
    }

    @Test
    void aRelatedIdNamesAnEntry() {
        assertThat(small().change("entries/library-card.md", "[borrowing, fines]", "[borrowing, penalties, fees]")
                        .faults())
                .containsExactly(
                        "entries/library-card.md:5: error: related id `fees` names no entry",
                        "entries/library-card.md:5: error: related id `penalties` names no entry");
    }

    @Test
    void eachRelatedIdHasItsOwnLineInAList() {
        assertThat(small().change("entries/fines.md", "  - borrowing", "  - borrowing\n  - loans\n  - fines")
                        .faults())
                .containsExactly(
                        "entries/fines.md:7: error: related id `loans` names no entry",
                        "entries/fines.md:8: error: related id `fines` names the entry itself");
    }

    @Test
    void anEntryThatCannotBeReadIsNotAlsoMissed() {
        assertThat(small().write("entries/fines.md", BROKEN).faults())
                .singleElement()
                .asString()
                .startsWith("entries/fines.md:2: error: broken YAML: ");
    }

    @Test
    void anExampleFileNamesAnEntry() {
        assertThat(small().write("examples/opening.txt", "")
                        .write("examples/more/closing.txt", "")
                        .faults())
                .containsExactly(
                        "examples/more/closing.txt: error: no entry has the id `closing`; rename the file",
                        "examples/opening.txt: error: no entry has the id `opening`; rename the file");
    }

    @Test
    void examplesInSeveralFilesAddUp() {
        assertThat(small().write("examples/2026/quiet-rooms.txt", "is it loud\n")
                        .write("examples/quiet-rooms.txt", "# more\n\nis it loud\nwhere can I read in peace\n")
                        .knowledgeBase()
                        .entry("quiet-rooms")
                        .orElseThrow()
                        .examples())
                .containsExactly("is it loud", "where can I read in peace");
    }

    @Test
    void oneExampleCannotAskForTwoEntries() {
        assertThat(small().change("examples/library-card.txt", "sign me up please", "sign me up please\nLoan Period")
                        .write("examples/quiet-rooms.txt", "is it loud\nMy book is OVERDUE\n")
                        .warnings())
                .containsExactly(
                        "examples/library-card.txt:4: warning: `Loan Period` also stands for entries/borrowing.md",
                        "examples/quiet-rooms.txt:2: warning: `My book is OVERDUE` also stands for entries/fines.md");
    }

    @Test
    void anEntryMayRepeatItsOwnExample() {
        assertThat(small().change("examples/borrowing.txt", "can i renew online", "loan period")
                        .knowledgeBase()
                        .entry("borrowing")
                        .orElseThrow()
                        .examples())
                .hasSize(9)
                .doesNotHaveDuplicates();
    }

    @Test
    void anExampleIsNotOutOfScope() {
        assertThat(small().change("out-of-scope.txt", "tell me a joke", "do kids pay penalties")
                        .warnings())
                .containsExactly(
                        "out-of-scope.txt:18: warning: `do kids pay penalties` also stands for entries/fines.md");
    }

    private SmallFolder small() {
        return SmallFolder.in(folder);
    }
}
