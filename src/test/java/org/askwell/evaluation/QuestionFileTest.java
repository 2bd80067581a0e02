package org.askwell.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuestionFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsAConversation() throws IOException {
        Path file = fileOf("""
                {"id":"q1","turns":[{"say":"does it hurt?","accept":["does-it-hurt","pain"]},\
                {"say":"for how long?","accept":["soreness"]}],"tags":["easy","follow-up"]}""");

        assertThat(QuestionFile.read(file))
                .containsExactly(new Dialogue(
                        "q1",
                        1,
                        List.of(
                                new Dialogue.Line("does it hurt?", List.of("does-it-hurt", "pain")),
                                new Dialogue.Line("for how long?", List.of("soreness"))),
                        List.of("easy", "follow-up")));
    }

    @Test
    void everyTurnHasItsOwnAnswersAndOutcomes() throws IOException {
        Path file = fileOf("""
                {"id":"q1","turns":[{"say":"hi","accept":["smalltalk"]},{"say":"my chest hurts","accept":["urgent"]},\
                {"say":"who won?","accept":[]},{"say":"cost?","accept":["out-of-scope","cost"]}]}
                {"id":"q2","question":"can I book?","accept":["handoff"]}""");

        List<Dialogue> dialogues = QuestionFile.read(file);

        assertThat(dialogues).extracting(Dialogue::id).containsExactly("q1", "q2");
        assertThat(dialogues.getFirst().lines())
                .extracting(Dialogue.Line::say)
                .containsExactly("hi", "my chest hurts", "who won?", "cost?");
        assertThat(dialogues.getFirst().lines())
                .extracting(Dialogue.Line::isOutOfScope)
                .containsExactly(false, false, true, false);
        assertThat(dialogues.getFirst().lines())
                .extracting(Dialogue.Line::expectsTopic)
                .containsExactly(false, false, false, true);
    }

    @Test
    void aFaultInALaterTurnIsFoundToo() throws IOException {
        Path file = fileOf("{\"turns\":[{\"say\":\"one\",\"accept\":[]},{\"say\":\"two\"}]}");

        assertThatThrownBy(() -> QuestionFile.read(file))
                .isInstanceOf(QuestionFile.Malformed.class)
                .hasMessage(file + ":1: each of `turns` needs `say` and `accept`");
    }

    @Test
    void readsAPlainQuestionAsAConversationOfOneTurn() throws IOException {
        Path file = fileOf("{\"id\":\"q1\",\"question\":\"what does it cost?\",\"accept\":[\"cost\"]}");

        assertThat(QuestionFile.read(file))
                .containsExactly(new Dialogue(
                        "q1", 1, List.of(new Dialogue.Line("what does it cost?", List.of("cost"))), List.of()));
    }

    @Test
    void takesAnEmptyListOfAnswersForOutOfScope() throws IOException {
        Path file = fileOf("""
                {"id":"q1","question":"who won the match?","accept":[]}
                {"id":"q2","turns":[{"say":"who won the match?","accept":[]}]}
                """);

        assertThat(QuestionFile.read(file))
                .flatExtracting(Dialogue::lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.accept()).containsExactly("out-of-scope"))
                .allMatch(Dialogue.Line::isOutOfScope);
    }

    @Test
    void skipsBlankLinesAndNamesAQuestionWithoutIdByItsLine() throws IOException {
        Path file = fileOf("""

                {"id":"first","question":"one","accept":["a"]}
                \t
                {"question":"two","accept":["b"]}

                """);

        assertThat(QuestionFile.read(file)).extracting(Dialogue::id).containsExactly("first", "4");
    }

    @Test
    void readsWhatWindowsSaves() throws IOException {
        Path file =
                fileOf("\uFEFF{\"question\":\"one\",\"accept\":[\"a\"]}\r\n{\"question\":\"two\",\"accept\":[]}\r\n");

        assertThat(QuestionFile.read(file)).extracting(Dialogue::id).containsExactly("1", "2");
    }

    @Test
    void aFileWithoutAQuestionIsNamed() throws IOException {
        for (String content : List.of("", "\n \n")) {
            Path file = fileOf(content);

            assertThatThrownBy(() -> QuestionFile.read(file))
                    .isInstanceOf(QuestionFile.Empty.class)
                    .hasMessage(file + ": no questions in it; name a file with one JSON object a line");
        }
    }

    @Test
    void aDialogueKnowsItsLine() throws IOException {
        Path file = fileOf("\n{\"question\":\"one\",\"accept\":[]}\n{\"turns\":[{\"say\":\"two\",\"accept\":[]}]}");

        assertThat(QuestionFile.read(file)).extracting(Dialogue::row).containsExactly(2, 3);
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() throws IOException {
        Path file = fileOf("{\"id\":\"q1\",\"question\":\"one\",\"accept\":[\"a\"],\"note\":{\"by\":[\"me\"]}}");

        assertThat(QuestionFile.read(file)).extracting(Dialogue::id).containsExactly("q1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"id":"q1","question":"one","accept":["a"]             | broken JSON
            {"id":"q1","question":"one","accept":["a",]}           | broken JSON
            {"id":"q1","turns":[{"say":"one" "accept":[]}]}        | broken JSON
            what does it cost?                                     | broken JSON
            {"question":"one","accept":[]} {"question":"two"}      | one JSON object
            []                                                     | one JSON object
            "one"                                                  | one JSON object
            null                                                   | one JSON object
            {}                                                     | `turns`, or `question` and `accept`
            {"id":"q1","question":"one"}                           | `turns`, or `question` and `accept`
            {"id":"q1","accept":["a"]}                             | `turns`, or `question` and `accept`
            {"id":"q1","turns":[]}                                 | `turns`, or `question` and `accept`
            {"id":"q1","turns":[{"accept":["a"]}]}                 | each of `turns` needs `say` and `accept`
            {"id":"q1","turns":[{"say":"one"}]}                    | each of `turns` needs `say` and `accept`
            {"id":"q1","turns":[{"say":null,"accept":["a"]}]}      | each of `turns` needs `say` and `accept`
            {"id":"q1","turns":[{"say":"one","accept":null}]}      | each of `turns` needs `say` and `accept`
            {"id":"q1","turns":[{"say":"one","accept":"a"}]}       | `accept` has a value of the wrong kind
            {"id":"q1","turns":[{"say":["one"],"accept":["a"]}]}   | `say` has a value of the wrong kind
            {"id":"q1","turns":"one"}                              | `turns` has a value of the wrong kind
            {"id":"q1","turns":[null]}                             | `turns` has a value of the wrong kind
            {"id":"q1","question":"one","accept":[null]}           | `accept` has a value of the wrong kind
            {"id":"q1","question":"one","accept":[],"tags":[null]} | `tags` has a value of the wrong kind
            """)
    void namesTheFileAndLineOfAMalformedLine(String line, String fault) throws IOException {
        Path file = fileOf("{\"id\":\"q0\",\"question\":\"fine\",\"accept\":[]}\n\n" + line + "\n");

        assertThatThrownBy(() -> QuestionFile.read(file))
                .isInstanceOf(QuestionFile.Malformed.class)
                .hasMessageStartingWith(file + ":3: ")
                .hasMessageContaining(fault)
                .hasMessageNotContaining("org.askwell");
    }

    @Test
    void saysThatAFileIsNotUtf8() throws IOException {
        Path file = Files.write(
                folder.resolve("latin.jsonl"),
                "{\"question\":\"¿cuánto cuesta?\",\"accept\":[]}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> QuestionFile.read(file))
                .isInstanceOf(QuestionFile.Malformed.class)
                .hasMessage(file + ": not UTF-8; save it as UTF-8");
    }

    @Test
    void namesAFileThatIsNotThere() {
        Path file = folder.resolve("missing.jsonl");

        assertThatThrownBy(() -> QuestionFile.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    private Path fileOf(String content) throws IOException {
        return Files.writeString(folder.resolve("questions.jsonl"), content);
    }
}
