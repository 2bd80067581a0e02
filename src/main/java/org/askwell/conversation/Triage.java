package org.askwell.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Intent;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.WarningSign;
import org.askwell.retrieval.Finding;
import org.askwell.retrieval.IntentShare;
import org.askwell.retrieval.Ranking;
import org.askwell.retrieval.Understanding;

/**
 * Looks at every message for warning signs, before all else. Doubt goes towards safety.
 *
 * @param emergency the least risk that raises an emergency
 * @param sameDay the least risk that raises a sign to be seen the same day
 * @param contact the least risk that raises a sign to tell the practitioner
 * @param part how much surer a part of a message has to be than a whole message, in log odds: it lacks what stands
 *     around it, and a long message has many parts
 * @param around how much of what the whole message has against a warning counts for its parts too, 0 to 1
 * @param open how much less sure everything may be once a sign has been raised, in log odds
 * @param stillThere the least share of "it is still there" that raises the last sign again
 */
public record Triage(
        double emergency, double sameDay, double contact, double part, double around, double open, double stillThere) {

    /** The least share of a language that is taken for the person's own. */
    private static final double OWN_LANGUAGE = 0.5;

    /** Chosen on the development questions, see the README's figures. */
    public static final Triage DEFAULT = new Triage(0.52, 0.65, 0.8, 2, 0.3, 1.5, 0.35);

    /** The urgent reply that {@code understanding} calls for; none for an ordinary message. */
    Optional<Decision> decide(Understanding understanding, Past past, Clinic contact) {
        Ranking ranking = understanding.ranking();
        double eased = past.sign().isPresent() ? open : 0;
        Optional<Decision> raised = raised(understanding.findings(), eased)
                .filter(finding ->
                        !isLess(finding.sign(), past) || stillThere(ranking).isEmpty())
                .map(finding -> decision(
                        finding.sign(),
                        finding.risk(),
                        "raises " + finding.sign().id(),
                        ranking,
                        contact));
        return raised.or(() -> past.sign()
                .flatMap(sign -> stillThere(ranking)
                        .map(worse -> decision(sign, worse.share(), sign.id() + " is still there", ranking, contact))));
    }

    /** Tells whether {@code sign} is less urgent than what was raised before; "it gets worse" then means that. */
    private static boolean isLess(WarningSign sign, Past past) {
        return past.sign()
                .filter(before -> before.level().compareTo(sign.level()) < 0)
                .isPresent();
    }

    /** The finding that a message raises on its own. */
    public Optional<Finding> raised(List<Finding> findings) {
        return raised(findings, 0);
    }

    /** The most urgent of the findings that reach their level's threshold, the riskiest first. */
    private Optional<Finding> raised(List<Finding> findings, double eased) {
        double against = findings.stream()
                .filter(Finding::whole)
                .mapToDouble(finding -> Math.min(0, logOdds(finding.risk())))
                .sum();
        return findings.stream()
                .filter(finding -> weight(finding, against) >= threshold(finding.sign()) - eased)
                .min(Comparator.comparing((Finding finding) -> finding.sign().level())
                        .thenComparing(Comparator.comparingDouble((Finding finding) -> -finding.risk())));
    }

    private double weight(Finding finding, double against) {
        double risk = logOdds(finding.risk());
        return finding.whole() ? risk : risk - part + around * against;
    }

    private double threshold(WarningSign sign) {
        return logOdds(
                switch (sign.level()) {
                    case EMERGENCY -> emergency;
                    case SAME_DAY -> sameDay;
                    case CONTACT -> contact;
                });
    }

    private static double logOdds(double share) {
        return Math.log(share / (1 - share));
    }

    private Optional<IntentShare> stillThere(Ranking ranking) {
        return ranking.intents().stream()
                .filter(intent -> intent.intent().kind() == Intent.Kind.WORSE && intent.share() >= stillThere)
                .findFirst();
    }

    private static Decision decision(WarningSign sign, double risk, String reason, Ranking ranking, Clinic contact) {
        return new Decision(new Reply.Urgent(sign, note(ranking), contact), risk, reason, ranking);
    }

    /** What the person's own language has to say, where that is not English. */
    private static Prose note(Ranking ranking) {
        return ranking.intents().stream()
                .findFirst()
                .filter(intent -> intent.intent().kind() == Intent.Kind.LANGUAGE && intent.share() >= OWN_LANGUAGE)
                .map(intent -> intent.intent().text())
                .orElse(Prose.NONE);
    }
}
