package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeBaseReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheOwnerWrote() {
        KnowledgeBase read = SmallFolder.in(folder).knowledgeBase();

        assertThat(read.clinic())
                .isEqualTo(new Clinic(
                        "Riverside Library",
                        "+44 20 7946 0000",
                        "desk@library.example",
                        "https://library.example",
                        "Tuesday to Saturday, 10 am to 6 pm",
                        "999",
                        "",
                        "GB",
                        "en"));
        assertThat(read.wording().unknown()).endsWith("I only know about Riverside Library.");
        assertThat(read.wording().nearest()).isEqualTo("These topics come closest:");
        assertThat(read.wording().contact()).endsWith("write to desk@library.example. In an emergency, call 999.");
        assertThat(read.wording().clarify()).isEqualTo("Which of these do you mean?");
        assertThat(read.wording().reminder())
                .isEqualTo("You told us of a danger before. Call 999 if it is still there.");
        assertThat(read.wording().noMore()).isEqualTo("That is all we know about it.");
        assertThat(read.wording().noSources()).isEqualTo("We know of no place to read more.");
        assertThat(read.wording().pages().phrases())
                .hasSize(29)
                .containsEntry("in-emergency", "In danger, call 999.")
                .containsEntry("home-lead", "Answers from Riverside Library.");
        assertThat(read.synonyms()).hasSize(5).contains(List.of("library card", "membership", "reader pass"));
        assertThat(read.outOfScope())
                .hasSize(20)
                .contains("lorem ipsum dolor sit amet")
                .doesNotContain("");
    }

    @Test
    void listsEntriesInTheOrderOfTheirIdsWhateverTheirFolder() {
        assertThat(SmallFolder.in(folder).knowledgeBase().entries())
                .extracting(Entry::id)
                .containsExactly("borrowing", "fines", "library-card", "quiet-rooms");
    }

    @Test
    void readsAnEntryWithAllThatBelongsToIt() {
        KnowledgeBase read = SmallFolder.in(folder).knowledgeBase();
        Entry entry = read.entry("borrowing").orElseThrow();

        assertThat(entry.topic()).isEqualTo("loans");
        assertThat(entry.category()).isEqualTo("Books");
        assertThat(entry.question()).isEqualTo("How many books can I borrow, and for how long?");
        assertThat(entry.examples())
                .hasSize(10)
                .startsWith("how many books at once", "loan period", "how long can i keep a book");
        assertThat(read.related(entry)).extracting(Entry::id).containsExactly("fines", "library-card");
        assertThat(entry.sources())
                .containsExactly(new Source("Riverside Library: loans", "https://library.example/loans"));
        assertThat(entry.reviewed()).contains(LocalDate.of(2026, 5, 4));
        assertThat(entry.summary().text())
                .startsWith("You can borrow ten books")
                .endsWith("waits for the book.");
        assertThat(entry.details().text())
                .startsWith("How to renew\n\n1. Sign in at https://library.example.")
                .endsWith("You can also ring the desk on +44 20 7946 0000.");
        assertThat(entry.passages()).hasSize(6);
    }

    @Test
    void anEntryNeedsNeitherExamplesNorTopicNorRelatedIds() {
        Entry entry =
                SmallFolder.in(folder).knowledgeBase().entry("quiet-rooms").orElseThrow();

        assertThat(entry.examples()).isEmpty();
        assertThat(entry.related()).isEmpty();
        assertThat(entry.topic()).isEqualTo("quiet-rooms");
        assertThat(entry.details()).isEqualTo(Prose.NONE);
        assertThat(entry.answers("quiet-rooms")).isTrue();
        assertThat(entry.answers("loans")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"synonyms.yaml", "out-of-scope.txt"})
    void whatIsOptionalMayBeMissing(String file) {
        KnowledgeBase read = SmallFolder.in(folder).delete(file).knowledgeBase();

        assertThat(read.entries()).hasSize(4);
        assertThat(read.synonyms().isEmpty()).isEqualTo(file.equals("synonyms.yaml"));
        assertThat(read.outOfScope().isEmpty()).isEqualTo(file.equals("out-of-scope.txt"));
    }

    @Test
    void aMissingFolderIsOneFault() {
        Path missing = folder.resolve("nowhere");

        assertThat(KnowledgeBaseReader.read(missing).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.in(missing))
                        .hasToString(missing + ": error: no such folder; name the folder of the knowledge base"));
    }

    @Test
    void anEmptyFolderLacksItsFilesAndNothingElse() {
        assertThat(KnowledgeBaseReader.read(folder).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "clinic.yaml: error: missing file",
                        "entries: error: no entries; write at least one Markdown file there",
                        "replies.yaml: error: missing file");
    }

    @Test
    void aFolderWithoutEntriesIsFaultyWhateverElseIsWrong() {
        SmallFolder small = SmallFolder.in(folder).without("clinic.yaml", "country:");
        List.of("borrowing.md", "fines.md", "library-card.md", "rooms/quiet-rooms.md")
                .forEach(file -> small.delete("entries/" + file));

        assertThat(small.faults())
                .containsExactly(
                        "clinic.yaml:2: error: missing field `country`",
                        "entries: error: no entries; write at least one Markdown file there",
                        "examples/borrowing.txt: error: no entry has the id `borrowing`; rename the file",
                        "examples/fines.txt: error: no entry has the id `fines`; rename the file",
                        "examples/library-card.txt: error: no entry has the id `library-card`; rename the file",
                        "intents/greeting.md:6: error: suggested id `borrowing` names no entry",
                        "intents/greeting.md:6: error: suggested id `library-card` names no entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "emergency", "country"})
    void theClinicHasToTell(String field) {
        assertThat(SmallFolder.in(folder).without("clinic.yaml", field + ":").faults())
                .containsExactly("clinic.yaml:2: error: missing field `" + field + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "email", "url", "hours"})
    void theClinicMayLeaveOut(String field) {
        SmallFolder small = SmallFolder.in(folder).without("clinic.yaml", field + ":");

        assertThat(small.served().clinic()).extracting(field).isEqualTo("");
        assertThat(small.warnings())
                .allMatch(warning -> warning.endsWith("{{" + field + "}} is empty; fill it in clinic.yaml"));
    }

    @Test
    void whereAnEmptyPlaceholderWouldLeaveAGapIsWarnedOf() {
        assertThat(SmallFolder.in(folder).without("clinic.yaml", "phone:").warnings())
                .containsExactly(
                        "entries/borrowing.md:24: warning: {{phone}} is empty; fill it in clinic.yaml",
                        "entries/library-card.md:23: warning: {{phone}} is empty; fill it in clinic.yaml");
    }

    @Test
    void theClinicMayNameHelpInACrisis() {
        assertThat(SmallFolder.in(folder)
                        .change("clinic.yaml", "country:", "crisis: 116 123\ncountry:")
                        .change("replies.yaml", "before. Call", "before. Ring {{crisis}} or call")
                        .knowledgeBase())
                .satisfies(read -> assertThat(read.clinic().crisis()).isEqualTo("116 123"))
                .satisfies(read -> assertThat(read.wording().reminder()).contains("Ring 116 123 or call 999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "nearest", "contact", "clarify"})
    void everyReplyIsNeeded(String name) {
        assertThat(SmallFolder.in(folder).without("replies.yaml", name + ":").faults())
                .containsExactly("replies.yaml:1: error: missing field `" + name + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reminder", "no-more", "no-sources"})
    void whatOnlyAConversationSaysIsNeededWhereThereIsOne(String name) {
        assertThat(SmallFolder.in(folder).without("replies.yaml", name + ":").faults())
                .containsExactly("replies.yaml:1: error: missing field `" + name + "`");
    }

    @Test
    void aReminderIsNeededOnlyWithWarningSigns() {
        assertThat(SmallFolder.in(folder)
                        .without("replies.yaml", "reminder:")
                        .deleteAll("warning-signs")
                        .knowledgeBase()
                        .wording()
                        .reminder())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"no-more, tell-more", "no-sources, read-more"})
    void theEndOfAnAnswerIsNeededOnlyWithTheIntentThatComesToIt(String name, String intent) {
        assertThat(SmallFolder.in(folder)
                        .without("replies.yaml", name + ":")
                        .delete("intents/" + intent + ".md")
                        .delete("intents/examples/" + intent + ".txt")
                        .knowledgeBase()
                        .wording())
                .satisfies(wording -> assertThat(wording.noMore().isEmpty()).isEqualTo(name.equals("no-more")))
                .satisfies(wording -> assertThat(wording.noSources().isEmpty()).isEqualTo(name.equals("no-sources")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic.yaml", "replies.yaml", "pages.yaml"})
    void brokenYamlIsOneFaultAtItsLine(String file) {
        SmallFolder small = SmallFolder.in(folder);
        int lines = (int) small.content(file).lines().count();

        assertThat(small.write(file, small.content(file) + "also: this: that\n").faults())
                .singleElement(as(STRING))
                .startsWith(file + ":" + (lines + 1) + ": error: broken YAML: mapping values are not allowed here");
    }

    @Test
    void theLanguageIsThatOfTheFile() {
        assertThat(SmallFolder.in(folder).knowledgeBase().clinic().locale()).hasToString("en_GB");
        assertThat(SmallFolder.in(folder)
                        .change("clinic.yaml", "country: GB", "country: GB\nlanguage: cy")
                        .knowledgeBase()
                        .clinic()
                        .locale())
                .hasToString("cy_GB");
        assertThat(SmallFolder.in(folder)
                        .change("clinic.yaml", "country: GB", "country: GB\nlanguage: pt-BR")
                        .knowledgeBase()
                        .clinic()
                        .locale())
                .hasToString("pt_BR");
    }

    @Test
    void aLanguageThatIsNoTagIsReported() {
        assertThat(SmallFolder.in(folder)
                        .change("clinic.yaml", "country: GB", "country: GB\nlanguage: very plain English")
                        .faults())
                .singleElement(as(STRING))
                .endsWith("error: `language` must be a tag such as en or pt-BR, not `very plain English`");
    }

    @Test
    void aPhraseThatTheOwnerLeavesOutIsTheProgramsOwn() {
        Phrases some = SmallFolder.in(folder)
                .without("pages.yaml", "search:")
                .knowledgeBase()
                .wording()
                .pages();
        assertThat(some.phrase("search")).isEqualTo("Search the answers");
        assertThat(some.phrase("home-lead")).isEqualTo("Answers from Riverside Library.");
    }

    @Test
    void withoutPhrasesOfTheOwnerAllAreTheProgramsOwn() {
        Phrases none = SmallFolder.in(folder)
                .delete("pages.yaml")
                .knowledgeBase()
                .wording()
                .pages();
        assertThat(none.phrases()).hasSize(29);
        assertThat(none.phrase("in-emergency")).isEqualTo("In an emergency, call 999.");
    }

    @Test
    void aPhraseThatNobodyReadsIsReported() {
        assertThat(SmallFolder.in(folder).write("pages.yaml", "hullo: Hi\n").faults())
                .singleElement(as(STRING))
                .startsWith("pages.yaml:1: error: unknown field `hullo`; known are answer, call, ");
    }

    @Test
    void brokenSynonymsAreReportedWhereTheyBreak() {
        assertThat(SmallFolder.in(folder)
                        .change("synonyms.yaml", "fine, late fee, penalty]", "fine, late fee, penalty")
                        .faults())
                .singleElement(as(STRING))
                .startsWith("synonyms.yaml:5: error: broken YAML: ");
    }

    @Test
    void synonymsAreListsOfWords() {
        assertThat(SmallFolder.in(folder)
                        .write("synonyms.yaml", "# groups\n- [book, [novel, title]]\n- borrow\n")
                        .faults())
                .containsExactly(
                        "synonyms.yaml:2: error: each of a group must be plain text; quote it where it holds [ ] { }",
                        "synonyms.yaml:3: error: a group must be a list");
    }

    @Test
    void synonymsAreAList() {
        assertThat(SmallFolder.in(folder)
                        .write("synonyms.yaml", "book: [novel, title]\n")
                        .faults())
                .containsExactly("synonyms.yaml:1: error: expected a list of groups such as"
                        + " `- [physio, physical therapist]`");
    }

    @Test
    void synonymsMayBeNotesOnly() {
        assertThat(SmallFolder.in(folder)
                        .write("synonyms.yaml", "# none yet\n")
                        .knowledgeBase()
                        .synonyms())
                .isEmpty();
    }

    @Test
    void anUnknownFieldIsMostLikelyMisspelt() {
        assertThat(SmallFolder.in(folder)
                        .change("clinic.yaml", "hours:", "houres:")
                        .faults())
                .containsExactly(
                        "clinic.yaml:6: error: unknown field `houres`;"
                                + " known are country, crisis, email, emergency, hours, language, name, phone, thresholds, url");
    }

    @Test
    void anUnknownPlaceholderIsReportedAtItsOwnLine() {
        SmallFolder small = SmallFolder.in(folder)
                .without("replies.yaml", "contact:")
                .change("replies.yaml", "nearest:", "contact: |\n  Ring us\n  on {{fax}}.\nnearest:");

        assertThat(small.faults())
                .containsExactly("replies.yaml:4: error: unknown placeholder {{fax}};"
                        + " known are {{clinic}}, {{crisis}}, {{email}}, {{emergency}}, {{hours}}, {{phone}}, {{url}}");
    }

    @Test
    void aPlaceholderWithoutQuotesIsNoText() {
        assertThat(SmallFolder.in(folder)
                        .without("replies.yaml", "contact:")
                        .change("replies.yaml", "nearest:", "contact: {{phone}}\nnearest:")
                        .faults())
                .containsExactly(
                        "replies.yaml:2: error: `contact` must be plain text; quote it where it holds [ ] { }");
    }

    @ParameterizedTest
    @CsvSource({
        "clinic.yaml, 2, name: Riverside, name: Bücherei Riverside",
        "replies.yaml, 4, Which, Désolé. Which",
        "out-of-scope.txt, 4, capital, capitál",
        "examples/fines.txt, 3, forgot, forgöt",
        "entries/fines.md, 13, pence, pénce"
    })
    void aFileInAnotherEncodingIsNamedWithTheFirstLineThatShowsIt(String file, int line, String from, String to) {
        SmallFolder small = SmallFolder.in(folder);
        String content = small.content(file).replace(from, to).replaceAll("[çø¿ó]", "?");

        assertThat(small.write(file, content, StandardCharsets.ISO_8859_1).faults())
                .containsExactly(file + ":" + line + ": error: not UTF-8; save it as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out-of-scope.txt", "clinic.yaml", "entries/fines.md", "examples/fines.txt"})
    void aFileTooLargeForAPersonToHaveWrittenIsNotRead(String file) {
        assertThat(SmallFolder.in(folder).write(file, "x".repeat(4_000_001)).faults())
                .containsExactly(file + ": error: larger than 4 MB; split it");
    }

    @Test
    void aFileOfExactlyFourMegabytesIsRead() {
        assertThat(SmallFolder.in(folder)
                        .write("out-of-scope.txt", "x".repeat(4_000_000))
                        .knowledgeBase()
                        .outOfScope())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void theLineEndsOfOtherComputersReadTheSame(String lineEnd) throws IOException {
        KnowledgeBase expected = SmallFolder.in(folder).knowledgeBase();

        assertThat(everyFile(content -> content.replace("\n", lineEnd)).knowledgeBase())
                .isEqualTo(expected);
    }

    @Test
    void aByteOrderMarkReadsTheSame() throws IOException {
        KnowledgeBase expected = SmallFolder.in(folder).knowledgeBase();

        assertThat(everyFile(content -> "\uFEFF" + content).knowledgeBase()).isEqualTo(expected);
    }

    @Test
    void aFileNeedNotEndItsLastLine() throws IOException {
        KnowledgeBase expected = SmallFolder.in(folder).knowledgeBase();

        assertThat(everyFile(String::strip).knowledgeBase()).isEqualTo(expected);
    }

    @Test
    void allFaultsAreListedAtOnceInTheOrderOfTheirFilesAndLines() {
        SmallFolder small = SmallFolder.in(folder)
                .without("clinic.yaml", "name:")
                .change("entries/borrowing.md", "[fines, library-card]", "[fines, librarycard]")
                .change("entries/borrowing.md", "Press \"Renew\"", "Press {{button}}")
                .change("entries/fines.md", "2026-04-20", "20 April 2026")
                .change("entries/fines.md", "category", "categroy")
                .without("entries/rooms/quiet-rooms.md", "question:")
                .change("entries/rooms/quiet-rooms.md", "id: quiet-rooms", "id: fines")
                .write("examples/opening-hours.txt", "when do you open\n")
                .change("synonyms.yaml", "- [quiet, silent, calm]", "- quiet");

        assertThat(small.faults())
                .containsExactly(
                        "clinic.yaml:2: error: missing field `name`",
                        "entries/borrowing.md:9: error: related id `librarycard` names no entry",
                        "entries/borrowing.md:22: error: unknown placeholder {{button}};"
                                + " known are {{clinic}}, {{crisis}}, {{email}}, {{emergency}}, {{hours}}, {{phone}}, {{url}}",
                        "entries/fines.md:3: error: unknown field `categroy`;"
                                + " known are category, examples, id, question, related, reviewed, sources, topic",
                        "entries/fines.md:10: error: `reviewed` must be a date such as 2026-01-31,"
                                + " not `20 April 2026`",
                        "entries/rooms/quiet-rooms.md:2: error: id `fines` is taken by entries/fines.md;"
                                + " choose another",
                        "entries/rooms/quiet-rooms.md:2: error: missing field `question`",
                        "examples/opening-hours.txt: error: no entry has the id `opening-hours`; rename the file",
                        "synonyms.yaml:5: error: a group must be a list");
    }

    private SmallFolder everyFile(UnaryOperator<String> change) throws IOException {
        SmallFolder small = SmallFolder.in(folder.resolve("changed"));
        try (Stream<Path> files = Files.walk(folder.resolve("changed"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, change.apply(Files.readString(file)));
            }
        }
        return small;
    }
}
