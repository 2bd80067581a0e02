package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a folder of its own and a journal that was kept by the program itself. */
class SuggestExamplesCommandTest {

    @TempDir
    private static Path place = Path.of("");

    @TempDir
    private Path elsewhere = Path.of("");

    @BeforeAll
    static void ask() throws IOException {
        copy(CommandRun.LIBRARY, place.resolve("library"));
        try (Asked asked = Asked.in(place.resolve("data"))) {
            asked.askedBack("i want to keep it till easter", "renew-loans")
                    .askedBack("I want to keep it till Easter!", "renew-loans")
                    .unknown("i would like to keep it till easter")
                    .askedBack("what do i need to bring on my first day", "join")
                    .askedBack("may a tourist come in", "join")
                    .unhelpful("what is the fine for a late novel", "late-fees")
                    .unknown("where can i park my car")
                    .unknown("where can i park my car?")
                    .unknown("fees")
                    .unknown("hello there")
                    .unknown("late fee")
                    .unknown("there is smoke coming out of the shelf")
                    .unknown("my name is Peter Miller")
                    .unknown("are you open on sundays? call me on 0170 1234567");
        }
    }

    private static void copy(Path folder, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file).toString()));
            }
        }
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.with(
                Map.of(
                        "ASKWELL_KNOWLEDGE_BASE", place.resolve("library").toString(),
                        "ASKWELL_DATA", place.resolve("data").toString()),
                Stream.concat(Stream.of("suggest-examples"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static JsonNode suggestion(JsonNode report, String question) {
        return StreamSupport.stream(report.get("suggestions").spliterator(), false)
                .filter(row -> row.get("question").textValue().equals(question))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.toPrettyString()));
    }

    @Test
    void proposesWhatPeopleWentOnTo() {
        JsonNode report = run("--json").json();

        JsonNode keep = suggestion(report, "I want to keep it till Easter!");
        assertThat(keep.get("entry").textValue()).isEqualTo("renew-loans");
        assertThat(keep.get("basis").textValue()).isEqualTo("chosen");
        assertThat(keep.get("times").intValue()).isGreaterThanOrEqualTo(2);
        assertThat(keep.get("troubles").toString()).contains("asked-back");
        assertThat(keep.get("before").doubleValue()).isLessThan(0.5);
        assertThat(keep.get("after").doubleValue()).isGreaterThan(0.9);
        assertThat(suggestion(report, "what do i need to bring on my first day")
                        .get("entry")
                        .textValue())
                .isEqualTo("join");
        assertThat(report.get("answered").get("after").intValue())
                .isEqualTo(report.get("suggestions").size());
        assertThat(report.get("learntWhole").booleanValue()).isFalse();
    }

    @Test
    void listsWhatNoEntryAnswersAndLeavesOutWhatIsNoExample() {
        JsonNode report = run("--json").json();

        JsonNode first = report.get("unplaced").get(0);
        assertThat(first.get("question").textValue()).isEqualTo("where can i park my car");
        assertThat(first.get("times").intValue()).isEqualTo(2);
        assertThat(report.get("unplaced").toString())
                .contains("\"what is the fine for a late novel\",\"times\":1,\"closest\":\"late-fees\"")
                .contains("\"unhelpful\":true");
        assertThat(report.get("leftOut").toString())
                .isEqualTo(
                        "{\"blanks\":1,\"short\":1,\"warning-sign\":1,\"no-question\":1,\"listed\":1,\"answered\":1}");
    }

    @Test
    void printsAPatchThatGitTakes() throws IOException {
        Map<String, String> before = contents(place.resolve("library"));
        Path file = elsewhere.resolve("more.patch");

        CommandRun run = run("--to", file.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("further ways to ask are in " + file);
        assertThat(contents(place.resolve("library"))).isEqualTo(before);
        assertThat(Files.readString(file))
                .isEqualTo(run().out())
                .contains("x  0.", "asked-back, chosen  join: what do i need to bring on my first day")
                .doesNotContain("smoke", "Peter", "0170");
        Path copy = elsewhere.resolve("library");
        copy(place.resolve("library"), copy);
        assertThat(git(copy, "apply", file.toString())).isEmpty();
        assertThat(Files.readString(copy.resolve("entries/join.md")))
                .contains("\n  - what do i need to bring on my first day\n");
        assertThat(CommandRun.of("check", "--knowledge-base", copy.toString(), "--data", place + "/data")
                        .exitCode())
                .isZero();
    }

    private static String git(Path folder, String... arguments) throws IOException {
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void measuresAQuestionFileBeforeAndAfterAllIsLearnt() throws IOException {
        Path questions = Files.writeString(
                elsewhere.resolve("questions.jsonl"),
                "{\"question\":\"i want to keep it till easter\",\"accept\":[\"renew-loans\"]}\n");

        CommandRun run = run("--json", "--eval", questions.toString());

        JsonNode report = run.json();
        assertThat(report.get("learntWhole").booleanValue()).isTrue();
        JsonNode scorecards = report.get("scorecards");
        assertThat(scorecards.at("/before/groups/answerable/right").intValue()).isZero();
        assertThat(scorecards.at("/after/groups/answerable/right").intValue()).isEqualTo(1);
    }

    @Test
    void saysThatThereIsNothing() throws IOException {
        CommandRun run =
                CommandRun.with(Map.of("ASKWELL_DATA", elsewhere.resolve("none").toString()), "suggest-examples");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("there is nothing to suggest");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void refusesBadSettings() throws IOException {
        Path there = Files.createFile(elsewhere.resolve("there.patch"));
        for (String[] arguments : List.of(
                new String[] {"--since", "0"},
                new String[] {"--since", "soon"},
                new String[] {"--to", there.toString()},
                new String[] {"--to", place.resolve("library/more.patch").toString()},
                new String[] {"--keep-days", "3"})) {
            CommandRun run = run(arguments);

            assertThat(run.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(run.err()).contains(arguments[0]);
        }
    }

    @Test
    void neverShowsThePasswordOfADatabaseThatIsAwayOrMisspelt() {
        for (Map.Entry<String, Integer> database : Map.of(
                        "postgresql://ann:secret@localhost:1/askwell", 1, "mysql://ann:secret@localhost/askwell", 2)
                .entrySet()) {
            CommandRun run = CommandRun.with(Map.of("ASKWELL_DATABASE_URL", database.getKey()), "suggest-examples");

            assertThat(run.exitCode()).as(run.err()).isEqualTo(database.getValue());
            assertThat(run.err()).isNotBlank().doesNotContain("secret");
            assertThat(run.hasTrace()).isFalse();
        }
    }
}
