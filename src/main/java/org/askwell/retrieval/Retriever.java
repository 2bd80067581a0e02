package org.askwell.retrieval;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Intent;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.WarningSign;

/** Finds the entries of one knowledge base that may answer a query. Safe for use by any number of threads. */
public final class Retriever {

    private static final int CANDIDATES = 100;

    private final KnowledgeBase knowledgeBase;
    private final SentenceEncoder encoder;
    private final TrainedModel model;

    /** Made in the background, since no answer needs it. */
    private final CompletableFuture<TypeAhead> typeAhead;

    private final List<Intent> intents;
    private final SignFinder signs;

    /** What this was made of, where it was not learnt from its own knowledge base. */
    private final Optional<Retriever> origin;

    private Retriever(
            KnowledgeBase knowledgeBase, SentenceEncoder encoder, TrainedModel model, Optional<Retriever> origin) {
        this.origin = origin;
        this.knowledgeBase = knowledgeBase;
        this.encoder = encoder;
        this.model = model;
        this.typeAhead = CompletableFuture.supplyAsync(() -> new TypeAhead(knowledgeBase.entries()));
        this.intents = Lesson.learnt(knowledgeBase);
        this.signs = new SignFinder(knowledgeBase.signs(), model.signs());
    }

    /**
     * Learns {@code knowledgeBase}, or opens what an earlier start learnt from the same content.
     *
     * @param data a folder for what is learnt; need not exist yet. Throws {@link java.io.UncheckedIOException} with the
     *     path where it cannot be written
     */
    public static Retriever build(KnowledgeBase knowledgeBase, SentenceEncoder encoder, Path data, Progress progress) {
        return build(knowledgeBase, encoder, data, Workers.everyCore(), progress);
    }

    /**
     * The same beside people who ask, on a single core. Throws {@link java.util.concurrent.CancellationException} soon after
     * the thread is interrupted, and leaves nothing behind then. To be called once at a time for a folder.
     */
    public static Retriever buildAside(
            KnowledgeBase knowledgeBase, SentenceEncoder encoder, Path data, Progress progress) {
        return build(knowledgeBase, encoder, data, 1, progress);
    }

    /** All that can be learnt from {@code changed}, an edited version of this one's knowledge base; as {@link #buildAside}. */
    public Retriever learnt(KnowledgeBase changed, Path data) {
        return buildAside(changed, encoder, data, (done, all) -> {});
    }

    private static Retriever build(
            KnowledgeBase knowledgeBase, SentenceEncoder encoder, Path data, int threads, Progress progress) {
        TrainedModel model = TrainedModel.of(knowledgeBase, encoder, data, threads, progress);
        Retriever retriever = new Retriever(knowledgeBase, encoder, model, Optional.empty());
        // The first query loads classes and wakes the model up; nobody should wait for that.
        retriever.understand(knowledgeBase.entries().getFirst().question());
        return retriever;
    }

    /**
     * A retriever for {@code changed}, an edited version of this one's knowledge base, within a moment: it knows new words,
     * texts and owners, and nothing any more of those that are gone. Where anything that is learnt changed it is not
     * {@linkplain #isComplete complete}: {@link #build} makes a better one. None where so much changed that it would take
     * long.
     */
    public Optional<Retriever> adapted(KnowledgeBase changed) {
        if (origin.isPresent()) {
            // From what was learnt every time, so that no number of edits leads away from it.
            return origin.get().adapted(changed);
        }
        if (Fingerprint.of(changed).equals(Fingerprint.of(knowledgeBase))) {
            return Optional.of(new Retriever(changed, encoder, model, Optional.empty()));
        }
        return Adaptation.of(model, knowledgeBase, changed, encoder)
                .map(adapted -> new Retriever(changed, encoder, adapted, Optional.of(this)));
    }

    /** Whether this is all that can be learnt from its knowledge base. */
    public boolean isComplete() {
        return origin.isEmpty();
    }

    /** What {@code text} means on its own. */
    public Understanding understand(String text) {
        try {
            EncodedText whole = encode(model.speller().correct(text));
            Sentences parts = Sentences.of(whole.text());
            List<EncodedText> encoded = encode(parts.all());
            return new Understanding(
                    ranking(new Query(text), whole),
                    encoded.stream()
                            .limit(parts.whole().size())
                            .map(part -> ranking(new Query(part.text()), part))
                            .toList(),
                    signs.findings(text, whole, encoded));
        } finally {
            // The model's files are closed when nobody knows this any more; not before the query ends.
            Reference.reachabilityFence(this);
        }
    }

    /** The sign that the content owner listed {@code text} for. */
    public Optional<WarningSign> listedSign(String text) {
        return signs.listed().raisedBy(text);
    }

    /** Tells whether the content owner listed {@code text} as one that raises nothing. */
    public boolean isListedNearMiss(String text) {
        return signs.listed().isNearMiss(text);
    }

    /** What {@code text} and its parts have of a warning sign, the riskiest first; none where no signs are known. */
    public List<Finding> findings(String text) {
        try {
            EncodedText whole = encode(model.speller().correct(text));
            return signs.findings(text, whole, encode(Sentences.of(whole.text()).all()));
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /**
     * {@code texts} by what they mean: each stands with the first before it that it is so like, or begins a list of its own.
     *
     * @param likeness the cosine from which on two mean the same
     */
    public List<List<String>> paraphrases(List<String> texts, double likeness) {
        return Paraphrases.of(
                encode(texts.stream().map(model.speller()::correct).toList()), texts, likeness);
    }

    private List<EncodedText> encode(List<String> parts) {
        return parts.stream().map(this::encode).toList();
    }

    private EncodedText encode(String corrected) {
        return new EncodedText(corrected, encoder.encode(corrected));
    }

    private Ranking ranking(Query query, EncodedText encoded) {
        return ranking(query, model.answers().signals(encoded));
    }

    /** The entries in the order that {@code signals} give them. */
    Ranking ranking(Query query, Signals signals) {
        int entries = knowledgeBase.entries().size();
        double[] shares = model.answers().shares(signals, entries + intents.size() + 1);
        List<IntentShare> wanted = IntStream.range(0, intents.size())
                .mapToObj(i -> new IntentShare(intents.get(i), shares[entries + i]))
                .sorted(Comparator.comparingDouble(intent -> -intent.share()))
                .toList();
        // What only makes sense in a conversation takes no share from the entries.
        double total = shares[shares.length - 1]
                + IntStream.range(0, signals.size())
                        .map(signals::owner)
                        .filter(owner -> owner < entries)
                        .mapToDouble(owner -> shares[owner])
                        .sum()
                + wanted.stream()
                        .filter(intent -> intent.intent().kind().standsAlone())
                        .mapToDouble(IntentShare::share)
                        .sum();
        List<Candidate> candidates = IntStream.range(0, signals.size())
                .map(signals::owner)
                .filter(owner -> owner < entries)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer owner) -> -shares[owner]))
                .limit(CANDIDATES)
                .map(owner -> new Candidate(
                        knowledgeBase.entries().get(owner),
                        total == 0 ? 0 : shares[owner] / total,
                        new NamedSignals(signals, signals.place(owner))))
                .toList();
        return Ranking.of(query, candidates, wanted);
    }

    /** The entries whose question {@code typed} may become, best first, five at most. */
    public List<Entry> suggest(String typed) {
        return typeAhead.join().complete(typed);
    }

    public KnowledgeBase knowledgeBase() {
        return knowledgeBase;
    }

    TrainedModel model() {
        return model;
    }

    SentenceEncoder encoder() {
        return encoder;
    }
}
