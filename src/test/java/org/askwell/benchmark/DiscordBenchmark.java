package org.askwell.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import org.askwell.channel.discord.DiscordMember;
import org.askwell.channel.discord.DiscordMember.Waited;
import org.askwell.channel.web.WebChannel;
import org.askwell.channel.web.WebSettings;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.journal.Journal;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;

/**
 * How long members of a loopback Discord wait, alone and with the web under load. Bot, chatbot and Discord share a process
 * and its processors. Prints a Markdown table; run it like {@link Benchmark}.
 */
public final class DiscordBenchmark {

    private static final int MEMBERS = 50;
    private static final int ROUNDS = 20;
    private static final Path DATA = Path.of("target/benchmark-data");

    private DiscordBenchmark() {}

    public static void main(String[] args) throws InterruptedException {
        Chatbot chatbot = chatbot();
        WebChannel web =
                new WebChannel(chatbot, new Journal(List.of()), new WebSettings(0, Set.of(), Optional.empty()));
        try (DiscordMember members = new DiscordMember(chatbot)) {
            web.open();
            ask(members, "warm-up", ROUNDS);
            Benchmark.print(MEMBERS + " members at once", "acknowledged p50 / p99", "answered p50 / p99");
            Benchmark.print("---", "---", "---");
            show("Discord alone", ask(members, "alone", ROUNDS));
            CompletableFuture<Double> load = load(web.port());
            List<Waited> beside = new ArrayList<>();
            while (!load.isDone()) {
                beside.addAll(ask(members, "beside " + beside.size(), 1));
            }
            show(String.format(Locale.ROOT, "with %.0f web requests a second", load.join()), beside);
        } finally {
            web.close();
        }
        System.exit(0);
    }

    private static Chatbot chatbot() {
        Reading.Sound sound = (Reading.Sound) KnowledgeBaseReader.read(Path.of("knowledge-base"));
        Retriever retriever =
                Retriever.build(sound.knowledgeBase(), new SentenceEncoder(), DATA.resolve("server"), Progress.SILENT);
        return new Chatbot(retriever, Policy.DEFAULT);
    }

    private static CompletableFuture<Double> load(int port) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return LoadGenerator.inOwnProcess(port, "POST /api/v1/chat");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Every member asks one new question after the other. */
    private static List<Waited> ask(DiscordMember members, String what, int rounds) throws InterruptedException {
        List<Waited> all = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService asking = Executors.newFixedThreadPool(MEMBERS)) {
            for (int i = 0; i < MEMBERS; i++) {
                int member = i;
                asking.execute(() -> {
                    for (int round = 0; round < rounds; round++) {
                        String question = "does it hurt when the needle goes in " + what + " " + member + " " + round;
                        all.add(members.time(member, question));
                    }
                });
            }
        }
        return all;
    }

    private static void show(String what, List<Waited> waited) {
        Benchmark.print(what, percentiles(waited, Waited::acknowledged), percentiles(waited, Waited::answered));
    }

    private static String percentiles(List<Waited> waited, ToDoubleFunction<Waited> time) {
        double[] millis = waited.stream().mapToDouble(time).sorted().toArray();
        return String.format(
                Locale.ROOT, "%.0f / %.0f ms", millis[millis.length / 2], millis[millis.length * 99 / 100]);
    }
}
