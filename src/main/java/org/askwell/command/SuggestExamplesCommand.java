package org.askwell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.askwell.conversation.Chatbot;
import org.askwell.evaluation.Dialogue;
import org.askwell.evaluation.Evaluation;
import org.askwell.evaluation.ExampleSearch;
import org.askwell.evaluation.QuestionFile;
import org.askwell.evaluation.Scorecard;
import org.askwell.evaluation.Suggestions;
import org.askwell.journal.DatabaseUrl;
import org.askwell.journal.Records;
import org.askwell.journal.Unsettled;
import org.askwell.retrieval.Retriever;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code suggest-examples}: further ways to ask from what people asked in vain, as a patch that a person looks at first. */
@Command(
        name = "suggest-examples",
        description = "Make a patch of examples from questions in the journal that were not answered well.")
final class SuggestExamplesCommand implements Callable<Integer> {

    /** The latest; to look at so many takes a few minutes. */
    private static final int MOST = 10_000;

    @Mixin
    private final Content content = new Content();

    private final DatabaseSetting database = new DatabaseSetting();

    @Option(
            names = "--since",
            paramLabel = "DAYS",
            defaultValue = "90",
            converter = Days.class,
            description = "How far to look back (default: ${DEFAULT-VALUE}).")
    private Duration since = Duration.ofDays(90);

    @Option(names = "--to", paramLabel = "FILE", description = "The file to write; printed if left out.")
    private @Nullable Path file;

    @Option(
            names = "--eval",
            paramLabel = "FILE",
            description =
                    "Also learn the patched folder whole, and measure the answers to a question file before and after.")
    private @Nullable Path questionFile;

    @Option(names = "--json", description = "Print JSON for machines.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /** @param url of the journal's database, never to be shown; blank for a file */
    void databaseUrl(String url) {
        database.variable(url);
    }

    @Override
    public Integer call() {
        checkPlace();
        Optional<DatabaseUrl> url = database.url(Objects.requireNonNull(spec));
        Optional<List<Dialogue>> dialogues = Optional.ofNullable(questionFile).map(QuestionFile::read);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Records.Span span = new Records.Span(today.minusDays(since.toDays()), today);
        List<Unsettled> unsettled = Records.of(url, content.data()).unsettled(span, MOST);
        if (unsettled.isEmpty() && !json) {
            System.out.printf(
                    "The journal has no question since %s that was not answered well; there is nothing to suggest.%n",
                    span.first());
            return Askwell.FINE;
        }
        tell(report(span, unsettled, dialogues));
        return Askwell.FINE;
    }

    private void checkPlace() {
        if (file == null) {
            return;
        }
        if (Files.exists(file)) {
            throw badUsage(file + " is there already; name another file");
        }
        if (file.toAbsolutePath()
                .normalize()
                .startsWith(content.folder().toAbsolutePath().normalize())) {
            throw badUsage(file + " is in the folder of answers; name a file elsewhere");
        }
    }

    private ParameterException badUsage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private SuggestionReport report(Records.Span span, List<Unsettled> unsettled, Optional<List<Dialogue>> dialogues) {
        Retriever retriever = content.retriever();
        Chatbot chatbot = Content.chatbot(retriever);
        Suggestions found = ExampleSearch.in(unsettled, chatbot, retriever);
        ExampleTrial trial = ExampleTrial.of(content, retriever, found.suggestions(), dialogues.isPresent());
        Map<String, Scorecard> scorecards = new LinkedHashMap<>();
        dialogues.ifPresent(lines -> {
            scorecards.put("before", Scorecard.of(Evaluation.run(chatbot, lines)));
            scorecards.put("after", Scorecard.of(Evaluation.run(Content.chatbot(trial.patched()), lines)));
        });
        return SuggestionReport.of(
                span,
                unsettled.size(),
                found,
                trial.rows(),
                chatbot.policy().answer(),
                trial.patched().isComplete(),
                scorecards,
                trial.patch());
    }

    private void tell(SuggestionReport report) {
        boolean isWritten = file != null && !report.patch().isEmpty();
        if (isWritten) {
            write(Objects.requireNonNull(file), SuggestionText.of(report));
        }
        if (json) {
            System.out.println(Json.write(report));
        } else if (isWritten) {
            System.out.printf(
                    "%d further ways to ask are in %s; read them first.%n",
                    report.suggestions().size(), file);
        } else {
            System.out.print(SuggestionText.of(report));
        }
    }

    private static void write(Path place, String text) {
        try {
            Files.writeString(place, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + place, e);
        }
    }
}
