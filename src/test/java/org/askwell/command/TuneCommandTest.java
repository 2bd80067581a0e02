package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TuneCommandTest {

    private static final List<String> WAYS =
            List.of("%s?", "please tell me: %s", "hi, %s?", "%s, i would like to know", "my mother asks %s");

    private static final Map<String, List<String>> ASKED = Map.of(
            "late-fees",
            List.of(
                    "what is the fine for a late novel",
                    "do you charge for an overdue book",
                    "what does being late cost"),
            "opening-hours",
            List.of("when do you open on friday", "are you open on sundays", "until when is the library open"),
            "join",
            List.of("how do i become a member", "how can i get a library card", "is joining free"),
            "renew-loans",
            List.of("can i renew my novel", "how often can i renew a book", "can i keep my book longer"));

    private static final List<String> UNANSWERED = List.of(
            "where is the best pizza near the harbour?",
            "who won the match last night?",
            "how do i renew my passport?",
            "when does the swimming pool open?",
            "what does a ticket to the zoo cost?");

    @TempDir
    private Path folder = Path.of("");

    private Path questions = Path.of("");

    @BeforeEach
    void writeQuestions() throws IOException {
        Stream<String> asked = ASKED.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream()
                        .flatMap(words -> WAYS.stream()
                                .map(way -> question(way.formatted(words), "\"" + entry.getKey() + "\""))));
        Stream<String> unanswered = UNANSWERED.stream().map(words -> question(words, ""));
        questions = Files.write(
                folder.resolve("questions.jsonl"),
                Stream.concat(asked, unanswered).toList());
        try (Stream<Path> files = Files.walk(CommandRun.LIBRARY)) {
            for (Path file : files.toList()) {
                Files.copy(file, library().resolve(CommandRun.LIBRARY.relativize(file)));
            }
        }
    }

    private static String question(String words, String accept) {
        return "{\"question\":\"" + words + "\",\"accept\":[" + accept + "]}";
    }

    @Test
    void warnsOfAnswersThatTheKnowledgeBaseDoesNotHave() throws IOException {
        Files.writeString(questions, question("what is the fine", "\"late-fee\""));

        CommandRun run = CommandRun.of(
                "tune",
                "--dry-run",
                questions.toString(),
                "--knowledge-base",
                library().toString());

        assertThat(run.err())
                .startsWith(questions + ":1: warning: `late-fee` names no entry, topic or outcome; nothing can be");
    }

    @Test
    void refusesAFileWithoutQuestions() throws IOException {
        CommandRun run = CommandRun.of("tune", Files.writeString(questions, "").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no questions in it");
    }

    private Path library() {
        return folder.resolve("library");
    }

    private String clinic() throws IOException {
        return Files.readString(library().resolve("clinic.yaml"));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.with(Map.of("ASKWELL_KNOWLEDGE_BASE", library().toString()), arguments);
    }

    private CommandRun tune(String... options) {
        return run(Stream.concat(Stream.of("tune", questions.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void whatItWritesKeepsToThePrecision() throws IOException {
        String before = clinic();

        CommandRun run = tune("--precision", "0.9");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .containsPattern("before +0\\.50 +0\\.75\n")
                .containsPattern("after +0\\.\\d\\d +[01]\\.\\d\\d\n")
                .containsPattern("before +\\d+ +\\d+ +\\d+ +[\\d.]+ % .* of 5\n")
                .contains("wanted 90.0 %", "Expected on new questions: ", "Written to " + library());
        assertThat(clinic())
                .startsWith(before + "\n# Chosen by `tune questions.jsonl --precision 0.9`.\nthresholds:\n");
        JsonNode scorecard = run("eval", "--json", questions.toString()).json();
        assertThat(scorecard.get("precision").doubleValue()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void tuningAgainChangesNothing() throws IOException {
        CommandRun first = tune("--precision", "0.9", "--json");
        String once = clinic();

        CommandRun second = tune("--precision", "0.9", "--json");

        assertThat(clinic()).isEqualTo(once);
        assertThat(second.json().get("policy")).isEqualTo(first.json().get("policy"));
        assertThat(second.json().get("before")).isEqualTo(first.json().get("after"));
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        String before = clinic();

        CommandRun run = tune("--precision", "0.9", "--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Expected on new questions").doesNotContain("Written");
        assertThat(clinic()).isEqualTo(before);
    }

    @Test
    void saysWhatIsOutOfReachAndWritesNothing() throws IOException {
        String before = clinic();

        CommandRun run = tune("--precision", "0.99");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("No threshold keeps 99.0 %", "at least 268 answers");
        assertThat(clinic()).isEqualTo(before);
    }

    @Test
    void needsEnoughQuestions() throws IOException {
        Files.write(questions, Files.readAllLines(questions).subList(0, 29));

        CommandRun run = tune();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(
                        "Only 29 of the turns have an answer, too few to go by; add questions until there are 30.\n");
    }

    @Test
    void refusesAPrecisionThatIsNone() {
        for (String precision : List.of("0", "1", "95", "NaN", "much")) {
            CommandRun run = tune("--precision", precision);

            assertThat(run.exitCode()).as(precision).isEqualTo(2);
            assertThat(run.err()).as(precision).contains("--precision");
        }
    }

    @Test
    void leavesAloneWhatOnlyAPersonCanChange() throws IOException {
        String before = clinic() + "...\n";
        Files.writeString(library().resolve("clinic.yaml"), before);

        CommandRun run = tune("--precision", "0.9");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("write there:\nthresholds:\n  answer: 0.");
        assertThat(clinic()).isEqualTo(before);
    }
}
