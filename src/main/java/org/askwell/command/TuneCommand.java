package org.askwell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.askwell.conversation.Chatbot;
import org.askwell.evaluation.Dialogue;
import org.askwell.evaluation.QuestionFile;
import org.askwell.evaluation.Tuning;
import org.askwell.evaluation.UnknownAnswers;
import org.askwell.knowledge.ClinicFile;
import org.askwell.knowledge.Thresholds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tune}: how sure the chatbot has to be, for the precision that the content owner wants. */
@Command(name = "tune", description = "Choose how sure to be before answering, and write it to clinic.yaml.")
final class TuneCommand implements Callable<Integer> {

    @Mixin
    private final Content content = new Content();

    @Parameters(paramLabel = "FILE", description = "JSON Lines, a conversation or a question a line.")
    private Path file = Path.of("");

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            description = "How many of the answers have to be right (default: ${DEFAULT-VALUE}).")
    private double precision;

    @Option(names = "--dry-run", description = "Print what would be chosen and write nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print JSON for machines.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!(precision > 0 && precision < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--precision must be more than 0 and less than 1, such as 0.95");
        }
        List<Dialogue> dialogues = QuestionFile.read(file);
        Chatbot chatbot = content.chatbot();
        UnknownAnswers.in(dialogues, file, chatbot.knowledgeBase()).forEach(System.err::println);
        Tuning.Result result = Tuning.of(chatbot, dialogues, precision);
        System.out.println(json ? Json.write(result) : TuningText.of(result, precision, chatbot.policy()));
        return switch (result) {
            case Tuning.Tuned tuned -> dryRun ? Askwell.FINE : write(tuned);
            case Tuning.TooFew few -> Askwell.FOUND_WRONG;
            case Tuning.OutOfReach out -> Askwell.FOUND_WRONG;
        };
    }

    private int write(Tuning.Tuned tuned) {
        ClinicFile clinic = ClinicFile.in(content.folder());
        double answer = tuned.policy().answer();
        double clarify = tuned.policy().clarify();
        String note = String.format(Locale.ROOT, "`tune %s --precision %s`.", file.getFileName(), precision);
        if (clinic.write(new Thresholds(OptionalDouble.of(answer), OptionalDouble.of(clarify)), note)) {
            if (!json) {
                System.out.println("Written to " + clinic.path() + ".");
            }
            return Askwell.FINE;
        }
        System.err.printf(
                Locale.ROOT,
                "%s is written in such a way that only a person can change it; write there:%n"
                        + "thresholds:%n  answer: %.2f%n  clarify: %.2f%n",
                clinic.path(),
                answer,
                clarify);
        return Askwell.FOUND_WRONG;
    }
}
