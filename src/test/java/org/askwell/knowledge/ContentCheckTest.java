package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One fault at a time in a small folder, each just beyond its limit. */
class ContentCheckTest {

    private static final String CARD = "entries/library-card.md";
    private static final String QUIET = "entries/rooms/quiet-rooms.md";

    /** The small folder has an entry without examples; whatever else is found was seeded. */
    private static final String KNOWN = QUIET + ":2: warning: examples: 0; ";

    @TempDir
    private Path folder;

    private SmallFolder small() {
        return SmallFolder.in(folder);
    }

    private List<String> found(LocalDate today) {
        Reading reading = KnowledgeBaseReader.read(folder);
        assertThat(reading).isInstanceOf(Reading.Sound.class);
        return found(reading, today);
    }

    private List<String> found(Reading reading, LocalDate today) {
        return ContentCheck.run(folder, reading.manuscript(), today, Period.ofMonths(12)).stream()
                .map(Problem::toString)
                .toList();
    }

    private List<String> found() {
        return found(LocalDate.of(2026, 6, 1)).stream()
                .filter(text -> !text.startsWith(KNOWN))
                .toList();
    }

    @Test
    void isSilentButForTheEntryWithoutExamples() {
        small();

        assertThat(found(LocalDate.of(2026, 6, 1)))
                .singleElement()
                .asString()
                .startsWith(KNOWN + "write at least 5 ways")
                .endsWith("in `examples/quiet-rooms.txt`");
    }

    @Test
    void aReviewIsDueTheDayAfterItHasHeldTwelveMonths() {
        SmallFolder small = small();
        String reviewed = line(small.content(CARD), "reviewed:");
        small.change(CARD, reviewed, "reviewed: 2025-02-03");
        small.change(
                "warning-signs/fire.md",
                line(small.content("warning-signs/fire.md"), "reviewed:"),
                "reviewed: 2025-02-03");

        assertThat(found(LocalDate.of(2026, 2, 3))).noneMatch(text -> text.contains("last reviewed on 2025-02-03"));
        assertThat(found(LocalDate.of(2026, 2, 4)))
                .filteredOn(text -> text.contains("last reviewed on 2025-02-03, more than 12 months ago; "))
                .extracting(text -> text.replaceFirst(":\\d+: .*", ""))
                .containsExactly(CARD, "warning-signs/fire.md");
    }

    @Test
    void aReviewYetToComeWouldNeverBeDue() {
        SmallFolder small = small();
        small.change(CARD, line(small.content(CARD), "reviewed:"), "reviewed: 2026-06-02");
        assertThat(found()).isEmpty();

        small.change(CARD, "reviewed: 2026-06-02", "reviewed: 2026-06-03");
        assertThat(found())
                .singleElement()
                .asString()
                .startsWith(CARD)
                .endsWith(": warning: reviewed on 2026-06-03, which is yet to come; set the day of the last review");
    }

    @Test
    void aLinkNeedsItsWebsite() {
        small().write(QUIET, quiet("""
                                See [us](https://library.example), [write](mailto:a@b.example),
                                [call](tel:+44123) or [a map](/map?a=1&b=2).

                                - [by *phone*](#phone "now") or [fees](fees.html)
                                - [again](/map?a=1&b=2), `[no](link)`, [danger](javascript:x)
                                - [site]({{url}}/quiet)
                                """));

        assertThat(found())
                .containsExactly(
                        QUIET + ":9: warning: a link has no address, or one that is not allowed; write the whole"
                                + " address, with https://",
                        QUIET + ":10: warning: the link to `/map?a=1&b=2` names no website, so it leads nowhere from"
                                + " the chat; write the whole address, with https://",
                        QUIET + ":12: warning: the link to `#phone` names no website, so it leads nowhere from the"
                                + " chat; write the whole address, with https://",
                        QUIET + ":12: warning: the link to `fees.html` names no website, so it leads nowhere from the"
                                + " chat; write the whole address, with https://");
    }

    @Test
    void fourExamplesAreFewAndFiveAreNot() {
        small().write("examples/quiet-rooms.txt", "one\ntwo\nthree\nfour\n");
        assertThat(found(LocalDate.of(2026, 6, 1))).singleElement().asString().contains("examples: 4; ");

        small().write("examples/quiet-rooms.txt", "one\ntwo\nthree\nfour\nfive\n");
        assertThat(found(LocalDate.of(2026, 6, 1))).isEmpty();
    }

    @Test
    void aFaultHidesNothingElse() {
        SmallFolder small = small();
        small.write("examples/nobody.txt", "who is it\n");
        small.write(QUIET, quiet("TODO").replace("Where is it quiet?", "Q".repeat(81)));

        Reading reading = KnowledgeBaseReader.read(folder);

        assertThat(reading).isInstanceOf(Reading.Faulty.class);
        assertThat(found(reading, LocalDate.of(2026, 6, 1)))
                .extracting(text -> text.replaceFirst(" warning: .*", ""))
                .containsExactly(QUIET + ":2:", QUIET + ":3:", QUIET + ":9:");
    }

