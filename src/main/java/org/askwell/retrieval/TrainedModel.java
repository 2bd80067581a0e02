package org.askwell.retrieval;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is learnt from a knowledge base: the words that it trusts, the index and the ranker. It is kept in
 * {@code DATA/models/FINGERPRINT}, so that the next start with the same knowledge base only opens it.
 */
record TrainedModel(Speller speller, Ranker ranker) {

    private static final Logger LOG = LoggerFactory.getLogger(TrainedModel.class);

    /** Entries with fewer ways to ask than this are also learnt from the passages of their answer. */
    private static final int FEW_EXAMPLES = 5;

    private static final String INDEX = "index";
    private static final String WORDS = "words";
    private static final String RANKER = "ranker.bin";
    private static final int BUFFER = 1 << 16;

    /** Opens the model for {@code knowledgeBase}, or learns it where it is not in {@code data} yet. */
    static TrainedModel of(KnowledgeBase knowledgeBase, SentenceEncoder encoder, Path data, Progress progress) {
        Path models = data.resolve("models");
        Path folder = models.resolve(Fingerprint.of(knowledgeBase));
        Optional<TrainedModel> kept = open(folder, knowledgeBase, encoder);
        if (kept.isPresent()) {
            return kept.get();
        }
        try {
            Files.createDirectories(models);
            Path beside = Files.createTempDirectory(models, "new");
            learn(beside, knowledgeBase, encoder, data, progress);
            deleteAllBut(beside, models);
            publish(beside, folder);
            // Learning needs several times the memory of answering; give it back at once.
            System.gc();
            return open(folder, knowledgeBase, encoder)
                    .orElseThrow(() -> new IOException("what was just written cannot be read"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep what is learnt in " + models + "; is it writable?", e);
        }
    }

    private static Optional<TrainedModel> open(Path folder, KnowledgeBase knowledgeBase, SentenceEncoder encoder) {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(RANKER)), BUFFER))) {
            LuceneIndex index = new LuceneIndex(FSDirectory.open(folder.resolve(INDEX)));
            Speller speller = new Speller(FSDirectory.open(folder.resolve(WORDS)), encoder::knows);
            int owners = knowledgeBase.entries().size() + 1;
            return Optional.of(new TrainedModel(speller, Ranker.load(in, index, owners)));
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} is damaged ({}); learning again", folder, e.toString());
            return Optional.empty();
        }
    }

    /** Another process may have published the same model meanwhile; then its work is as good as ours. */
    private static void publish(Path beside, Path folder) throws IOException {
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            delete(beside);
        }
    }

    private static void deleteAllBut(Path kept, Path models) throws IOException {
        try (Stream<Path> folders = Files.list(models)) {
            for (Path folder : folders.filter(path -> !path.equals(kept)).toList()) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void learn(
            Path folder, KnowledgeBase knowledgeBase, SentenceEncoder encoder, Path data, Progress progress)
            throws IOException {
        try (Directory words = FSDirectory.open(folder.resolve(WORDS));
                Directory documents = FSDirectory.open(folder.resolve(INDEX));
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(RANKER)), BUFFER))) {
            Speller.write(words, allTexts(knowledgeBase), encoder::knows);
            List<Sample> samples;
            try (Speller speller = new Speller(words, encoder::knows)) {
                samples = samples(knowledgeBase, speller);
            }
            Vectors vectors = VectorCache.in(data)
                    .vectors(samples.stream().map(Sample::text).toList(), encoder, progress);
            List<LuceneIndex.Text> questions = samples.stream()
                    .map(sample -> new LuceneIndex.Text(sample.owner(), sample.text()))
                    .toList();
            int owners = knowledgeBase.entries().size() + 1;
            try (RankerTraining training = RankerTraining.start(samples, owners, vectors)) {
                LuceneIndex.write(documents, questions, passages(knowledgeBase), knowledgeBase.synonyms(), vectors);
                try (LuceneIndex index = new LuceneIndex(documents)) {
                    training.finish(index).save(out);
                }
            }
        }
    }

    private static List<String> allTexts(KnowledgeBase knowledgeBase) {
        Stream<String> ofEntries = knowledgeBase.entries().stream()
                .flatMap(entry -> Stream.of(List.of(entry.question()), entry.examples(), entry.passages())
                        .flatMap(List::stream));
        return Stream.concat(ofEntries, knowledgeBase.outOfScope().stream()).toList();
    }

    private static List<LuceneIndex.Text> passages(KnowledgeBase knowledgeBase) {
        List<Entry> entries = knowledgeBase.entries();
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(owner ->
                        entries.get(owner).passages().stream().map(passage -> new LuceneIndex.Text(owner, passage)))
                .toList();
    }

    private static List<Sample> samples(KnowledgeBase knowledgeBase, Speller speller) {
        List<Integer> owners = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<Entry> entries = knowledgeBase.entries();
        for (int owner = 0; owner < entries.size(); owner++) {
            Entry entry = entries.get(owner);
            texts.add(entry.question());
            texts.addAll(entry.examples());
            texts.addAll(entry.examples().size() < FEW_EXAMPLES ? entry.passages() : List.of());
            owners.addAll(Collections.nCopies(texts.size() - owners.size(), owner));
        }
        texts.addAll(knowledgeBase.outOfScope());
        owners.addAll(Collections.nCopies(texts.size() - owners.size(), entries.size()));
        List<String> corrected = speller.correctAll(texts);
        List<Sample> distinct = IntStream.range(0, texts.size())
                .mapToObj(i -> new Sample(owners.get(i), corrected.get(i), 0))
                .distinct()
                .toList();
        return IntStream.range(0, distinct.size())
                .mapToObj(i -> distinct.get(i).inFold(i % RankerTraining.FOLDS))
                .toList();
    }
}
