package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningSignReaderTest {

    private static final String FIRE = "warning-signs/fire.md";
    private static final String LEAK = "warning-signs/leak.md";

    @TempDir
    private Path folder;

    @Test
    void readsASignWithAllThatBelongsToIt() {
        WarningSign fire = sign(small(), "fire");

        assertThat(fire.level()).isEqualTo(WarningSign.Level.EMERGENCY);
        assertThat(fire.title()).isEqualTo("Fire in the building");
        assertThat(fire.text())
                .isEqualTo(new Prose(
                        "Leave at once and call 999.\n\n- Take no lift.",
                        "<p>Leave at once and call 999.</p>\n<ul>\n<li>Take no lift.</li>\n</ul>"));
        assertThat(fire.sources())
                .containsExactly(new Source("Riverside Library: safety", "https://library.example/safety"));
        assertThat(fire.reviewed()).contains(LocalDate.of(2026, 5, 4));
    }

    @Test
    void listsSignsInTheOrderOfTheirIdsWithTheirLevels() {
        WarningSigns signs = small().write(
                        "warning-signs/0-first.md",
                        small().content(FIRE)
                                .replace("id: fire", "id: zeppelin")
                                .replace("- there is", "- up there is"))
                .knowledgeBase()
                .signs();

        assertThat(signs.signs())
                .extracting(WarningSign::id)
                .containsExactly("fire", "leak", "loose-shelf", "zeppelin");
        assertThat(signs.signs())
                .extracting(WarningSign::level)
                .containsExactly(
                        WarningSign.Level.EMERGENCY,
                        WarningSign.Level.SAME_DAY,
                        WarningSign.Level.CONTACT,
                        WarningSign.Level.EMERGENCY);
    }

    /** The place is what an author needs to mend a message that goes wrong. */
    @Test
    void messagesOfSeveralFilesAddUpAndKeepTheirPlaces() {
        WarningSign fire = sign(small(), "fire");

        assertThat(fire.examples())
                .containsExactlyInAnyOrder(
                        located(FIRE, 6, "there is a fire"),
                        located("warning-signs/examples/fire.txt", 2, "i smell smoke in the reading room"),
                        located("warning-signs/examples/fire.txt", 3, "the bin is burning"),
                        located("warning-signs/examples/fire.more.txt", 1, "flames on the second floor"));
        assertThat(fire.nearMisses())
                .containsExactlyInAnyOrder(
                        located(FIRE, 8, "do you have the book on fire"),
                        located("warning-signs/near-misses/fire.txt", 1, "where is the fire exit"),
                        located("warning-signs/near-misses/fire.more.txt", 1, "do you have a fire drill"));
    }

    @Test
    void nearMissesOfAnyBelongToAllSigns() {
        assertThat(small().knowledgeBase().signs().nearMisses())
                .containsExactlyInAnyOrder(
                        located("warning-signs/near-misses/any.txt", 2, "this thriller burns slowly"),
                        located("warning-signs/near-misses/any.more.txt", 1, "is the water in the fountain cold"));
    }

    @Test
    void aFolderMayHaveNone() {
        SmallFolder small = small();
        small.deleteAll("warning-signs");

        assertThat(small.knowledgeBase().signs()).isEqualTo(WarningSigns.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"level", "title"})
    void aSignHasToTell(String field) {
        assertThat(small().without(LEAK, field + ":").faults())
                .containsExactly(LEAK + ":2: error: missing field `" + field + "`");
    }

    /** Its messages are not blamed too: it counts by the name of its file. */
    @Test
    void aSignWithoutAnIdIsOneFault() {
        assertThat(small().without(LEAK, "id:").faults()).containsExactly(LEAK + ":2: error: missing field `id`");
    }

    @Test
    void twoSignsWithoutAnIdLackOneEach() {
        assertThat(small().without(LEAK, "id:").without(FIRE, "id:").faults())
                .containsExactly(FIRE + ":2: error: missing field `id`", LEAK + ":2: error: missing field `id`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"water leak", "leak-", "any.more"})
    void anIdIsWordsJoinedByHyphensOrUnderscores(String id) {
        assertThat(small().change(LEAK, "id: leak", "id: " + id)
                        .change(LEAK, "sources:", "examples: [it drips]\nsources:")
                        .delete("warning-signs/examples/leak.txt")
                        .faults())
                .containsExactly(LEAK + ":2: error: id `" + id
                        + "` must be words of letters and digits joined by hyphens or underscores");
    }

    @Test
    void twoSignsCannotShareAnId() {
        assertThat(small().change("warning-signs/loose-shelf.md", "id: loose-shelf\n", "")
                        .change("warning-signs/loose-shelf.md", "reviewed:", "id: leak\nreviewed:")
                        .delete("warning-signs/examples/loose-shelf.txt")
                        .faults())
                .containsExactly(
                        "warning-signs/loose-shelf.md:7: error: id `leak` is taken by " + LEAK + "; choose another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urgent", "Emergency", "same day", "SAME_DAY", "same_day", "1"})
    void anUnknownLevelIsReportedWithThoseThatAreKnown(String level) {
        assertThat(small().change(LEAK, "level: same-day", "level: " + level).faults())
                .containsExactly(
                        LEAK + ":3: error: unknown level `" + level + "`; known are emergency, same-day, contact");
    }

    @Test
    void aLevelThatIsAListIsNotAlsoUnknown() {
        assertThat(small().change(LEAK, "level: same-day", "level: [same-day]").faults())
                .containsExactly(LEAK + ":3: error: `level` must be plain text; quote it where it holds [ ] { }");
    }

    @Test
    void aSignNeedsAdvice() {
        assertThat(small().change(LEAK, "Tell the desk today.\n", "").faults())
                .containsExactly(LEAK + ":11: error: no advice; the text after the fields must start with a paragraph");
    }

    /** What comes first is read first, so it has to say what to do. */
    @Test
    void adviceDoesNotStartWithAHeading() {
        assertThat(small().change(LEAK, "Tell the desk today.", "## Advice\n\nTell the desk today.")
                        .faults())
                .containsExactly(LEAK + ":11: error: no advice; the text after the fields must start with a paragraph");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# none yet\n\n"})
    void aSignNeedsExamples(String messages) {
        assertThat(small().write("warning-signs/examples/leak.txt", messages).faults())
                .containsExactly(LEAK + ": error: no examples; list messages that must raise this sign");
    }

    @Test
    void anUnknownFieldIsReportedWhereItStands() {
        assertThat(small().change(LEAK, "title: Water", "urgency: high\ntitle: Water")
                        .faults())
                .containsExactly(LEAK + ":4: error: unknown field `urgency`;"
                        + " known are examples, id, level, near-misses, reviewed, sources, title");
    }

    @Test
    void aSignWithoutSourcesOrReviewCanBeServedWithAWarning() {
        assertThat(small().change(LEAK, """
                        sources:
                          - title: "Riverside Library: safety"
                            url: https://library.example/safety
                        reviewed: 2026-05-04
                        """, "").warnings())
                .containsExactly(
                        LEAK + ":2: warning: no review date; add `reviewed: YYYY-MM-DD`",
                        LEAK + ":2: warning: no sources; name where the facts come from");
    }

    @Test
    void anUnknownPlaceholderIsReportedAtItsLine() {
        assertThat(small().change(LEAK, "Tell the desk today.", "Tell the desk today.\n\nRing {{fax}}.")
                        .faults())
                .singleElement(as(STRING))
                .startsWith(LEAK + ":13: error: unknown placeholder {{fax}}; known are {{clinic}}, {{crisis}}, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warning-signs/examples/flood.txt",
                "warning-signs/examples/flood.more.txt",
                "warning-signs/examples/2026/flood.txt",
                "warning-signs/near-misses/flood.txt"
            })
    void aFileOfMessagesNamesASign(String file) {
        assertThat(small().write(file, "water everywhere\n").faults())
                .containsExactly(file + ": error: no warning sign has the id `flood`; rename the file");
    }

    /** Messages that must raise a sign have to say which. */
    @Test
    void anyIsNoSignForExamples() {
        assertThat(small().write("warning-signs/examples/any.txt", "help\n").faults())
                .containsExactly(
                        "warning-signs/examples/any.txt: error: no warning sign has the id `any`; rename the file");
    }

    @Test
    void brokenFieldsAreOneFaultAtTheirLine() {
        assertThat(small().change(LEAK, "title: Water", "title: Leak: water").faults())
                .singleElement(as(STRING))
                .startsWith(LEAK + ":4: error: broken YAML: mapping values are not allowed here");
    }

    @Test
    void aFileWithoutFieldsIsOneFault() {
        assertThat(small().write(LEAK, "Tell the desk today.\n").faults())
                .containsExactly(LEAK + ":1: error: must start with fields between two lines of `---`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leak", "fire", "any"})
    void theSameWordsCannotBeAWarningAndNone(String nearMisses) {
        String file = "warning-signs/near-misses/" + nearMisses + ".spelling.txt";

        assertThat(small().write(file, "# Harmless\nhow deep is the Seine\nWater DRIPS on the atlases\n")
                        .faults())
                .containsExactly(file + ":3: error: `Water DRIPS on the atlases` is an example in"
                        + " warning-signs/examples/leak.txt:1; keep one of them");
    }

    @Test
    void aContradictionInsideASignsOwnFileIsFound() {
        assertThat(small().change(FIRE, "- do you have the book on fire", "- There is a fire")
                        .faults())
                .containsExactly(
                        FIRE + ":8: error: `There is a fire` is an example in " + FIRE + ":6; keep one of them");
    }

    /** Two signs may look alike; whichever is raised, somebody is told. */
    @Test
    void twoSignsMayShareAnExample() {
        assertThat(sign(
                                small().write("warning-signs/examples/loose-shelf.more.txt", "the bin is burning\n"),
                                "loose-shelf")
                        .examples())
                .extracting(Located::text)
                .containsExactlyInAnyOrder("the shelf beside me wobbles", "the bin is burning");
    }

    @Test
    void allFaultsAreListedAtOnce() {
        assertThat(small().change(LEAK, "level: same-day", "level: today")
                        .change(FIRE, "reviewed: 2026-05-04", "reviewed: yesterday")
                        .without("warning-signs/loose-shelf.md", "title:")
                        .faults())
                .isEqualTo(List.of(
                        FIRE + ":12: error: `reviewed` must be a date such as 2026-01-31, not `yesterday`",
                        LEAK + ":3: error: unknown level `today`; known are emergency, same-day, contact",
                        "warning-signs/loose-shelf.md:2: error: missing field `title`"));
    }

    private static WarningSign sign(SmallFolder small, String id) {
        return small.knowledgeBase().signs().signs().stream()
                .filter(sign -> sign.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Located located(String file, int line, String text) {
        return new Located(Path.of(file), line, text);
    }

    private SmallFolder small() {
        return SmallFolder.in(folder);
    }
}
