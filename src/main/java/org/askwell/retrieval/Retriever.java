package org.askwell.retrieval;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Intent;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.WarningSign;

/** Finds the entries of one knowledge base that may answer a query. Safe for use by any number of threads. */
public final class Retriever {

    private static final int CANDIDATES = 100;

    /** The risk of a sentence that the content owner listed as a warning; that of a near miss is as far from it. */
    private static final double SURE = 0.99;

    /** A sign counts as nearly as likely as another from this share of the other's share on. */
    private static final double NEARLY = 0.25;

    private final KnowledgeBase knowledgeBase;
    private final SentenceEncoder encoder;
    private final TrainedModel model;
    private final TypeAhead typeAhead;
    private final List<Intent> intents;
    private final List<WarningSign> signs;
    private final ListedSentences listed;

    private Retriever(KnowledgeBase knowledgeBase, SentenceEncoder encoder, TrainedModel model) {
        this.knowledgeBase = knowledgeBase;
        this.encoder = encoder;
        this.model = model;
        this.typeAhead = new TypeAhead(knowledgeBase.entries());
        this.intents = Lesson.learnt(knowledgeBase);
        this.signs = knowledgeBase.signs().signs();
        this.listed = new ListedSentences(knowledgeBase.signs());
    }

    /**
     * Learns {@code knowledgeBase}, or opens what an earlier start learnt from the same content.
     *
     * @param data a folder for what is learnt; need not exist yet. Throws {@link java.io.UncheckedIOException} with the
     *     path where it cannot be written
     */
    public static Retriever build(KnowledgeBase knowledgeBase, SentenceEncoder encoder, Path data, Progress progress) {
        Retriever retriever =
                new Retriever(knowledgeBase, encoder, TrainedModel.of(knowledgeBase, encoder, data, progress));
        // The first query loads classes and wakes the model up; nobody should wait for that.
        retriever.understand(knowledgeBase.entries().getFirst().question());
        return retriever;
    }

    /** What {@code text} means on its own. */
    public Understanding understand(String text) {
        EncodedText whole = encode(model.speller().correct(text));
        Sentences parts = Sentences.of(whole.text());
        List<EncodedText> encoded = encode(parts.all());
        return new Understanding(
                ranking(new Query(text), whole),
                encoded.stream()
                        .limit(parts.whole().size())
                        .map(part -> ranking(new Query(part.text()), part))
                        .toList(),
                findings(text, whole, encoded));
    }

    /** What {@code text} and its parts have of a warning sign, the riskiest first; none where no signs are known. */
    public List<Finding> findings(String text) {
        EncodedText whole = encode(model.speller().correct(text));
        return findings(text, whole, encode(Sentences.of(whole.text()).all()));
    }

    private List<EncodedText> encode(List<String> parts) {
        return parts.stream().map(this::encode).toList();
    }

    private List<Finding> findings(String text, EncodedText whole, List<EncodedText> parts) {
        if (signs.isEmpty()) {
            return List.of();
        }
        Finding all = finding(whole, true);
        if (listed.isNearMiss(text)) {
            return List.of(new Finding(all.part(), all.sign(), Math.min(all.risk(), 1 - SURE), true));
        }
        Finding decided = listed.raisedBy(text)
                .map(sign -> new Finding(all.part(), sign, Math.max(all.risk(), SURE), true))
                .orElse(all);
        return Stream.concat(Stream.of(decided), parts.stream().map(part -> finding(part, false)))
                .sorted(Comparator.comparingDouble((Finding finding) -> -finding.risk()))
                .toList();
    }

    private EncodedText encode(String corrected) {
        return new EncodedText(corrected, encoder.encode(corrected));
    }

    private Finding finding(EncodedText part, boolean whole) {
        double[] shares = shares(model.signs().signals(part), model.signs(), signs.size() + 1);
        return new Finding(part.text(), sign(shares), 1 - shares[signs.size()], whole);
    }

    /** The likeliest sign, or a more urgent one where that is nearly as likely. */
    private WarningSign sign(double[] shares) {
        double highest = IntStream.range(0, signs.size())
                .mapToDouble(sign -> shares[sign])
                .max()
                .orElseThrow();
        return IntStream.range(0, signs.size())
                .boxed()
                .filter(sign -> shares[sign] >= NEARLY * highest)
                .min(Comparator.comparing((Integer sign) -> signs.get(sign).level())
                        .thenComparing(Comparator.comparingDouble(sign -> -shares[sign])))
                .map(signs::get)
                .orElseThrow();
    }

    private Ranking ranking(Query query, EncodedText encoded) {
        Signals signals = model.answers().signals(encoded);
        int entries = knowledgeBase.entries().size();
        double[] shares = shares(signals, model.answers(), entries + intents.size() + 1);
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

    /** The share of each owner; none for those that had no chance. */
    private static double[] shares(Signals signals, Ranker ranker, int owners) {
        double[] ofCandidates = ranker.shares(signals);
        double[] shares = new double[owners];
        for (int place = 0; place < ofCandidates.length; place++) {
            shares[signals.owner(place)] = ofCandidates[place];
        }
        return shares;
    }

    /** The entries whose question {@code typed} may become, best first, five at most. */
    public List<Entry> suggest(String typed) {
        return typeAhead.complete(typed);
    }

    public KnowledgeBase knowledgeBase() {
        return knowledgeBase;
    }
}
