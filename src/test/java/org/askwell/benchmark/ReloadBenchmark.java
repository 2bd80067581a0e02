package org.askwell.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.evaluation.Dialogue;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.Reading;
import org.askwell.knowledge.WarningSign;
import org.askwell.knowledge.WarningSigns;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Ranking;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;

/**
 * How soon an edit is answered from, and how near that is to learning everything again. Prints a Markdown table. The
 * argument is a folder for what is learnt; learning again for each kind of edit takes a quarter of an hour in all.
 */
public final class ReloadBenchmark {

    private static final int ROUNDS = 3;

    /** Messages that no edit here is about, mostly. */
    private static final List<String> QUESTIONS = Benchmark.questions("dev.jsonl").stream()
            .flatMap(dialogue -> dialogue.lines().stream())
            .map(Dialogue.Line::say)
            .limit(400)
            .toList();

    private static final int MOST_PROBES = 80;

    /** An edit, and texts with the entries that answer them afterwards. */
    private record Edit(String what, KnowledgeBase changed, List<Probe> listed, List<Probe> unseen) {}

    private record Probe(String text, String entry) {}

    private ReloadBenchmark() {}

    public static void main(String[] args) {
        Path data = Path.of(args.length > 0 ? args[0] : "target/reload-data");
        boolean learn = args.length < 2;
        KnowledgeBase full = read();
        KnowledgeBase base = edited(full, without(full.entries(), "cost"), full.signs());
        Retriever retriever = Retriever.build(base, new SentenceEncoder(), data, Progress.SILENT);
        System.out.println("| edit | until adapted, first / best | same first entry as learnt anew"
                + " | new examples answered, adapted / learnt | unseen ones | mean confidence |");
        System.out.println("|---|---|---|---|---|---|");
        for (Edit edit : edits(full, base)) {
            double[] millis = new double[ROUNDS];
            Retriever adapted = retriever;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                adapted = retriever.adapted(edit.changed()).orElseThrow();
                millis[round] = (System.nanoTime() - start) / 1e6;
            }
            Retriever learnt = learn
                    ? Retriever.buildAside(edit.changed(), new SentenceEncoder(), data, Progress.SILENT)
                    : retriever;
            print(edit, millis, adapted, learnt);
        }
    }

    private static void print(Edit edit, double[] millis, Retriever adapted, Retriever learnt) {
        List<Ranking> questions = rankings(adapted, QUESTIONS);
        List<Ranking> again = rankings(learnt, QUESTIONS);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f / %.0f ms | %.1f %% | %s / %s | %s / %s | %.3f / %.3f |%n",
                edit.what(),
                millis[0],
                Arrays.stream(millis).min().orElseThrow(),
                100 * share(QUESTIONS.size(), i -> first(questions.get(i)).equals(first(again.get(i)))),
                right(adapted, edit.listed()),
                right(learnt, edit.listed()),
                right(adapted, edit.unseen()),
                right(learnt, edit.unseen()),
                confidence(questions),
                confidence(again));
    }

    private static List<Edit> edits(KnowledgeBase full, KnowledgeBase base) {
        Entry cost = full.entry("cost").orElseThrow();
        Entry half = with(cost, every(cost.examples(), 0));
        Entry few = with(cost, cost.examples().stream().skip(100).limit(6).toList());
        Entry hurt = base.entry("does-it-hurt").orElseThrow();
        List<String> odd = List.of(
                "will it sting like a wasp", "my granny fears the ouch", "tell me about the sting factor please");
        Entry more =
                with(hurt, Stream.concat(hurt.examples().stream(), odd.stream()).toList());
        Entry fewer = with(hurt, hurt.examples().stream().skip(20).toList());
        return List.of(
                new Edit("nothing learnt", edited(full, base.entries(), full.signs()), List.of(), List.of()),
                new Edit(
                        "answer",
                        edited(full, replaced(base.entries(), told(hurt)), full.signs()),
                        List.of(),
                        List.of()),
                new Edit(
                        "3 examples more",
                        edited(full, replaced(base.entries(), more), full.signs()),
                        probes(odd, "does-it-hurt"),
                        List.of()),
                new Edit(
                        "20 examples fewer",
                        edited(full, replaced(base.entries(), fewer), full.signs()),
                        List.of(),
                        List.of()),
                new Edit(
                        "entry with many examples more",
                        edited(full, replaced(full.entries(), half), full.signs()),
                        probes(half.examples(), "cost"),
                        probes(every(cost.examples(), 1), "cost")),
                new Edit(
                        "entry with 6 examples more",
                        edited(full, replaced(full.entries(), few), full.signs()),
                        probes(few.examples(), "cost"),
                        probes(every(cost.examples(), 1), "cost")),
                new Edit(
                        "entry fewer",
                        edited(full, without(base.entries(), "does-it-hurt"), full.signs()),
                        List.of(),
                        List.of()),
                new Edit(
                        "entry renamed",
                        edited(full, replaced(without(base.entries(), "does-it-hurt"), named(hurt)), full.signs()),
                        probes(hurt.examples(), "renamed"),
                        List.of()),
                new Edit("sign", edited(full, base.entries(), moreSigns(full.signs())), List.of(), List.of()));
    }

    private static List<String> every(List<String> texts, int rest) {
        return IntStream.range(0, texts.size())
                .filter(i -> i % 2 == rest)
                .mapToObj(texts::get)
                .toList();
    }

    private static List<Probe> probes(List<String> texts, String entry) {
        return texts.stream()
                .limit(MOST_PROBES)
                .map(text -> new Probe(text, entry))
                .toList();
    }

    private static List<Entry> without(List<Entry> entries, String id) {
        return entries.stream().filter(entry -> !entry.id().equals(id)).toList();
    }

    private static List<Entry> replaced(List<Entry> entries, Entry changed) {
        return Stream.concat(without(entries, changed.id()).stream(), Stream.of(changed))
                .sorted(Comparator.comparing(Entry::id))
                .toList();
    }

    private static Entry with(Entry entry, List<String> examples) {
        return entry(entry, entry.id(), examples, entry.passages());
    }

    private static Entry named(Entry entry) {
        return entry(entry, "renamed", entry.examples(), entry.passages());
    }

    private static Entry told(Entry entry) {
        return entry(
                entry,
                entry.id(),
                entry.examples(),
                Stream.concat(
                                Stream.of("A heron stands on one leg beside the practitioner."),
                                entry.passages().stream())
                        .toList());
    }

    private static Entry entry(Entry entry, String id, List<String> examples, List<String> passages) {
        return new Entry(
                id,
                id,
                entry.category(),
                entry.question(),
                examples,
                entry.related(),
                entry.sources(),
                entry.reviewed(),
                entry.summary(),
                entry.details(),
                passages);
    }

    private static WarningSigns moreSigns(WarningSigns signs) {
        WarningSign sign = signs.signs().getFirst();
        List<Located> examples = Stream.concat(
                        sign.examples().stream(),
                        Stream.of("my tongue feels like a balloon", "big bumps all over me after the pins")
                                .map(text -> new Located(Path.of("x"), 1, text)))
                .toList();
        WarningSign changed = new WarningSign(
                sign.id(),
                sign.level(),
                sign.title(),
                sign.text(),
                sign.call(),
                examples,
                sign.nearMisses(),
                sign.sources(),
                sign.reviewed());
        return new WarningSigns(
                Stream.concat(Stream.of(changed), signs.signs().stream().skip(1))
                        .toList(),
                signs.nearMisses());
    }

    private static KnowledgeBase edited(KnowledgeBase of, List<Entry> entries, WarningSigns signs) {
        return new KnowledgeBase(
                of.clinic(),
                of.wording(),
                of.welcome(),
                entries,
                of.synonyms(),
                of.outOfScope(),
                of.intents(),
                signs,
                of.discord(),
                of.thresholds());
    }

    private static KnowledgeBase read() {
        return switch (KnowledgeBaseReader.read(Path.of("knowledge-base"))) {
            case Reading.Sound sound -> sound.knowledgeBase();
            case Reading.Faulty faulty ->
                throw new IllegalStateException(faulty.problems().toString());
        };
    }

    private static List<Ranking> rankings(Retriever retriever, List<String> texts) {
        return texts.parallelStream()
                .map(text -> retriever.understand(text).ranking())
                .toList();
    }

    private static String first(Ranking ranking) {
        return ranking.best().entry().id();
    }

    private static double share(int count, IntPredicate right) {
        return IntStream.range(0, count).filter(right).count() / (double) count;
    }

    private static String right(Retriever retriever, List<Probe> probes) {
        if (probes.isEmpty()) {
            return "";
        }
        List<Ranking> rankings =
                rankings(retriever, probes.stream().map(Probe::text).toList());
        return String.format(
                Locale.ROOT,
                "%.0f %%",
                100
                        * share(
                                probes.size(),
                                i -> first(rankings.get(i)).equals(probes.get(i).entry())));
    }

    private static double confidence(List<Ranking> rankings) {
        return rankings.stream().mapToDouble(Ranking::confidence).average().orElse(0);
    }
}
