package org.askwell.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Intent;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.WarningSign;

/**
 * What one ranker learns: texts, each with its owner's number. The last owner is "none of them".
 *
 * @param outOfScopeShare how much of what people type belongs to no owner
 * @param names what the owners are called, whatever their numbers
 * @param passages texts that speak for an owner but are no way to say it
 * @param fewWays whether the owners have too few ways to say them to learn from these what a signal is worth
 */
record Lesson(
        Classifier.Kind classifier,
        double outOfScopeShare,
        List<Sample> samples,
        List<String> names,
        List<LuceneIndex.Text> passages,
        boolean fewWays) {

    /** As seen on the development questions. */
    private static final double SHARE_WITHOUT_ANSWER = 0.25;

    /** Less than in life, where hardly any message is a warning: the doubtful ones are what has to be learnt. */
    private static final double SHARE_WITHOUT_WARNING = 0.7;

    /** Entries with fewer ways to ask than this are also learnt from the passages of their answer. */
    private static final int FEW_EXAMPLES = 5;

    /** Of more entries the passages are only searched by their words; to embed them all would take minutes. */
    private static final int MOST_ENTRIES = 5_000;

    private static final int MOST_ORDINARY = 50_000;

    /** With fewer ways to ask an entry than this on average, cross-validation tells more about chance than about signals. */
    private static final int FEW_WAYS = 4;

    private static final String NONE = "none of them";

    /** Everything that is learnt, and with it every word that the knowledge base uses. */
    static List<String> texts(KnowledgeBase knowledgeBase) {
        Stream<String> ofEntries = knowledgeBase.entries().stream()
                .flatMap(entry -> Stream.of(
                                List.of(entry.question(), titleAndSummary(entry)), entry.examples(), entry.passages())
                        .flatMap(List::stream));
        Stream<String> ofIntents = knowledgeBase.intents().stream().flatMap(intent -> intent.examples().stream());
        Stream<String> ofSigns = Stream.concat(
                        knowledgeBase.signs().signs().stream()
                                .flatMap(sign -> Stream.concat(sign.examples().stream(), sign.nearMisses().stream())),
                        knowledgeBase.signs().nearMisses().stream())
                .map(Located::text);
        return Stream.of(ofEntries, ofIntents, ofSigns, knowledgeBase.outOfScope().stream())
                .flatMap(texts -> texts)
                .toList();
    }

    /** Whose a message is: the owners are the entries, then the intents. */
    static Lesson answers(KnowledgeBase knowledgeBase, Map<String, String> corrected) {
        return answers(knowledgeBase, new Writer(corrections(corrected)));
    }

    /** The same with the texts as they were written. */
    static Lesson rawAnswers(KnowledgeBase knowledgeBase) {
        return answers(knowledgeBase, new Writer(UnaryOperator.identity()));
    }

    private static UnaryOperator<String> corrections(Map<String, String> corrected) {
        return text -> Objects.requireNonNull(corrected.get(text), "a text without a correction");
    }

    private static Lesson answers(KnowledgeBase knowledgeBase, Writer writer) {
        List<LuceneIndex.Text> passages = new ArrayList<>();
        for (Entry entry : knowledgeBase.entries()) {
            entry.passages().forEach(passage -> passages.add(new LuceneIndex.Text(writer.owner(), passage)));
            writer.add(List.of(entry.question()));
            if (entry.examples().size() < FEW_EXAMPLES) {
                writer.add(List.of(titleAndSummary(entry)));
                writer.add(entry.examples());
                writer.add(knowledgeBase.entries().size() <= MOST_ENTRIES ? entry.passages() : List.of());
            } else {
                writer.add(entry.examples());
            }
            writer.nextOwner("entry " + entry.id());
        }
        for (Intent intent : learnt(knowledgeBase)) {
            writer.add(intent.examples());
            writer.nextOwner("intent " + intent.id());
        }
        writer.add(knowledgeBase.outOfScope());
        return writer.lesson(Classifier.Kind.LINEAR, SHARE_WITHOUT_ANSWER, passages, haveFewWays(knowledgeBase));
    }

    private static String titleAndSummary(Entry entry) {
        return (entry.question() + " " + entry.summary().text()).strip();
    }

    private static boolean haveFewWays(KnowledgeBase knowledgeBase) {
        List<Entry> entries = knowledgeBase.entries();
        return entries.stream().mapToInt(entry -> 1 + entry.examples().size()).sum() < FEW_WAYS * entries.size();
    }

    /** The intents that are learnt; which of several choices is meant is compared word by word. */
    static List<Intent> learnt(KnowledgeBase knowledgeBase) {
        return knowledgeBase.intents().stream()
                .filter(intent -> intent.kind() != Intent.Kind.PICK)
                .toList();
    }

    /**
     * Which warning sign a message raises. Whatever else people say raises none, and neither does any part of a near miss:
     * a story is made of statements, and a ranker that only knows questions takes each of them for a complaint.
     */
    static Lesson signs(KnowledgeBase knowledgeBase, Map<String, String> corrected) {
        return signs(knowledgeBase, new Writer(corrections(corrected)));
    }

    /** The same with the texts as they were written. */
    static Lesson rawSigns(KnowledgeBase knowledgeBase) {
        return signs(knowledgeBase, new Writer(UnaryOperator.identity()));
    }

    private static Lesson signs(KnowledgeBase knowledgeBase, Writer writer) {
        for (WarningSign sign : knowledgeBase.signs().signs()) {
            writer.add(texts(sign.examples()));
            writer.nextOwner("sign " + sign.id());
        }
        knowledgeBase.signs().signs().forEach(sign -> writer.addWithParts(texts(sign.nearMisses())));
        writer.addWithParts(texts(knowledgeBase.signs().nearMisses()));
        writer.add(ordinary(knowledgeBase));
        knowledgeBase.intents().stream()
                .filter(intent -> intent.kind() != Intent.Kind.WORSE)
                .forEach(intent -> writer.add(intent.examples()));
        writer.add(knowledgeBase.outOfScope());
        boolean nothingToTell = knowledgeBase.signs().signs().isEmpty();
        return writer.lesson(Classifier.Kind.NEURAL, SHARE_WITHOUT_WARNING, List.of(), nothingToTell);
    }

    /** How people ask for entries; of many, some from all over show well enough what is no warning. */
    private static List<String> ordinary(KnowledgeBase knowledgeBase) {
        List<String> all = knowledgeBase.entries().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.question()), entry.examples().stream()))
                .toList();
        int most = knowledgeBase.signs().signs().isEmpty() ? 1 : MOST_ORDINARY;
        int stride = Math.ceilDiv(all.size(), most);
        return IntStream.iterate(0, i -> i < all.size(), i -> i + stride)
                .mapToObj(all::get)
                .toList();
    }

    private static List<String> texts(List<Located> messages) {
        return messages.stream().map(Located::text).toList();
    }

    /** How many owners there are, "none of them" included. */
    int owners() {
        return names.size();
    }

    Stream<String> texts() {
        return samples.stream().map(Sample::text);
    }

    /** Collects texts, owner by owner. */
    private static final class Writer {

        private final UnaryOperator<String> correction;
        private final List<String> names = new ArrayList<>();
        private final List<Integer> owners = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        Writer(UnaryOperator<String> correction) {
            this.correction = correction;
        }

        /** The number of the owner whose texts are being collected. */
        int owner() {
            return names.size();
        }

        void add(List<String> more) {
            more.forEach(text -> addCorrected(correction.apply(text)));
        }

        void addWithParts(List<String> more) {
            add(more);
            more.forEach(text -> Sentences.of(correction.apply(text)).all().forEach(this::addCorrected));
        }

        private void addCorrected(String text) {
            texts.add(text);
            owners.add(owner());
        }

        /** The texts so far were those of {@code name}. */
        void nextOwner(String name) {
            names.add(name);
        }

        Lesson lesson(
                Classifier.Kind classifier, double outOfScopeShare, List<LuceneIndex.Text> passages, boolean fewWays) {
            List<Sample> distinct = IntStream.range(0, texts.size())
                    .mapToObj(i -> new Sample(owners.get(i), texts.get(i), 0))
                    .distinct()
                    .toList();
            List<Sample> samples = IntStream.range(0, distinct.size())
                    .mapToObj(i -> distinct.get(i).inFold(i % RankerTraining.FOLDS))
                    .toList();
            names.add(NONE);
            return new Lesson(classifier, outOfScopeShare, samples, List.copyOf(names), passages, fewWays);
        }
    }
}
