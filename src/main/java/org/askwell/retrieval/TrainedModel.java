package org.askwell.retrieval;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.askwell.knowledge.KnowledgeBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is learnt from a knowledge base: the words that it trusts, the ranker of its answers and intents, and the ranker of
 * its warning signs. It is kept in {@code DATA/models/FINGERPRINT}, so that the next start with the same knowledge base
 * only opens it.
 */
record TrainedModel(Speller speller, Ranker answers, Ranker signs) {

    private static final Logger LOG = LoggerFactory.getLogger(TrainedModel.class);

    /** Frees what nobody knows any more; one thread is enough for all. */
    static final Cleaner CLEANER = Cleaner.create();

    private static final String ANSWERS = "answers";
    private static final String SIGNS = "signs";
    private static final String INDEX = "index";
    private static final String WORDS = "words";
    private static final String RANKER = "ranker.bin";
    private static final int BUFFER = 1 << 16;

    /**
     * Opens the model for {@code knowledgeBase}, or learns it where it is not in {@code data} yet. Throws
     * {@link CancellationException} where the thread is interrupted meanwhile.
     */
    static TrainedModel of(
            KnowledgeBase knowledgeBase, SentenceEncoder encoder, Path data, int threads, Progress progress) {
        ModelFolders models = new ModelFolders(data.resolve("models"));
        Path folder = models.of(knowledgeBase);
        Optional<TrainedModel> kept = open(folder, knowledgeBase, encoder);
        if (kept.isPresent()) {
            models.use(folder);
            return kept.get();
        }
        try (Workers workers = new Workers(threads)) {
            models.write(folder, beside -> learn(beside, knowledgeBase, encoder, data, workers, progress));
            // Learning needs several times the memory of answering; give it back at once.
            System.gc();
            return open(folder, knowledgeBase, encoder)
                    .orElseThrow(() -> new IOException("what was just written cannot be read"));
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                // The file that was being written closed itself.
                throw Workers.cancelled(e);
            }
            throw new UncheckedIOException(
                    "cannot keep what is learnt in " + folder.getParent() + "; is it writable?", e);
        }
    }

    private static Optional<TrainedModel> open(Path folder, KnowledgeBase knowledgeBase, SentenceEncoder encoder) {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        try {
            Speller speller = new Speller(FSDirectory.open(folder.resolve(WORDS)), encoder::knows);
            int owners = knowledgeBase.entries().size()
                    + Lesson.learnt(knowledgeBase).size()
                    + 1;
            int signs = knowledgeBase.signs().signs().size() + 1;
            CompletableFuture<Ranker> aside = CompletableFuture.supplyAsync(() -> ranker(folder.resolve(SIGNS), signs));
            TrainedModel model = new TrainedModel(speller, ranker(folder.resolve(ANSWERS), owners), aside.join());
            closeWhenForgotten(model);
            return Optional.of(model);
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} is damaged ({}); learning again", folder, e.toString());
            return Optional.empty();
        }
    }

    /** Nobody knows when the last query in an exchanged model ends; only then may its files be closed. */
    private static void closeWhenForgotten(TrainedModel model) {
        List<AutoCloseable> open =
                List.of(model.speller(), model.answers().index(), model.signs().index());
        CLEANER.register(model, () -> open.forEach(TrainedModel::close));
    }

    private static void close(AutoCloseable files) {
        try {
            files.close();
        } catch (Exception e) {
            LOG.warn("a model that is no longer used does not close ({})", e.toString());
        }
    }

    private static Ranker ranker(Path folder, int owners) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(RANKER)), BUFFER))) {
            return Ranker.load(in, new LuceneIndex(FSDirectory.open(folder.resolve(INDEX))), owners);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void learn(
            Path folder,
            KnowledgeBase knowledgeBase,
            SentenceEncoder encoder,
            Path data,
            Workers workers,
            Progress progress)
            throws IOException {
        Map<String, String> corrected = learnWords(folder.resolve(WORDS), knowledgeBase, encoder, workers);
        Lesson answers = Lesson.answers(knowledgeBase, corrected);
        Lesson signs = Lesson.signs(knowledgeBase, corrected);
        List<String> samples =
                Stream.concat(answers.texts(), signs.texts()).distinct().toList();
        Vectors vectors = VectorCache.in(data).vectors(samples, encoder, workers, progress);
        learn(folder.resolve(ANSWERS), answers, knowledgeBase.synonyms(), vectors, workers);
        learn(folder.resolve(SIGNS), signs, knowledgeBase.synonyms(), vectors, workers);
    }

    /** Returns every text with its correction. */
    private static Map<String, String> learnWords(
            Path folder, KnowledgeBase knowledgeBase, SentenceEncoder encoder, Workers workers) throws IOException {
        List<String> texts = Lesson.texts(knowledgeBase);
        try (Directory words = FSDirectory.open(folder)) {
            Speller.write(words, texts, encoder::knows);
            try (Speller speller = new Speller(words, encoder::knows)) {
                return speller.correctAll(texts, workers);
            }
        }
    }

    private static void learn(Path folder, Lesson lesson, List<List<String>> synonyms, Vectors vectors, Workers workers)
            throws IOException {
        Files.createDirectories(folder);
        List<LuceneIndex.Text> questions = lesson.samples().stream()
                .map(sample -> new LuceneIndex.Text(sample.owner(), sample.text()))
                .toList();
        RankerTraining training = RankerTraining.start(lesson, vectors, workers);
        try (Directory documents = FSDirectory.open(folder.resolve(INDEX));
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(RANKER)), BUFFER))) {
            IndexFormat.write(documents, questions, lesson.passages(), synonyms, vectors);
            try (LuceneIndex index = new LuceneIndex(documents)) {
                training.finish(index).save(out);
            }
        }
    }
}
