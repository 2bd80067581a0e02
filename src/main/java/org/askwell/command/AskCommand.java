package org.askwell.command;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.askwell.channel.terminal.TerminalChannel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ask}: a chat in the terminal, or one question from the command line. */
@Command(name = "ask", description = "Chat in the terminal.")
final class AskCommand implements Callable<Integer> {

    @Mixin
    private final Content content = new Content();

    @Option(names = "--explain", description = "Also show why: signals, scores and runners-up.")
    private boolean explain;

    @Option(names = "--json", description = "Print each reply as a line of JSON for machines.")
    private boolean json;

    @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "Answer this and leave.")
    private List<String> question = List.of();

    @Override
    public Integer call() {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        if (json) {
            JsonChat chat = new JsonChat(content.chatbot(), explain);
            Stream<String> lines = question.isEmpty() ? input.lines() : Stream.of(String.join(" ", question));
            lines.forEach(line -> System.out.println(Json.writeLine(chat.reply(line))));
            return Askwell.FINE;
        }
        TerminalChannel terminal = new TerminalChannel(content.chatbot(), input, System.out, explain);
        if (question.isEmpty()) {
            terminal.open();
        } else {
            terminal.say(String.join(" ", question));
        }
        return Askwell.FINE;
    }
}
