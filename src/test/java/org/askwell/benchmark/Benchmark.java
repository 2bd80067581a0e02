package org.askwell.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Policy;
import org.askwell.conversation.Utterance;
import org.askwell.evaluation.Dialogue;
import org.askwell.evaluation.QuestionFile;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.BareEmbedding;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;

/**
 * Speed, size and rivals, in one run so that ratios hold on a noisy machine. Prints a Markdown table. Not a test: figures
 * are read by people. The README has the command.
 */
public final class Benchmark {

    private static final Path DATA = Path.of("target/benchmark-data");
    private static final Path QUESTIONS = Path.of("src/test/resources/questions");
    private static final int ROUNDS = 3;

    private Benchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        print("what", "measured", "target");
        print("---", "---", "---");
        ServerProcess.Start first = ServerProcess.start(DATA.resolve("server"), true);
        long learning = first.process().residentMegabytes();
        first.process().close();
        print("process start to first answer, nothing kept", seconds(first.seconds()), "60 s");
        print("resident memory after that", learning + " MB", "400 MB");
        ServerProcess.Start second = ServerProcess.start(DATA.resolve("server"), false);
        try (ServerProcess server = second.process()) {
            print("process start to first answer, vectors kept", seconds(second.seconds()), "3 s");
            throughput(server);
            print("resident memory after the load", server.residentMegabytes() + " MB", "400 MB");
        }
        SentenceEncoder encoder = new SentenceEncoder();
        KnowledgeBase knowledgeBase = knowledgeBase();
        Retriever retriever = Retriever.build(knowledgeBase, encoder, DATA.resolve("server"), Progress.SILENT);
        newQuestion(retriever, encoder);
        conversation(retriever);
        typeAhead(retriever, knowledgeBase);
        Rivals.compare(new Chatbot(retriever, Policy.DEFAULT), knowledgeBase);
    }

    static void print(String what, String measured, String target) {
        System.out.println("| " + what + " | " + measured + " | " + target + " |");
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    static KnowledgeBase knowledgeBase() {
        return switch (KnowledgeBaseReader.read(Path.of("knowledge-base"))) {
            case Reading.Sound sound -> sound.knowledgeBase();
            case Reading.Faulty faulty ->
                throw new IllegalStateException(faulty.problems().toString());
        };
    }

    static List<Dialogue> questions(String file) {
        return QuestionFile.read(QUESTIONS.resolve(file));
    }

    private static List<String> developmentQuestions() {
        return questions("dev.jsonl").stream()
                .map(dialogue -> dialogue.lines().getFirst().say())
                .toList();
    }

    private static void throughput(ServerProcess server) throws IOException, InterruptedException {
        double nothing = LoadGenerator.inOwnProcess(server.port(), "GET /health/live");
        double repeated = LoadGenerator.inOwnProcess(server.port(), "POST /api/v1/chat");
        double suggest = LoadGenerator.inOwnProcess(server.port(), "GET /api/v1/suggest?q=how+lo");
        print("requests a second: an endpoint that does nothing", String.format(Locale.ROOT, "%.0f", nothing), "");
        print(
                "requests a second: a repeated question",
                String.format(Locale.ROOT, "%.0f (%.2f of the above)", repeated, repeated / nothing),
                "0.50");
        print(
                "requests a second: type-ahead",
                String.format(Locale.ROOT, "%.0f (%.2f)", suggest, suggest / nothing),
                "");
    }

    /** Each question is asked once of a chatbot that has not seen it, next to the embedding of the same text. */
    private static void newQuestion(Retriever retriever, SentenceEncoder encoder) {
        List<Double> whole = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Chatbot chatbot = new Chatbot(retriever, Policy.DEFAULT);
            whole.clear();
            bare.clear();
            for (String question : developmentQuestions()) {
                long start = System.nanoTime();
                chatbot.reply(Optional.empty(), new Utterance(question));
                long between = System.nanoTime();
                BareEmbedding.of(encoder, question);
                whole.add((between - start) / 1e6);
                bare.add((System.nanoTime() - between) / 1e6);
            }
        }
        double ratio = median(whole) / median(bare);
        print(
                "a new question, next to the bare embedding call",
                String.format(Locale.ROOT, "%.2f ms / %.2f ms = %.2f", median(whole), median(bare), ratio),
                "1.50");
    }

    /** The same messages, once each with its past and once each by itself, of chatbots that have seen none of them. */
    private static void conversation(Retriever retriever) {
        List<Double> turns = new ArrayList<>();
        List<Double> singles = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Chatbot inConversation = new Chatbot(retriever, Policy.DEFAULT);
            Chatbot single = new Chatbot(retriever, Policy.DEFAULT);
            turns.clear();
            singles.clear();
            for (Dialogue dialogue : questions("dialogues-dev.jsonl")) {
                Optional<ConversationId> past = Optional.empty();
                for (Dialogue.Line line : dialogue.lines()) {
                    Utterance utterance = new Utterance(line.say());
                    long start = System.nanoTime();
                    past = Optional.of(inConversation.reply(past, utterance).conversation());
                    long between = System.nanoTime();
                    single.reply(Optional.empty(), utterance);
                    turns.add((between - start) / 1e6);
                    singles.add((System.nanoTime() - between) / 1e6);
                }
            }
        }
        double ratio = median(turns) / median(singles);
        print(
                "a turn of a conversation, next to a single question",
                String.format(Locale.ROOT, "%.2f ms / %.2f ms = %.2f", median(turns), median(singles), ratio),
                "1.20");
    }

    private static void typeAhead(Retriever retriever, KnowledgeBase knowledgeBase) {
        List<String> prefixes = new ArrayList<>();
        for (String text : developmentQuestions()) {
            addPrefixes(text, prefixes);
        }
        for (Entry entry : knowledgeBase.entries()) {
            addPrefixes(entry.question(), prefixes);
        }
        double[] millis = new double[prefixes.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < millis.length; i++) {
                long start = System.nanoTime();
                retriever.suggest(prefixes.get(i));
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        print(
                "type-ahead in the process, 99th percentile",
                String.format(Locale.ROOT, "%.3f ms", millis[millis.length * 99 / 100]),
                "1 ms");
    }

    private static void addPrefixes(String text, List<String> prefixes) {
        for (int end = 1; end <= Math.min(text.length(), 40); end++) {
            prefixes.add(text.substring(0, end));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
