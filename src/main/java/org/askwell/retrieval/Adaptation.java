package org.askwell.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.askwell.knowledge.KnowledgeBase;

/**
 * Makes what was learnt from one knowledge base fit an edited one within a moment: only changed owners are written to the
 * index anew, only new texts are embedded, only their owners learn. What learning everything again would find out beyond
 * that (how much each signal is worth, which features there are, what the hidden units see) stays as it was.
 */
final class Adaptation {

    /** To embed more new texts than this takes longer than a moment. */
    private static final int MOST_NEW_TEXTS = 2_000;

    private final TrainedModel model;
    private final SentenceEncoder encoder;
    private final Speller speller;
    private final List<List<String>> synonyms;
    private final Map<String, String> corrected;
    private final Map<String, float[]> vectors = new HashMap<>();

    private Adaptation(
            TrainedModel model,
            SentenceEncoder encoder,
            Speller speller,
            List<List<String>> synonyms,
            Set<String> texts) {
        this.model = model;
        this.encoder = encoder;
        this.speller = speller;
        this.synonyms = synonyms;
        this.corrected = texts.parallelStream().collect(Collectors.toMap(Function.identity(), speller::correct));
    }

    /** {@code model}, which was learnt from {@code before}, made to fit {@code after}; none where too much changed. */
    static Optional<TrainedModel> of(
            TrainedModel model, KnowledgeBase before, KnowledgeBase after, SentenceEncoder encoder) {
        boolean otherSynonyms = !before.synonyms().equals(after.synonyms());
        Change answers = Change.between(Lesson.rawAnswers(before), Lesson.rawAnswers(after), otherSynonyms);
        Change signs = Change.between(Lesson.rawSigns(before), Lesson.rawSigns(after), false);
        Set<String> written = new HashSet<>(Lesson.texts(before));
        List<String> more = Lesson.texts(after).stream()
                .filter(text -> !written.contains(text))
                .toList();
        if (more.size() > MOST_NEW_TEXTS || isFirstSign(before, after)) {
            return Optional.empty();
        }
        try {
            Set<String> texts = Stream.of(answers, signs)
                    .flatMap(change -> change.ways().stream())
                    .map(LuceneIndex.Text::text)
                    .collect(Collectors.toSet());
            return Optional.of(new Adaptation(model, encoder, model.speller().with(more), after.synonyms(), texts)
                    .adapt(answers, signs));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be written", e);
        }
    }

    /** Where nothing was learnt of signs there is nothing to start from, and a sign may not be half learnt. */
    private static boolean isFirstSign(KnowledgeBase before, KnowledgeBase after) {
        return before.signs().signs().isEmpty() && !after.signs().signs().isEmpty();
    }

    private TrainedModel adapt(Change answers, Change signs) throws IOException {
        remember(model.answers().index(), answers);
        remember(model.signs().index(), signs);
        embedOthers();
        return new TrainedModel(speller, adapted(model.answers(), answers), adapted(model.signs(), signs));
    }

    /** The vectors of all owners that are written anew or are gone; maybe under another name. */
    private void remember(LuceneIndex index, Change change) {
        index.ways(document -> change.ownerOfWay(index.owner(document)) == LuceneIndex.NOBODY)
                .forEach(way -> vectors.put(way.encoded().text(), way.encoded().vector()));
    }

    private void embedOthers() {
        Map<String, float[]> embedded = corrected.values().parallelStream()
                .filter(text -> !vectors.containsKey(text))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), encoder::encode));
        vectors.putAll(embedded);
    }

    private Ranker adapted(Ranker ranker, Change change) throws IOException {
        Directory more = new ByteBuffersDirectory();
        Vectors known = new Vectors(vectors);
        List<LuceneIndex.Text> ways =
                change.ways().stream().map(this::corrected).distinct().toList();
        IndexFormat.write(more, ways, change.passages(), synonyms, known);
        LuceneIndex index = ranker.index();
        Set<Integer> dropped = dropped(index, change);
        LuceneIndex changed = index.with(
                document -> {
                    int owner = index.owner(document);
                    if (!index.isWay(document)) {
                        return change.ownerOfPassage(owner);
                    }
                    return dropped.contains(document) ? LuceneIndex.NOBODY : change.ownerOfWay(owner);
                },
                more);
        List<LuceneIndex.Way> added = change.added().stream()
                .map(this::corrected)
                .distinct()
                .map(text -> new LuceneIndex.Way(text.owner(), new EncodedText(text.text(), known.of(text.text()))))
                .toList();
        return ranker.adapted(change, changed, added);
    }

    /** The documents of "none of them" whose texts are gone. */
    private Set<Integer> dropped(LuceneIndex index, Change change) {
        Set<String> texts =
                change.dropped().stream().map(model.speller()::correct).collect(Collectors.toSet());
        return texts.isEmpty() ? Set.of() : index.documents(change.formerNone(), texts);
    }

    private LuceneIndex.Text corrected(LuceneIndex.Text text) {
        return new LuceneIndex.Text(
                text.owner(), Objects.requireNonNull(corrected.get(text.text()), "a text without a correction"));
    }
}
