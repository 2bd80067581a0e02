package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AskCommandTest {

    private static final String FEE = "A late book costs 20 pence a day. You never pay more than 5 pounds for one"
            + " book. Children do not pay.";
    private static final String HOURS = "The library is open from Tuesday to Saturday, 10 am to 6 pm.";
    private static final String UNKNOWN = "Sorry, that is not something this desk knows about.";

    @Test
    void answersOneQuestionAndLeaves() {
        CommandRun run = CommandRun.of("ask", "how much is the fine", "for a late book?");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                %s

                Pay at the desk or on our web site.
                - Millbrook price list https://library.example/prices
                Last reviewed 2026-05-04.
                """.formatted(FEE));
    }

    @Test
    void saysHonestlyThatItDoesNotKnow() {
        CommandRun run = CommandRun.of("ask", "where is the best pizza near the harbour?");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith(UNKNOWN).contains("+44 20 7946 0321", "In an emergency call 999.");
    }

    @Test
    void answersEachLineThatIsTypedUntilAnEmptyOne() {
        CommandRun run = CommandRun.typing(
                List.of("how much is the fine for a late book?", "what time do you close", "", "can i renew a book"),
                "ask");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsSubsequence("> ", FEE, "> ", HOURS, "> ").doesNotContain("You can renew");
    }

    @Test
    void leavesWhereTheInputEnds() {
        CommandRun run = CommandRun.typing(List.of("what time do you close"), "ask");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(HOURS).endsWith("> ");
    }

    @Test
    void explainsAReplyByItsQuerySignalsScoresAndRunnersUp() {
        CommandRun run = CommandRun.of("ask", "--explain", "what  time do you\u200B close");

        assertThat(run.out()).contains(HOURS).contains("query \"what time do you close\"");
        assertThat(run.out()).containsPattern("\\[Answer, confidence 0\\.\\d\\d|\\[Answer, confidence 1\\.00");
        List<String> scored = run.out()
                .lines()
                .filter(line -> line.matches(" +[01]\\.\\d{3} .*"))
                .toList();
        List<String> candidates = scored.subList(0, 4);
        assertThat(candidates.getFirst()).contains("opening-hours");
        assertThat(candidates)
                .allMatch(line -> line.matches(" +[01]\\.\\d{3} +[a-z-]+ +(\\w+ -?\\d+\\.\\d\\d *){5}"))
                .isSortedAccordingTo((some, more) -> more.substring(0, 7).compareTo(some.substring(0, 7)));
        assertThat(scored.subList(4, scored.size()))
                .extracting(line -> line.strip().replaceFirst("[01]\\.\\d{3}  (wants|warning sign) .*", "$1"))
                .containsExactly("wants", "wants", "warning sign");
    }

    @Test
    void explainsNothingUnasked() {
        assertThat(CommandRun.of("ask", "what time do you close").out()).doesNotContain("confidence", "opening-hours");
    }

    @Test
    void printsAReplyAsJsonForMachines() {
        CommandRun run = CommandRun.of("ask", "--json", "how much is the fine", "for a late book?");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(1);
        JsonNode reply = run.json();
        assertThat(reply.fieldNames())
                .toIterable()
                .containsExactly("kind", "text", "entry", "confidence", "suggestions");
        assertThat(reply.get("kind").textValue()).isEqualTo("answer");
        assertThat(reply.get("text").textValue()).isEqualTo(FEE);
        assertThat(reply.get("entry").textValue()).isEqualTo("late-fees");
        assertThat(reply.get("confidence").doubleValue()).isBetween(0.5, 1.0);
        assertThat(reply.get("suggestions"))
                .hasToString("[{\"entry\":\"renew-loans\",\"title\":\"How can I keep a book for longer?\"}]");
    }

    @Test
    void printsALineOfJsonForEachLineThatIsTyped() {
        CommandRun run = CommandRun.typing(
                List.of("what time do you close", "", "book ".repeat(500), "where is the best pizza?"),
                "ask",
                "--json");

        List<JsonNode> replies = run.out().lines().map(CommandRun::json).toList();
        assertThat(run.exitCode()).isZero();
        assertThat(replies).hasSize(4);
        assertThat(replies.get(0).get("entry").textValue()).isEqualTo("opening-hours");
        assertThat(replies.get(1)).hasToString("{\"error\":\"blank\"}");
        assertThat(replies.get(2)).hasToString("{\"error\":\"longer than 2000 characters\"}");
        assertThat(replies.get(3).get("kind").textValue()).isEqualTo("unknown");
        assertThat(replies.get(3).get("entry").isNull()).isTrue();
        assertThat(replies.get(3).get("suggestions")).hasSize(3);
    }

    @Test
    void explainsAReplyInJsonToo() {
        CommandRun run = CommandRun.of("ask", "--json", "--explain", "what time do you close");

        JsonNode why = run.json().get("why");
        assertThat(why.get("query").textValue()).isEqualTo("what time do you close");
        assertThat(why.get("coverage").doubleValue()).isBetween(0.5, 1.0);
        assertThat(why.get("candidates")).hasSize(4).allSatisfy(candidate -> {
            assertThat(candidate.get("score").isDouble()).isTrue();
            assertThat(candidate.get("signals")).isNotEmpty();
        });
        assertThat(why.at("/candidates/0/entry").textValue()).isEqualTo("opening-hours");
    }

    @Test
    void saysWhatToDoAboutAWarningSignAndRemindsOfItLater() {
        CommandRun run = CommandRun.typing(List.of("smoke comes out of the lift", "what time do you close", ""), "ask");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "> Leave the house now. Call 999 once you are outside.\n",
                        "> Is it still burning? Then call 999.\n\n" + HOURS);
    }

    @Test
    void printsEachKindOfReplyAsJson() {
        CommandRun run = CommandRun.typing(
                List.of("hiya", "please connect me to a real person", "smoke comes out of the lift"), "ask", "--json");

        List<JsonNode> replies = run.out().lines().map(CommandRun::json).toList();
        assertThat(replies)
                .extracting(reply -> reply.get("kind").textValue())
                .containsExactly("smalltalk", "handoff", "urgent");
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.get("entry").isNull()).isTrue());
        assertThat(replies)
                .extracting(reply ->
                        reply.get("text").textValue().lines().findFirst().orElseThrow())
                .containsExactly(
                        "Welcome to Millbrook.",
                        "A librarian is happy to talk with you.",
                        "Leave the house now. Call 999 once you are outside.");
        assertThat(replies.get(1).get("text").textValue()).contains("+44 20 7946 0321");
        assertThat(replies.get(0).get("suggestions"))
                .extracting(suggestion -> suggestion.get("entry").textValue())
                .containsExactly("opening-hours", "join");
        assertThat(replies.get(2).get("suggestions")).isEmpty();
    }

    @Test
    void explainsAWarningSignByItsWordsAndItsRisk() {
        CommandRun text = CommandRun.of("ask", "--explain", "I came to read. Smoke comes out of the lift!");
        CommandRun json = CommandRun.of("ask", "--json", "--explain", "I came to read. Smoke comes out of the lift!");

        assertThat(text.out())
                .containsPattern("\\[Urgent, confidence [01]\\.\\d\\d: raises fire]")
                .containsPattern("  [01]\\.\\d{3}  warning sign fire in \"Smoke comes out of the lift!\"");
        JsonNode why = json.json().get("why");
        assertThat(why.get("reason").textValue()).isEqualTo("raises fire");
        assertThat(why.get("signs")).hasSize(3);
        assertThat(why.at("/signs/0/part").textValue()).isEqualTo("Smoke comes out of the lift!");
        assertThat(why.at("/signs/0/sign").textValue()).isEqualTo("fire");
        assertThat(why.at("/signs/0/risk").doubleValue()).isBetween(0.4, 1.0);
    }

    @Test
    void refusesAFaultyFolder() {
        CommandRun run = CommandRun.of("ask", "--knowledge-base", CommandRun.FAULTY_LIBRARY.toString(), "open?");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(CommandRun.FAULTY_LIBRARY + "/clinic.yaml:4: error: ");
        assertThat(run.hasTrace()).isFalse();
    }
}
