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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final String ANSWERS = "answers";
    private static final String SIGNS = "signs";
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
        try {
            Speller speller = new Speller(FSDirectory.open(folder.resolve(WORDS)), encoder::knows);
            int owners = knowledgeBase.entries().size()
                    + Lesson.learnt(knowledgeBase).size()
                    + 1;
            int signs = knowledgeBase.signs().signs().size() + 1;
            return Optional.of(new TrainedModel(
                    speller, ranker(folder.resolve(ANSWERS), owners), ranker(folder.resolve(SIGNS), signs)));
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} is damaged ({}); learning again", folder, e.toString());
            return Optional.empty();
        }
    }

    private static Ranker ranker(Path folder, int owners) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(RANKER)), BUFFER))) {
            return Ranker.load(in, new LuceneIndex(FSDirectory.open(folder.resolve(INDEX))), owners);
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
        List<String> texts = Lesson.texts(knowledgeBase);
        Map<String, String> corrected;
        try (Directory words = FSDirectory.open(folder.resolve(WORDS))) {
            Speller.write(words, texts, encoder::knows);
            try (Speller speller = new Speller(words, encoder::knows)) {
                corrected = speller.correctAll(texts);
            }
        }
        Lesson answers = Lesson.answers(knowledgeBase, corrected);
        Lesson signs = Lesson.signs(knowledgeBase, corrected);
        List<String> samples =
                Stream.concat(answers.texts(), signs.texts()).distinct().toList();
        Vectors vectors = VectorCache.in(data).vectors(samples, encoder, progress);
        learn(folder.resolve(ANSWERS), answers, knowledgeBase.synonyms(), vectors);
        learn(folder.resolve(SIGNS), signs, knowledgeBase.synonyms(), vectors);
    }

    private static void learn(Path folder, Lesson lesson, List<List<String>> synonyms, Vectors vectors)
            throws IOException {
        Files.createDirectories(folder);
        List<LuceneIndex.Text> questions = lesson.samples().stream()
                .map(sample -> new LuceneIndex.Text(sample.owner(), sample.text()))
                .toList();
        try (RankerTraining training = RankerTraining.start(lesson, vectors);
                Directory documents = FSDirectory.open(folder.resolve(INDEX));
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(RANKER)), BUFFER))) {
            IndexFormat.write(documents, questions, lesson.passages(), synonyms, vectors);
            try (LuceneIndex index = new LuceneIndex(documents)) {
                training.finish(index).save(out);
            }
        }
    }
}
