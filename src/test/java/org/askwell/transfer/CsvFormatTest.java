package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvFormatTest {

    @TempDir
    private Path parent = Path.of("");

    private Imported imported(String name, String text) {
        return Imported.of(parent.resolve("kb"), name, text);
    }

    private Imported imported(String text) {
        return imported("faq.csv", text);
    }

    @Test
    void takesColumnsByTheirCommonNames() {
        Entry entry = imported("""
                ID,Question,Variants,Answer,Category,Source,URL,Reviewed
                park,Where can I park?,parking|car park,"Behind the house.

                It is free.",Visit,City,https://city.example/parking,2026-05-01
                """).entry();

        assertThat(entry.id()).isEqualTo("park");
        assertThat(entry.question()).isEqualTo("Where can I park?");
        assertThat(entry.examples()).containsExactly("parking", "car park");
        assertThat(entry.category()).isEqualTo("Visit");
        assertThat(entry.summary().text()).isEqualTo("Behind the house.");
        assertThat(entry.details().text()).isEqualTo("It is free.");
        assertThat(entry.sources()).containsExactly(new Source("City", "https://city.example/parking"));
        assertThat(entry.reviewed()).map(Object::toString).contains("2026-05-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsOutWhatSeparatesCells(String separator) {
        Imported imported = imported(String.join(separator, "title", "response") + "\r\n"
                + String.join(separator, "Open on Sunday?", "No.") + "\r\n");

        assertThat(imported.entry().question()).isEqualTo("Open on Sunday?");
        assertThat(imported.entry().summary().text()).isEqualTo("No.");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "^"})
    void takesTheSeparatorThatTheFileNames(String separator) {
        Imported imported = imported("sep=" + separator + "\r\nquestion" + separator + "answer\r\n" + "Open on Sunday?"
                + separator + "No.\r\n" + separator + "x");

        assertThat(imported.entry().summary().text()).isEqualTo("No.");
        assertThat(imported.notTaken()).containsExactly("line 4: no question");
    }

    @Test
    void takesTheTableBelowATitle() {
        Imported imported = imported("Questions\n\nquestion;answer\nOpen on Sunday?;No.\n");

        assertThat(imported.entry().question()).isEqualTo("Open on Sunday?");
        assertThat(imported.notTaken()).containsExactly("line 1: stands above the names of the columns");
    }

    @Test
    void takesColumnsThatAPersonNames() {
        byte[] table = "Nr,Betreff,Text\n1,Wann offen?,Immer\n".getBytes(StandardCharsets.UTF_8);
        Columns columns = Columns.named(Map.of("question", "betreff", "answer", "Text", "id", "Nr"));

        Entry entry = Imported.of(parent.resolve("kb"), new Original("faq.csv", "", table, Optional.empty()), columns)
                .entry();

        assertThat(entry.id()).isEqualTo("1");
        assertThat(entry.question()).isEqualTo("Wann offen?");
        assertThat(entry.summary().text()).isEqualTo("Immer");
    }

    @Test
    void refusesToNameWhatAnEntryDoesNotHave() {
        assertThatThrownBy(() -> Columns.named(Map.of("colour", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no 'colour'; known are id, topic,");
    }

    @Test
    void takesTheColumnThatBearsTheNameBeforeOneThatIsLikeIt() {
        Imported imported = imported("title,question,body,answer,views\nPage 1,Where?,…,Here.,12\n");

        assertThat(imported.entry().question()).isEqualTo("Where?");
        assertThat(imported.entry().examples()).isEmpty();
        assertThat(imported.entry().summary().text()).isEqualTo("Here.");
        assertThat(imported.doubts())
                .containsExactly("line 1: columns of which an entry has nothing: title, body, views");
    }

    @Test
    void saysWhichNamedColumnIsMissing() {
        byte[] table = "Frage,Text\nWo?,Hier\n".getBytes(StandardCharsets.UTF_8);

        Imported imported = Imported.of(
                parent.resolve("kb"),
                new Original("faq.csv", "", table, Optional.empty()),
                Columns.named(Map.of("answer", "Txt")));

        assertThat(imported.notTaken()).containsExactly("line 1: no column is called Txt");
    }

    @Test
    void takesTwoColumnsWithoutNames() {
        assertThat(imported("Do you open on Sunday?,\"No, never.\"\nWhere?,Here.\n")
                        .entries())
                .extracting(Entry::question)
                .containsExactly("Do you open on Sunday?", "Where?");
    }

    @Test
    void saysWhatItMissesWhereNoColumnIsAQuestion() {
        Imported imported = imported("Betreff,Inhalt\nA,B\n");

        assertThat(imported.report().entries()).isZero();
        assertThat(imported.notTaken())
                .containsExactly("line 1: no column is called question; say which it is, such as --columns"
                        + " question=Betreff");
        assertThat(parent).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsOtherEncodings(String charset) {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        byte[] table = (mark + "question,answer\nÖffnungszeiten?,Täglich “früh”\n").getBytes(Charset.forName(charset));

        Entry entry = Imported.of(parent.resolve("kb"), new Original("faq.csv", "", table, Optional.empty()))
                .entry();

        assertThat(entry.question()).isEqualTo("Öffnungszeiten?");
        assertThat(entry.summary().text()).isEqualTo("Täglich “früh”");
    }

    @Test
    void takesHtmlInCells() {
        Entry entry = imported("""
                question,answer
                Prices?,"<p>It <b>depends</b>.</p><ul><li onclick='x()'>one</li><li>two</li></ul><script>x()</script>"
                """).entry();

        assertThat(entry.summary().html()).isEqualTo("<p>It <strong>depends</strong>.</p>");
        assertThat(entry.details().text()).doesNotContain("x()").contains("one", "two");
    }

    @Test
    void keepsWhatYamlAndMarkdownWouldTakeForMarkup() {
        Imported imported = imported("""
                question,variants,answer,category
                "- 'a': ""b"" # c {d} [e] *f* & {{g}}",: x|# y|- z|{{phone}},"# no heading * {{phone}} <b",: c
                """);

        Entry entry = imported.entry();
        assertThat(entry.question()).isEqualTo("- 'a': \"b\" # c {d} [e] *f* & {{g}}");
        assertThat(entry.examples()).containsExactly(": x", "# y", "- z", "{{phone}}");
        assertThat(entry.category()).isEqualTo(": c");
        assertThat(entry.summary().text()).isEqualTo("no heading * {{phone}} <b");
    }

    @Test
    void keepsTheLinesOfAPlainAnswer() {
        assertThat(imported("question,answer\nWhere?,\"1 Main Street\nTown\"\n")
                        .entry()
                        .summary()
                        .html())
                .isEqualTo("<p>1 Main Street<br />\nTown</p>");
    }

    @Test
    void takesRowsWithTheSameIdAsWaysToAsk() {
        Entry entry = imported("""
                id,question,answer
                pay,How do I pay?,By card.
                pay,can i use my card,By card.
                pay,payment,
                """).entry();

        assertThat(entry.question()).isEqualTo("How do I pay?");
        assertThat(entry.examples()).containsExactly("can i use my card", "payment");
    }

    @Test
    void listsWhatTwoEntriesWant() {
        Imported imported = imported("""
                id,question,variants,answer
                a,Where?,place|spot,Here.
                b,where ?,,There.
                c,When?,Spot|time,Now.
                d,WHEN,moment,Now.
                """);

        assertThat(imported.entries()).extracting(Entry::id).containsExactly("a", "b", "c");
        assertThat(imported.entry("c").examples()).containsExactly("time", "moment");
        assertThat(imported.notTaken())
                .containsExactly(
                        "line 5: asks and answers the same as line 4 (When?)",
                        "line 4: `Spot` already stands for line 2 (Where?)");
        assertThat(imported.doubts())
                .containsExactly("line 3: asks the same as line 2 (Where?) but answers something else");
    }

    @Test
    void refusesARowWithMoreCellsThanNames() {
        Imported imported = imported("question,answer\nA?,Yes, we do.\nB?,No.\n");

        assertThat(imported.entry().question()).isEqualTo("B?");
        assertThat(imported.notTaken())
                .containsExactly("line 2: 3 cells under 2 names; put cells that hold the separator in quotes");
    }

    @Test
    void readsQuotesInATableWithTabsAsQuotes() {
        Imported imported =
                imported("faq.tsv", "question\tanswer\n\"Open\" hours?\t\"Always\"\n\"Why?\t\"Because\"\" he said\n");

        assertThat(imported.entries()).extracting(Entry::question).containsExactly("\"Open\" hours?", "\"Why?");
        assertThat(imported.entry("open-hours").summary().text()).isEqualTo("Always");
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        assertThatThrownBy(() -> imported("question,answer\nA?,\"Yes\nB?,No\n"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("faq.csv:2: a quote is never closed");
    }

    @Test
    void refusesAHugeCell() {
        assertThatThrownBy(() -> imported("question,answer\nA?,\"" + "x".repeat(5_000_000) + "\"\n"))
                .isInstanceOf(Unreadable.class);
        assertThat(imported("question,answer\nA?,\"" + "x".repeat(1_500_000) + "\"\n")
                        .notTaken())
                .containsExactly("line 2: its answer is longer than 1000000 characters");
    }

    @Test
    void takesAVeryLongAnswer() {
        String answer = "word ".repeat(100_000);

        assertThat(imported("question,answer\nA?," + answer + "\n")
                        .entry()
                        .summary()
                        .text())
                .hasSize(answer.length() - 1);
    }

    @Test
    void doubtsSourcesAndDatesThatAreNone() {
        Imported imported = imported("question,answer,source,reviewed\nA?,Yes.,Staff,last May\n");

        assertThat(imported.doubts())
                .containsExactlyInAnyOrder(
                        "line 2: its source `Staff` has no web address; left out",
                        "line 2: its review date `last May` is no date such as 2026-01-31; left out");
    }

    @Test
    void takesWhatAzureExports() {
        Imported imported = imported("kb.tsv", """
                Question	Answer	Source	Metadata	SuggestedQuestions	IsContextOnly	Prompts	QnaId
                Where are you?	**Here**\\n\\nAt the river	https://clinic.example/faq	category:Visit|x:y	[]	False	[{"displayOrder":0,"qnaId":2,"displayText":"When?"}]	1
                address?	**Here**\\n\\nAt the river	https://clinic.example/faq		[]	False	[]	1
                When?	Now	Editorial		[]	False	[]	2
                """);

        Entry entry = imported.entry("1");
        assertThat(entry.question()).isEqualTo("Where are you?");
        assertThat(entry.examples()).containsExactly("address?");
        assertThat(entry.summary().html()).isEqualTo("<p><strong>Here</strong></p>");
        assertThat(entry.details().text()).isEqualTo("At the river");
        assertThat(entry.category()).isEqualTo("Visit");
        assertThat(entry.related()).containsExactly("2");
        assertThat(entry.sources()).containsExactly(new Source("clinic.example", "https://clinic.example/faq"));
        assertThat(imported.doubts()).isEmpty();
    }
}
