package org.askwell.retrieval;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.knowledge.WarningSign;
import org.askwell.knowledge.WarningSigns;

/** Finds what a message and its parts have of a warning sign. What the content owner listed decides. */
final class SignFinder {

    /** The risk of a sentence that the content owner listed as a warning; that of a near miss is as far from it. */
    private static final double SURE = 0.99;

    /** A sign counts as nearly as likely as another from this share of the other's share on. */
    private static final double NEARLY = 0.25;

    private final List<WarningSign> signs;
    private final ListedSentences listed;
    private final Ranker ranker;

    /** @param ranker of the signs; its last owner stands for none of them */
    SignFinder(WarningSigns signs, Ranker ranker) {
        this.signs = signs.signs();
        this.listed = new ListedSentences(signs);
        this.ranker = ranker;
    }

    ListedSentences listed() {
        return listed;
    }

    /**
     * The riskiest first; none where no signs are known.
     *
     * @param text as it was written
     * @param whole all of it
     * @param parts what else to look at
     */
    List<Finding> findings(String text, EncodedText whole, List<EncodedText> parts) {
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

    private Finding finding(EncodedText part, boolean whole) {
        return finding(part.text(), ranker.signals(part), whole);
    }

    /** What {@code part} has of a sign by its {@code signals}, whatever is listed. */
    Finding finding(String part, Signals signals, boolean whole) {
        double[] shares = ranker.shares(signals, signs.size() + 1);
        return new Finding(part, sign(shares), 1 - shares[signs.size()], whole);
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
}
