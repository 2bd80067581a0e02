package org.askwell.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;

/**
 * How soon an edit is answered from, and how near that is to learning everything again. Prints a Markdown table. The
 * argument is a folder for what is learnt; learning again for each kind of edit takes a quarter of an hour in all.
 */
public final class ReloadBenchmark {

    private static final int ROUNDS = 3;

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
        System.out.println(
                "| edit | ms | same first | listed adapted | learnt | unseen adapted | learnt | confidence adapted | learnt |");
        for (Edit edit : edits(full, base)) {
            List<Double> millis = new ArrayList<>();
            Retriever adapted = retriever;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                adapted = retriever.adapted(edit.changed()).orElseThrow();
                millis.add((System.nanoTime() - start) / 1e6);
            }
            Retriever learnt =
                    learn ? Retriever.build(edit.changed(), new SentenceEncoder(), data, Progress.SILENT) : retriever;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.4f | %.4f |%n",
                    edit.what(),
                    millis.stream().map(Math::round).toList(),
                    agreement(adapted, learnt),
                    right(adapted, edit.listed()),
                    right(learnt, edit.listed()),
                    right(adapted, edit.unseen()),
                    right(learnt, edit.unseen()),
                    confidence(adapted),
                    confidence(learnt));
        }
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
        return texts.stream().map(text -> new Probe(text, entry)).toList();
    }

    private static List<Entry> without(List<Entry> entries, String id) {
        return entries.stream().filter(entry -> !entry.id().equals(id)).toList();
    }

    private static List<Entry> replaced(List<Entry> entries, Entry changed) {
        return Stream.concat(without(entries, changed.id()).stream(), Stream.of(changed))
                .sorted(java.util.Comparator.comparing(Entry::id))
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

    private static String first(Retriever retriever, String text) {
        return retriever.understand(text).ranking().best().entry().id();
    }

    private static double right(Retriever retriever, List<Probe> probes) {
        return probes.stream()
                        .filter(probe -> first(retriever, probe.text()).equals(probe.entry()))
                        .count()
                / (double) probes.size();
    }

    private static List<String> questions() {
        return Benchmark.questions("dev.jsonl").stream()
                .flatMap(dialogue -> dialogue.lines().stream())
                .map(Dialogue.Line::say)
                .limit(400)
                .toList();
    }

    private static double agreement(Retriever one, Retriever other) {
        return questions().parallelStream()
                        .filter(text -> first(one, text).equals(first(other, text)))
                        .count()
                / (double) questions().size();
    }

    private static double confidence(Retriever retriever) {
        return questions().parallelStream()
                .mapToDouble(text -> retriever.understand(text).ranking().confidence())
                .average()
                .orElse(0);
    }
}
