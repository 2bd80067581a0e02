package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryReaderTest {

    private static final String CARD = "entries/library-card.md";
    private static final String ROOMS = "entries/rooms/quiet-rooms.md";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"id", "question"})
    void anEntryHasToTell(String field) {
        assertThat(small().without(CARD, field + ":").faults())
                .containsExactly(CARD + ":2: error: missing field `" + field + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ''", " \"  \"", " # later"})
    void aBlankFieldIsAMissingOne(String blank) {
        assertThat(small().change(CARD, "question: How do I get a library card?", "question:" + blank)
                        .faults())
                .containsExactly(CARD + ":4: error: missing field `question`");
    }

    @Test
    void anEntryWithoutSourcesOrReviewCanBeServedWithAWarning() {
        assertThat(small().change(ROOMS, """
                                sources:
                                  - title: "Riverside Library: rooms"
                                    url: https://library.example/rooms
                                reviewed: 2026-05-04
                                """, "sources: []\n").warnings())
                .containsExactly(
                        ROOMS + ":2: warning: no review date; add `reviewed: YYYY-MM-DD`",
                        ROOMS + ":5: warning: no sources; name where the facts come from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "url"})
    void aSourceHasToTell(String field) {
        String source = field.equals("title") ? "  - url: https://a.example\n" : "  - title: A\n";

        assertThat(small().change(ROOMS, """
                                  - title: "Riverside Library: rooms"
                                    url: https://library.example/rooms
                                """, source).faults())
                .containsExactly(ROOMS + ":6: error: missing field `" + field + "`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "library.example/joining",
                "ftp://library.example/joining",
                "javascript:alert(1)",
                "https:///joining",
                "https://library.example/how to join"
            })
    void aSourceIsAWebAddress(String url) {
        assertThat(small().change(CARD, "https://library.example/joining", url).faults())
                .containsExactly(CARD + ":8: error: `" + url + "` is not an http or https address");
    }

    @Test
    void aSourceHasNoOtherFields() {
        assertThat(small().change(
                                CARD,
                                "    url: https://library.example/joining",
                                "    url: https://a.example\n    page: 4")
                        .faults())
                .containsExactly(CARD + ":9: error: unknown field `page`; known are title, url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet rooms", "quiet.rooms", "-quiet", "quiet-", "_quiet", "stille-räume", "quiet/rooms"})
    void anIdIsWordsJoinedByHyphensOrUnderscores(String id) {
        assertThat(small().change(ROOMS, "id: quiet-rooms", "id: " + id).faults())
                .containsExactly(ROOMS + ":2: error: id `" + id
                        + "` must be words of letters and digits joined by hyphens or underscores");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quiet-Rooms", "quiet_rooms", "quiet--rooms", "7", "q_12"})
    void anIdMayBeOneThatAnotherProgramGave(String id) {
        assertThat(small().change(ROOMS, "id: quiet-rooms", "id: \"" + id + "\"")
                        .served()
                        .entry(id))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 May 2026", "2026-02-30", "2026-5-4", "05/04/2026", "soon"})
    void aReviewDateIsAnIsoDate(String date) {
        assertThat(small().change(ROOMS, "2026-05-04", date).faults())
                .containsExactly(ROOMS + ":8: error: `reviewed` must be a date such as 2026-01-31, not `" + date + "`");
    }

    @Test
    void anUnknownFieldIsReportedWhereItStands() {
        assertThat(small().change(ROOMS, "category: The building", "tags:\n  - building")
                        .faults())
                .containsExactly(ROOMS + ":3: error: unknown field `tags`;"
                        + " known are category, examples, id, question, related, reviewed, sources, topic");
    }

    @Test
    void aFieldStandsOnce() {
        assertThat(small().change(ROOMS, "category: The building", "category: The building\nid: other")
                        .faults())
                .containsExactly(ROOMS + ":4: error: `id` stands here twice; keep one");
    }

    @Test
    void aListIsNoText() {
        assertThat(small().change(ROOMS, "category: The building", "category: [The, building]")
                        .faults())
                .containsExactly(ROOMS + ":3: error: `category` must be plain text; quote it where it holds [ ] { }");
    }

    @Test
    void anIdThatIsAListIsNotAlsoMissing() {
        assertThat(small().change(ROOMS, "id: quiet-rooms", "id: [quiet-rooms]").faults())
                .containsExactly(ROOMS + ":2: error: `id` must be plain text; quote it where it holds [ ] { }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"related", "examples"})
    void aTextIsNoList(String field) {
        assertThat(small().change(ROOMS, "sources:", field + ": fines\nsources:")
                        .faults())
                .containsExactly(ROOMS + ":5: error: `" + field + "` must be a list");
    }

    @Test
    void sourcesAreAList() {
        assertThat(small().change(ROOMS, "  - title:", "    title:").faults())
                .containsExactly(ROOMS + ":6: error: `sources` must be a list");
    }

    @Test
    void theItemsOfAListAreTexts() {
        assertThat(small().change(CARD, "related: [borrowing, fines]", "related:\n  - borrowing\n  - id: fines")
                        .faults())
                .containsExactly(
                        CARD + ":7: error: each of `related` must be plain text; quote it where it holds [ ] { }");
    }

    @Test
    void aSourceIsNoText() {
        assertThat(small().change(ROOMS, """
                                  - title: "Riverside Library: rooms"
                                    url: https://library.example/rooms
                                """, "  - https://library.example/rooms\n")
                        .faults())
                .containsExactly(ROOMS + ":6: error: each of `sources` must have named fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Just a text.\n", "", "\n---\nid: a\n---\n", "---\nid: a\n", "----\nid: a\n----\n"})
    void fieldsStandBetweenTwoLines(String content) {
        assertThat(small().write("entries/a.md", content).faults())
                .containsExactly("entries/a.md:1: error: must start with fields between two lines of `---`");
    }

    @Test
    void blanksAfterTheLinesAroundTheFieldsDoNotMatter() {
        SmallFolder small = small();
        String content = small.content(ROOMS);

        assertThat(small.write(ROOMS, content.replace("---\n", "--- \t\n")).knowledgeBase())
                .isEqualTo(SmallFolder.in(folder.resolve("other")).knowledgeBase());
    }

    @Test
    void fieldsWithoutAnAnswerAreNoEntry() {
        assertThat(small().write("entries/a.md", "---\n---\n").faults())
                .containsExactly(
                        "entries/a.md:2: error: missing field `id`",
                        "entries/a.md:2: error: missing field `question`",
                        "entries/a.md:2: warning: no review date; add `reviewed: YYYY-MM-DD`",
                        "entries/a.md:2: warning: no sources; name where the facts come from",
                        "entries/a.md:3: error: no answer; the text after the fields must start with a paragraph");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "## Yes\n\nTwo.\n", "- two\n", "```\ntwo\n```\n", "    two\n", "[two]: https://a.b\n"
            })
    void anAnswerStartsWithAParagraph(String answer) {
        SmallFolder small = small();
        String fields = small.content(ROOMS).substring(0, small.content(ROOMS).indexOf("---\n\n") + 4);

        assertThat(small.write(ROOMS, fields + answer).faults())
                .singleElement(as(STRING))
                .matches(ROOMS + ":1[012]: error: no answer; the text after the fields must start with a paragraph");
    }

    @Test
    void brokenFieldsAreOneFaultAtTheirLine() {
        assertThat(small().change(CARD, "question: How", "question: Cards: how").faults())
                .singleElement(as(STRING))
                .startsWith(CARD + ":4: error: broken YAML: mapping values are not allowed here; quote values");
    }

    @Test
    void anOpenQuotationIsReportedWhereItStarts() {
        assertThat(small().change(ROOMS, "rooms\"", "rooms").faults())
                .singleElement(as(STRING))
                .startsWith(ROOMS + ":6: error: broken YAML: found unexpected end of stream");
    }

    @Test
    void brokenFieldsDoNotHideFaultsOfTheAnswer() {
        assertThat(small().change(CARD, "question: How", "question: Cards: how")
                        .change(CARD, "{{phone}}", "{{fax}}")
                        .faults())
                .hasSize(2)
                .last(as(STRING))
                .startsWith(CARD + ":23: error: unknown placeholder {{fax}}; known are");
    }

    @Test
    void aQuestionMayNameTheClinic() {
        assertThat(small().change(CARD, "a library card?", "a card of {{clinic}}?")
                        .knowledgeBase()
                        .entry("library-card")
                        .orElseThrow()
                        .question())
                .isEqualTo("How do I get a card of Riverside Library?");
    }

    @Test
    void aFirstParagraphOverSixtyWordsIsWarnedOf() {
        assertThat(withFirstParagraph("Word. ".repeat(60)).warnings()).isEmpty();
        assertThat(withFirstParagraph("Word. ".repeat(61)).warnings())
                .containsExactly(
                        ROOMS + ":11: warning: the first paragraph has 61 words; keep the answer itself to 60");
    }

    @Test
    void anAnswerThatIsHardToReadIsWarnedOf() {
        assertThat(withFirstParagraph("Institutional consideration necessitates comprehensive documentation.")
                        .warnings())
                .singleElement(as(STRING))
                .matches(ROOMS
                        + ":11: warning: reading grade \\d+\\.\\d; keep it to 9 with shorter sentences and words");
    }

    @Test
    void anyNumberOfBlankLinesMayFollowTheFields() {
        assertThat(withFirstParagraph("\n".repeat(50_000) + "Yes. Two rooms.")
                        .knowledgeBase()
                        .entries())
                .last()
                .extracting(entry -> entry.summary().text())
                .isEqualTo("Yes. Two rooms.");
    }

    private SmallFolder withFirstParagraph(String text) {
        SmallFolder small = small();
        String content = small.content(ROOMS);
        return small.write(ROOMS, content.substring(0, content.indexOf("Yes. Two quiet")) + text + "\n");
    }

    private SmallFolder small() {
        return SmallFolder.in(folder);
    }
}