    @Test
    void whatHasNoIdIsLeftOut() {
        small().change(QUIET, "id: quiet-rooms\n", "");

        assertThat(found(KnowledgeBaseReader.read(folder), LocalDate.of(2026, 6, 1)))
                .isEmpty();
    }

    @Test
    void thereIsNothingToSayOfAFolderThatIsNotThere() {
        Path missing = folder.resolve("missing");

        Reading reading = KnowledgeBaseReader.read(missing);

        assertThat(reading.problems()).hasSize(1);
        assertThat(ContentCheck.run(missing, reading.manuscript(), LocalDate.of(2026, 6, 1), Period.ofMonths(12)))
                .isEmpty();
    }

    @Test
    void manyEntriesWithFewExamplesAreOneFinding() {
        SmallFolder small = small();
        String quiet = small.content(QUIET);
        IntStream.range(0, 10)
                .forEach(i ->
                        small.write("entries/room-" + i + ".md", quiet.replace("id: quiet-rooms", "id: room-" + i)));

        assertThat(found(LocalDate.of(2026, 6, 1)))
                .containsExactly(
                        "entries: warning: 11 of 14 entries have fewer than 5 examples, such as `quiet-rooms`,"
                                + " `room-0`, `room-1`; write more ways to ask for those that matter most, in `examples/ID.txt`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"…", "TODO", "tbd.", "To be done", "**TBA**", "N/A", "TODO: ask the caretaker", "?\n\n---\n\n- !"
            })
    void whatIsOnlyAPlaceholderIsNoAnswer(String answer) {
        small().write(QUIET, quiet(answer));

        assertThat(found())
                .containsExactly(
                        QUIET + ":9: warning: there is no answer here yet, and people would be shown what stands"
                                + " in its place; write one or delete the entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yes.", "5", "是。", "Todo el día.", "TODOS", "Nobody knows; ask.\n\n- TBD"})
    void aShortAnswerIsOne(String answer) {
        small().write(QUIET, quiet(answer));

        assertThat(found()).isEmpty();
    }

    @Test
    void nothingUrgentIsNoticedWithoutWarningSigns() {
        small().deleteAll("warning-signs");

        assertThat(found())
                .containsExactly(": warning: no warning signs, so nothing urgent would be noticed; copy `warning-signs`"
                        + " from a reviewed knowledge base or write some");
    }

    @Test
    void oneWayToReachTheClinicIsEnough() {
        SmallFolder small = small().without("clinic.yaml", "phone:").without("clinic.yaml", "email:");
        assertThat(found()).isEmpty();

        small.change("clinic.yaml", "url: https://library.example", "url: ''\nphone: ''");
        assertThat(found())
                .containsExactly("clinic.yaml:4: warning: neither `phone` nor `email` nor `url`, so people who get no"
                        + " answer have nobody to turn to; fill in at least one");
    }

    @Test
    void anAnswerOfMoreThanFiveHundredWordsIsLongForAPhone() {
        small().write(QUIET, quiet("It is. " + "Be still. ".repeat(249)));
        assertThat(found()).isEmpty();

        small().write(QUIET, quiet("It is so. " + "Be still. ".repeat(249)));
        assertThat(found())
                .containsExactly(QUIET + ":9: warning: 501 words; on a phone nobody reads more than 500 (two"
                        + " minutes), so shorten it or make two entries of it");
    }

    @Test
    void anAnswerOfMoreThan4096CharactersIsLongForDiscord() {
        small().write(QUIET, quiet("ABCDEFGHIJKLMNOP".repeat(256)));
        assertThat(found()).isEmpty();

        small().write(QUIET, quiet("ABCDEFGHIJKLMNOP".repeat(256) + "!"));
        assertThat(found())
                .containsExactly(QUIET + ":9: warning: 4097 characters; Discord shows 4096 at most, so members"
                        + " have to open it piece by piece; shorten it");
    }

    @Test
    void aQuestionOfMoreThanEightyCharactersIsCut() {
        small().write(QUIET, quiet("Yes.").replace("Where is it quiet?", "Q".repeat(80)));
        assertThat(found()).isEmpty();

        small().write(QUIET, quiet("Yes.").replace("Where is it quiet?", "Q".repeat(81)));
        assertThat(found())
                .containsExactly(QUIET + ":3: warning: the question has 81 characters; a button in Discord"
                        + " shows 80, so shorten it");
    }

    private static String quiet(String answer) {
        return """
                ---
                id: quiet-rooms
                question: Where is it quiet?
                sources:
                  - {title: Plan, url: "https://library.example/plan"}
                reviewed: 2026-01-01
                ---

                """ + answer.strip() + "\n";
    }

    private static String line(String content, String start) {
        return content.lines().filter(line -> line.startsWith(start)).collect(Collectors.joining());
    }
}
