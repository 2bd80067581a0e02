package org.askwell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.askwell.conversation.Chatbot;
import org.askwell.evaluation.Dialogue;
import org.askwell.evaluation.Evaluation;
import org.askwell.evaluation.Outcome;
import org.askwell.evaluation.QuestionFile;
import org.askwell.evaluation.Scorecard;
import org.askwell.evaluation.UnknownAnswers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval}: how good the answers to a question file are. */
@Command(name = "eval", description = "Measure the answers to a question file.")
final class EvalCommand implements Callable<Integer> {

    /** Figures that earlier versions did not write: the worst there can be, so that nothing falls behind them. */
    private static final Map<String, Double> NOT_YET_MEASURED =
            Map.of("urgentCaught", 0.0, "ordinaryRaised", 1.0, "precision", 0.0);

    @Mixin
    private final Content content = new Content();

    @Parameters(paramLabel = "FILE", description = "JSON Lines, a conversation or a question a line.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print JSON for machines.")
    private boolean json;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "An earlier --json output; exit 1 when the answers have become worse.")
    private @Nullable Path baseline;

    @Option(
            names = "--ranked",
            paramLabel = "FILE",
            description = "Also write, a line a turn, the first hundred entries with their scores.")
    private @Nullable Path ranked;

    @Override
    public Integer call() {
        Optional<Scorecard> before =
                Optional.ofNullable(baseline).map(path -> Json.read(path, Scorecard.class, NOT_YET_MEASURED));
        List<Dialogue> dialogues = QuestionFile.read(file);
        Chatbot chatbot = content.chatbot();
        UnknownAnswers.in(dialogues, file, chatbot.knowledgeBase()).forEach(System.err::println);
        List<Outcome> outcomes = Evaluation.run(chatbot, dialogues);
        Scorecard scorecard = Scorecard.of(outcomes);
        if (ranked != null) {
            write(
                    ranked,
                    outcomes.stream().map(RankedTurn::of).map(Json::writeLine).toList());
        }
        System.out.println(json ? Json.write(scorecard) : ScorecardText.of(scorecard));
        List<String> falls = before.map(scorecard::fallsBehind).orElse(List.of());
        falls.forEach(System.err::println);
        return falls.isEmpty() ? Askwell.FINE : Askwell.FOUND_WRONG;
    }

    private static void write(Path path, List<String> lines) {
        try {
            Files.write(path, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    /** A line of the {@code --ranked} file. */
    private record RankedTurn(String id, int turn, List<List<Object>> ranked, double confidence, boolean answered) {

        static RankedTurn of(Outcome outcome) {
            return new RankedTurn(
                    outcome.dialogue().id(),
                    outcome.number(),
                    outcome.turn().ranking().candidates().stream()
                            .map(candidate -> List.<Object>of(candidate.entry().nameAtSource(), candidate.score()))
                            .toList(),
                    outcome.turn().ranking().confidence(),
                    outcome.isAnswered());
        }
    }
}
