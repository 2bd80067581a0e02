package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentReaderTest {

    private static final String GREETING = "intents/greeting.md";
    private static final String LIBRARIAN = "intents/librarian.md";
    private static final String SECOND = "intents/pick-second.md";
    private static final String MORE = "intents/tell-more.md";

    @TempDir
    private Path folder;

    @Test
    void readsAnIntentWithAllThatBelongsToIt() {
        KnowledgeBase read = small().knowledgeBase();
        Intent greeting = read.intents().getFirst();

        assertThat(greeting.id()).isEqualTo("greeting");
        assertThat(greeting.kind()).isEqualTo(Intent.Kind.SMALLTALK);
        assertThat(greeting.text())
                .isEqualTo(new Prose(
                        "Welcome to Riverside Library. What would you like to know?",
                        "<p>Welcome to Riverside Library. What would you like to know?</p>"));
        assertThat(greeting.suggest()).containsExactly("library-card", "borrowing");
        assertThat(read.suggested(greeting)).extracting(Entry::id).containsExactly("library-card", "borrowing");
        assertThat(greeting.number()).isZero();
    }

    /** Of "hello", which stands in two places, one is enough to learn from. */
    @Test
    void examplesOfSeveralFilesAddUpWithoutRepetition() {
        assertThat(intent(small(), "greeting").examples())
                .containsExactlyInAnyOrder("hello", "good morning", "hi there", "hiya");
    }

    @Test
    void aReplyMayHaveSeveralParagraphs() {
        assertThat(intent(small(), "librarian").text().text())
                .isEqualTo("A librarian can help you at once.\n\nAsk at the desk.");
    }

    @Test
    void listsIntentsInTheOrderOfTheirIdsWhateverTheirFiles() {
        String hello =
                small().content(GREETING).replace("id: greeting", "id: yo").replace("hello", "yo");

        assertThat(small().write("intents/0-first.md", hello).knowledgeBase().intents())
                .extracting(Intent::id)
                .containsExactly("greeting", "librarian", "pick-second", "read-more", "tell-more", "yo");
    }

    @Test
    void aFolderMayHaveNone() {
        SmallFolder small = small();
        small.deleteAll("intents");

        assertThat(small.knowledgeBase().intents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "smalltalk, SMALLTALK",
        "handoff, HANDOFF",
        "language, LANGUAGE",
        "more, MORE",
        "sources, SOURCES",
        "else, ELSE",
        "yes, YES",
        "no, NO",
        "follow-up, FOLLOW_UP",
        "worse, WORSE"
    })
    void readsEveryKind(String name, Intent.Kind kind) {
        assertThat(intent(small().change(LIBRARIAN, "kind: handoff", "kind: " + name), "librarian")
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "Handoff", "hand-off", "follow_up", "FOLLOW_UP", "small talk"})
    void anUnknownKindIsReportedWithThoseThatAreKnown(String kind) {
        assertThat(small().change(LIBRARIAN, "kind: handoff", "kind: " + kind).faults())
                .containsExactly(LIBRARIAN + ":3: error: unknown kind `" + kind + "`; known are smalltalk, handoff,"
                        + " language, more, sources, else, yes, no, pick, follow-up, worse");
    }

    @Test
    void anIntentHasToTellItsKind() {
        assertThat(small().without(LIBRARIAN, "kind:").faults())
                .containsExactly(LIBRARIAN + ":2: error: missing field `kind`");
    }

    /** Its messages are not blamed too: it counts by the name of its file. */
    @Test
    void anIntentWithoutAnIdIsOneFault() {
        assertThat(small().without(LIBRARIAN, "id:").faults())
                .containsExactly(LIBRARIAN + ":2: error: missing field `id`");
    }

    @Test
    void twoIntentsWithoutAnIdLackOneEach() {
        assertThat(small().without(LIBRARIAN, "id:").without(GREETING, "id:").faults())
                .containsExactly(
                        GREETING + ":2: error: missing field `id`", LIBRARIAN + ":2: error: missing field `id`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a librarian", "librarian.more"})
    void anIdIsWordsJoinedByHyphensOrUnderscores(String id) {
        assertThat(small().change(LIBRARIAN, "id: librarian", "id: " + id + "\nexamples: [who can help]")
                        .delete("intents/examples/librarian.txt")
                        .faults())
                .containsExactly(LIBRARIAN + ":2: error: id `" + id
                        + "` must be words of letters and digits joined by hyphens or underscores");
    }

    @Test
    void twoIntentsCannotShareAnId() {
        assertThat(small().change(MORE, "id: tell-more", "id: librarian")
                        .delete("intents/examples/tell-more.txt")
                        .faults())
                .containsExactly(MORE + ":2: error: id `librarian` is taken by " + LIBRARIAN + "; choose another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# none yet\n"})
    void anIntentNeedsExamples(String messages) {
        assertThat(small().write("intents/examples/librarian.txt", messages).faults())
                .containsExactly(LIBRARIAN + ": error: no examples; list ways to say this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smalltalk", "handoff", "language"})
    void whatCanBeMeantAtAnyTimeNeedsAReply(String kind) {
        assertThat(small().write(LIBRARIAN, "---\nid: librarian\nkind: " + kind + "\n---\n")
                        .faults())
                .containsExactly(
                        LIBRARIAN + ":5: error: no reply; the text after the fields must start with a paragraph");
    }

    @ParameterizedTest
    @ValueSource(strings = {"more", "sources", "else", "yes", "no", "follow-up", "worse"})
    void whatNeedsAConversationBeforeItNeedsNoReply(String kind) {
        assertThat(intent(small().write(LIBRARIAN, "---\nid: librarian\nkind: " + kind + "\n---\n"), "librarian")
                        .text())
                .isEqualTo(Prose.NONE);
    }

    @Test
    void aSuggestedIdNamesAnEntry() {
        assertThat(small().change(GREETING, "suggest: [library-card, borrowing]", "suggest:\n  - fines\n  - penalties")
                        .faults())
                .containsExactly(GREETING + ":8: error: suggested id `penalties` names no entry");
    }

    /** A topic is no id: it may stand for several entries. */
    @Test
    void aSuggestedTopicNamesNoEntry() {
        assertThat(small().change(GREETING, "[library-card, borrowing]", "[loans]")
                        .faults())
                .containsExactly(GREETING + ":6: error: suggested id `loans` names no entry");
    }

    @Test
    void anEntryThatCannotBeReadIsNotAlsoMissed() {
        assertThat(small().write("entries/library-card.md", "No fields.\n").faults())
                .containsExactly("entries/library-card.md:1: error: must start with fields between two lines of `---`");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "-1, -1", "'\"3\"', 3"})
    void aPickSaysWhichChoiceIsMeant(String number, int read) {
        assertThat(intent(small().change(SECOND, "number: 2", "number: " + number), "pick-second")
                        .number())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "-2", "two", "2.0", "2nd", "99999999999"})
    void aPickOfNoChoiceIsReported(String number) {
        assertThat(small().change(SECOND, "number: 2", "number: " + number).faults())
                .containsExactly(SECOND + ":4: error: `number` must be 1, 2, 3 or, for the last, -1");
    }

    @Test
    void aPickWithoutANumberIsOneFault() {
        assertThat(small().without(SECOND, "number:").faults())
                .containsExactly(SECOND + ":2: error: missing field `number`");
    }

    @Test
    void anUnknownFieldIsReportedWhereItStands() {
        assertThat(small().change(LIBRARIAN, "kind: handoff", "kind: handoff\nsuggests: [fines]")
                        .faults())
                .containsExactly(LIBRARIAN
                        + ":4: error: unknown field `suggests`; known are examples, id, kind, number, suggest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intents/examples/goodbye.txt",
                "intents/examples/goodbye.more.txt",
                "intents/examples/2026/goodbye.txt"
            })
    void aFileOfExamplesNamesAnIntent(String file) {
        assertThat(small().write(file, "bye\n").faults())
                .containsExactly(file + ": error: no intent has the id `goodbye`; rename the file");
    }

    @Test
    void anUnknownPlaceholderIsReportedAtItsLine() {
        assertThat(small().change(LIBRARIAN, "Ask at the desk.", "Ask {{librarian}}.")
                        .faults())
                .singleElement(as(STRING))
                .startsWith(LIBRARIAN + ":8: error: unknown placeholder {{librarian}}; known are {{clinic}}, ");
    }

    @Test
    void anEmptyPlaceholderIsWarnedOfAtItsLine() {
        assertThat(small().change(LIBRARIAN, "Ask at the desk.", "Or ring {{crisis}}.")
                        .warnings())
                .containsExactly(LIBRARIAN + ":8: warning: {{crisis}} is empty; fill it in clinic.yaml");
    }

    @Test
    void brokenFieldsAreOneFaultAtTheirLine() {
        assertThat(small().change(LIBRARIAN, "kind: handoff", "kind: 'handoff").faults())
                .singleElement(as(STRING))
                .startsWith(LIBRARIAN + ":3: error: broken YAML: found unexpected end of stream");
    }

    @Test
    void aFileWithoutFieldsIsOneFault() {
        assertThat(small().write(LIBRARIAN, "Ask at the desk.\n").faults())
                .containsExactly(LIBRARIAN + ":1: error: must start with fields between two lines of `---`");
    }

    @Test
    void allFaultsAreListedAtOnce() {
        assertThat(small().change(LIBRARIAN, "kind: handoff", "kind: person")
                        .change(GREETING, "[library-card, borrowing]", "[card]")
                        .without(MORE, "kind:")
                        .faults())
                .isEqualTo(List.of(
                        GREETING + ":6: error: suggested id `card` names no entry",
                        LIBRARIAN + ":3: error: unknown kind `person`; known are smalltalk, handoff, language, more,"
                                + " sources, else, yes, no, pick, follow-up, worse",
                        MORE + ":2: error: missing field `kind`"));
    }

    private static Intent intent(SmallFolder small, String id) {
        return small.knowledgeBase().intents().stream()
                .filter(intent -> intent.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private SmallFolder small() {
        return SmallFolder.in(folder);
    }
}
