package org.askwell.channel.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.askwell.channel.Channel;
import org.askwell.channel.PlainText;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Source;
import org.askwell.retrieval.Candidate;

/** One person's chat on a terminal: a line in, a reply out, until the input ends. */
public final class TerminalChannel implements Channel {

    private static final int RUNNERS_UP = 5;
    private static final int INTENTS = 2;

    private final Chatbot chatbot;
    private final BufferedReader input;
    private final PrintStream output;
    private final boolean explain;
    private Optional<ConversationId> conversation = Optional.empty();

    public TerminalChannel(Chatbot chatbot, BufferedReader input, PrintStream output, boolean explain) {
        this.chatbot = chatbot;
        this.input = input;
        this.output = output;
        this.explain = explain;
    }

    @Override
    public void open() {
        output.println("Type a question; an empty line ends the chat.");
        try {
            prompt();
            for (String line = input.readLine(); line != null && !line.isBlank(); line = input.readLine()) {
                say(line);
                prompt();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what is typed", e);
        }
    }

    private void prompt() {
        output.print("\n> ");
        output.flush();
    }

    /** Prints the reply to {@code line}. */
    public void say(String line) {
        Utterance utterance = new Utterance(line);
        if (Utterance.isTooLong(line)) {
            output.println("That is longer than " + Utterance.MAX_LENGTH + " characters; please shorten it.");
        } else if (utterance.isBlank()) {
            output.println("There are no words in that; please type a question.");
        } else {
            Turn turn = chatbot.reply(conversation, utterance);
            conversation = Optional.of(turn.conversation());
            output.println(PlainText.of(turn));
            if (turn.reply() instanceof Reply.Answer answer && answer.part() == Reply.Part.SUMMARY) {
                printDetails(answer.entry());
            }
            if (explain) {
                explain(turn);
            }
        }
    }

    private void printDetails(Entry entry) {
        if (!entry.details().isEmpty()) {
            output.println("\n" + entry.details().text());
        }
        for (Source source : entry.sources()) {
            output.println("- " + source.title() + " " + source.url());
        }
        entry.reviewed().ifPresent(date -> output.println("Last reviewed " + date + "."));
    }

    /** The resolved query, the signs looked at, the decision, and what the entries were worth. */
    private void explain(Turn turn) {
        output.printf(
                Locale.ROOT,
                "%n[%s, confidence %.2f: %s]%n[query \"%s\", entries' confidence %.2f, one of the first three %.2f]%n",
                turn.reply().getClass().getSimpleName(),
                turn.confidence(),
                turn.decision().reason(),
                turn.ranking().query().toString(),
                turn.ranking().confidence(),
                turn.ranking().coverage());
        turn.ranking().candidates().stream().limit(RUNNERS_UP).forEach(candidate -> output.println(line(candidate)));
        turn.ranking().intents().stream()
                .limit(INTENTS)
                .forEach(wish -> output.printf(
                        Locale.ROOT,
                        "  %.3f  wants %s%n",
                        wish.share(),
                        wish.intent().id()));
        turn.findings().stream()
                .limit(RUNNERS_UP)
                .forEach(finding -> output.printf(
                        Locale.ROOT,
                        "  %.3f  warning sign %s in \"%s\"%n",
                        finding.risk(),
                        finding.sign().id(),
                        finding.part()));
    }

    private static String line(Candidate candidate) {
        Map<String, Double> signals = candidate.signals();
        return String.format(
                        Locale.ROOT,
                        "  %.3f  %-26s ",
                        candidate.score(),
                        candidate.entry().id())
                + signals.entrySet().stream()
                        .map(signal -> String.format(Locale.ROOT, "%s %.2f", signal.getKey(), signal.getValue()))
                        .collect(Collectors.joining("  "));
    }

    @Override
    public void close() {
        output.flush();
    }
}
