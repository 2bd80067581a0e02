package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvalCommandTest {

    /** Four of the five turns that an entry answers come out right; the last names a wrong one on purpose. */
    private static final String QUESTIONS = """
            {"id":"q1","question":"how much is the fine for a late novel?","accept":["late-fees"],"tags":["easy"]}
            {"id":"q2","question":"when do you open on friday?","accept":["opening-hours"],"tags":["easy"]}
            {"id":"q3","turns":[{"say":"how do i become a member?","accept":["membership"]},\
            {"say":"where do i get my library card?","accept":["join"]}]}
            {"id":"q4","question":"where is the best pizza near the harbour?","accept":[]}
            {"id":"q5","question":"how often can i renew a novel?","accept":["late-fees"],"tags":["tricky"]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path questions = Path.of("");

    @BeforeEach
    void writeQuestions() throws IOException {
        questions = Files.writeString(folder.resolve("questions.jsonl"), QUESTIONS);
    }

    @Test
    void printsTheFiguresForPeople() {
        CommandRun run = CommandRun.of("eval", questions.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("group +turns +right +asked back +missed +wrong\n")
                .containsPattern("answerable +5 +80.0% +0.0% +0.0% +20.0%\n")
                .containsPattern("out-of-scope +1 +100.0% +0.0% +0.0% +0.0%\n")
                .containsPattern("easy +2 +100.0% +0.0% +0.0% +0.0%\n")
                .containsPattern("tricky +1 +0.0% +0.0% +0.0% +100.0%\n")
                .containsPattern("out-of-scope answered +0.0%\n")
                .containsPattern("warning signs caught +0.0%\n")
                .containsPattern("ordinary ones raised +0.0%\n")
                .containsPattern("calibration error +0\\.\\d{3}\n")
                .containsPattern("right among answered +80.0%\n")
                .containsPattern("confidence +answered +right among answered\n")
                .containsPattern("0\\.\\d{2} +100% +66.7%\n")
                .containsPattern("1 +late-fees got renew-loans\n");
    }

    @Test
    void printsTheFiguresAsJsonForMachines() {
        CommandRun run = CommandRun.of("eval", "--json", questions.toString());

        JsonNode scorecard = run.json();
        assertThat(run.exitCode()).isZero();
        assertThat(scorecard.at("/groups/answerable"))
                .hasToString("{\"turns\":5,\"right\":4,\"askedBack\":0,\"missed\":0,\"wrong\":1}");
        assertThat(scorecard.at("/groups").fieldNames())
                .toIterable()
                .containsExactly("answerable", "out-of-scope", "later turns", "easy", "tricky");
        assertThat(scorecard.get("outOfScopeAnswered").doubleValue()).isZero();
        assertThat(scorecard.get("calibrationError").isDouble()).isTrue();
        assertThat(scorecard.get("riskCoverage")).hasSize(10);
        assertThat(scorecard.get("confusions"))
                .hasToString("[{\"expected\":\"late-fees\",\"given\":\"renew-loans\",\"count\":1}]");
    }

    @Test
    void endsWellWhereTheAnswersAreAsGoodAsBeforeOrBetter() throws IOException {
        ObjectNode before = scorecard();
        Path same = write(before);
        assertThat(CommandRun.of("eval", "--baseline", same.toString(), questions.toString())
                        .exitCode())
                .isZero();

        before.withObject("/groups/answerable").put("right", 3).put("wrong", 2);
        Path worse = write(before);
        CommandRun run = CommandRun.of("eval", "--baseline", worse.toString(), questions.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).doesNotContain("was");
    }

    @Test
    void saysWhatFellWhereTheAnswersHaveBecomeWorse() throws IOException {
        ObjectNode before = scorecard();
        before.withObject("/groups/answerable").put("right", 5).put("wrong", 0);

        CommandRun run = CommandRun.of("eval", "--baseline", write(before).toString(), questions.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.contains(": was ")))
                .containsExactly("right: was 1.000, is 0.8000", "wrong: was 0.000, is 0.2000");
        assertThat(run.out()).contains("answerable");
    }

    @Test
    void comparesWithABaselineThatIsOlderThanSomeFigures() throws IOException {
        ObjectNode before = scorecard();
        before.remove(List.of("urgentCaught", "ordinaryRaised"));
        Path old = write(before);
        String warning = "{\"question\":\"the carpet caught fire\",\"accept\":[\"late-fees\"]}\n";
        Files.writeString(questions, QUESTIONS + warning);

        CommandRun run = CommandRun.of("eval", "--baseline", old.toString(), questions.toString());

        // What an old baseline has still counts; what it lacks does not.
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.contains(": was ")))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("right", "wrong");
    }

    @Test
    void measuresConversationsTurnByTurn() throws IOException {
        Path dialogues = Files.writeString(folder.resolve("dialogues.jsonl"), """
                {"id":"d1","turns":[{"say":"hello","accept":["smalltalk"]},\
                {"say":"how much is the fine for a late novel?","accept":["late-fees"]},\
                {"say":"thick smoke comes out of the lift","accept":["urgent"]},\
                {"say":"can i talk to a real person","accept":["handoff"]}]}
                {"id":"d2","turns":[{"say":"something is burning in the hall","accept":["urgent"]},\
                {"say":"how do i become a member?","accept":["membership"]}]}
                {"id":"d3","turns":[{"say":"hiya","accept":["urgent"]}]}
                """);

        JsonNode scorecard =
                CommandRun.of("eval", "--json", dialogues.toString()).json();

        assertThat(scorecard.get("groups").fieldNames())
                .toIterable()
                .containsExactly("answerable", "out-of-scope", "urgent", "handoff", "smalltalk", "later turns");
        assertThat(scorecard.at("/groups/answerable"))
                .hasToString("{\"turns\":2,\"right\":2,\"askedBack\":0,\"missed\":0,\"wrong\":0}");
        assertThat(scorecard.at("/groups/urgent"))
                .hasToString("{\"turns\":3,\"right\":2,\"askedBack\":0,\"missed\":0,\"wrong\":1}");
        assertThat(scorecard.at("/groups/later turns"))
                .hasToString("{\"turns\":4,\"right\":4,\"askedBack\":0,\"missed\":0,\"wrong\":0}");
        assertThat(scorecard.get("urgentCaught").doubleValue()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(scorecard.get("ordinaryRaised").doubleValue()).isZero();
        assertThat(scorecard.get("confusions"))
                .hasToString("[{\"expected\":\"urgent\",\"given\":\"smalltalk\",\"count\":1}]");
    }

    @Test
    void saysWhereWarningSignsAreMissedThatWereCaughtBefore() throws IOException {
        ObjectNode before = scorecard();
        before.put("urgentCaught", 1);

        CommandRun run = CommandRun.of("eval", "--baseline", write(before).toString(), questions.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("urgent caught: was 1.000, is 0.000\n");
    }

    @Test
    void writesWhatWasRankedALineATurn() throws IOException {
        Path ranked = folder.resolve("ranked.jsonl");

        CommandRun run = CommandRun.of("eval", "--ranked", ranked.toString(), questions.toString());

        List<JsonNode> turns =
                Files.readAllLines(ranked).stream().map(CommandRun::json).toList();
        assertThat(run.exitCode()).isZero();
        assertThat(turns)
                .extracting(turn -> turn.get("id").textValue() + " " + turn.get("turn"))
                .containsExactly("q1 0", "q2 0", "q3 0", "q3 1", "q4 0", "q5 0");
        assertThat(turns)
                .extracting(turn -> turn.get("answered").booleanValue())
                .containsExactly(true, true, true, true, false, true);
        assertThat(turns)
                .extracting(turn -> turn.at("/ranked/0/0").textValue())
                .startsWith("late-fees", "opening-hours", "join", "join");
        assertThat(turns).allSatisfy(turn -> {
            assertThat(turn.fieldNames())
                    .toIterable()
                    .containsExactly("id", "turn", "ranked", "confidence", "answered");
            assertThat(turn.get("confidence").doubleValue()).isBetween(0.0, 1.0);
            assertThat(turn.get("ranked"))
                    .hasSize(4)
                    .allSatisfy(candidate -> assertThat(candidate).hasSize(2));
            assertThat(turn.get("ranked"))
                    .extracting(candidate -> -candidate.get(1).doubleValue())
                    .isSorted();
        });
    }

    @Test
    void namesAQuestionFileThatIsNotThere() {
        Path missing = folder.resolve("missing.jsonl");

        CommandRun run = CommandRun.of("eval", missing.toString());

        assertThat(run).isEqualTo(new CommandRun(1, "", "cannot read " + missing + ": there is no such file\n"));
    }

    @Test
    void namesTheLineOfAMalformedQuestionFile() throws IOException {
        Files.writeString(questions, QUESTIONS + "{\"id\":\"q6\"}\n");

        CommandRun run = CommandRun.of("eval", questions.toString());

        assertThat(run).isEqualTo(new CommandRun(1, "", questions + ":6: needs `turns`, or `question` and `accept`\n"));
    }

    @Test
    void warnsOfAnswersThatTheKnowledgeBaseDoesNotHave() throws IOException {
        Files.writeString(
                questions,
                QUESTIONS
                        + "{\"question\":\"one\",\"accept\":[\"late-fee\",\"late-fees\",\"urgent\"]}\n"
                        + "{\"turns\":[{\"say\":\"two\",\"accept\":[]},{\"say\":\"two\",\"accept\":[\"late-fee\",\"out-of-scop\"]}]}\n");

        CommandRun run = CommandRun.of("eval", questions.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .isEqualTo(questions + ":6: warning: `late-fee` names no entry, topic or outcome, here and in 1 more;"
                        + " nothing can be right there\n" + questions
                        + ":7: warning: `out-of-scop` names no entry, topic or outcome; nothing can be right there\n");
    }

    @Test
    void asksWhetherAFileIsForThisKnowledgeBase() throws IOException {
        List<String> others = IntStream.rangeClosed(1, 22)
                .mapToObj(i -> "{\"question\":\"two\",\"accept\":[\"other-" + i + "\"]}")
                .toList();

        CommandRun run = CommandRun.of("eval", Files.write(questions, others).toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines())
                .hasSize(21)
                .last(InstanceOfAssertFactories.STRING)
                .isEqualTo(questions + ": warning: and 2 more that name no entry; is it for this knowledge base?");
    }

    @Test
    void refusesAFileWithoutQuestions() throws IOException {
        Files.writeString(questions, "\n");

        CommandRun run = CommandRun.of("eval", questions.toString());

        assertThat(run)
                .isEqualTo(new CommandRun(
                        2, "", questions + ": no questions in it; name a file with one JSON object a line\n"));
    }

    @Test
    void refusesABaselineThatIsNoScorecard() throws IOException {
        for (String content : List.of("{}", "null", "[]", "not JSON", "{\"groups\":null}", "")) {
            Path baseline = Files.writeString(folder.resolve("baseline.json"), content);

            CommandRun run = CommandRun.of("eval", "--baseline", baseline.toString(), questions.toString());

            assertThat(run.exitCode()).as(content).isEqualTo(1);
            assertThat(run.err()).as(content).contains(baseline.toString()).doesNotContain("org.askwell");
            assertThat(run.hasTrace()).as(content).isFalse();
        }
    }

    @Test
    void namesABaselineThatIsNotThere() {
        Path missing = folder.resolve("missing.json");

        CommandRun run = CommandRun.of("eval", "--baseline", missing.toString(), questions.toString());

        assertThat(run).isEqualTo(new CommandRun(1, "", "cannot read " + missing + ": there is no such file\n"));
    }

    @Test
    void namesARankedFileThatCannotBeWritten() {
        Path unwritable = folder.resolve("no-such-folder/ranked.jsonl");

        CommandRun run = CommandRun.of("eval", "--ranked", unwritable.toString(), questions.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("cannot write " + unwritable);
        assertThat(run.hasTrace()).isFalse();
    }

    @Test
    void needsAQuestionFile() {
        CommandRun run = CommandRun.of("eval");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("FILE");
    }

    @Test
    void refusesAFaultyFolder() {
        CommandRun run =
                CommandRun.of("eval", "--knowledge-base", CommandRun.FAULTY_LIBRARY.toString(), questions.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(CommandRun.FAULTY_LIBRARY + "/clinic.yaml:4: error: ");
    }

    private ObjectNode scorecard() {
        return (ObjectNode)
                CommandRun.of("eval", "--json", questions.toString()).json();
    }

    private Path write(JsonNode scorecard) throws IOException {
        return Files.writeString(folder.resolve("baseline.json"), scorecard.toString());
    }
}
