package org.askwell.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.askwell.conversation.Triage;
import org.askwell.knowledge.Problem;
import org.askwell.knowledge.Rule;
import org.askwell.knowledge.WarningSign;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.SignRehearsal;

/** Which warning signs rest on their very sentences: examples of theirs, when left out, raise nothing. */
public final class WeakSignCheck {

    private static final double WORTH_A_LOOK = 0.1;
    private static final double WEAK = 1.0 / 3;

    /** Fewer are chance in a short list, of which little is left to learn from. */
    private static final int LEAST_MISSED = 5;

    private WeakSignCheck() {}

    /** What is found, in the order of the places. */
    public static List<Problem> run(SignRehearsal rehearsal, Progress progress) {
        Collection<List<SignRehearsal.Tried>> bySign =
                rehearsal.tried(findings -> Triage.DEFAULT.raised(findings).isPresent(), progress).stream()
                        .sorted(Comparator.comparingDouble(SignRehearsal.Tried::risk))
                        .collect(Collectors.groupingBy(tried -> tried.sign().id(), TreeMap::new, Collectors.toList()))
                        .values();
        return bySign.stream()
                .flatMap(tried -> problem(tried).stream())
                .sorted()
                .toList();
    }

    private static Optional<Problem> problem(List<SignRehearsal.Tried> worstFirst) {
        WarningSign sign = worstFirst.getFirst().sign();
        List<String> missed = worstFirst.stream()
                .filter(tried -> !tried.isRaised())
                .map(tried -> Samples.at(tried.example(), tried.example().text()))
                .toList();
        double share = (double) missed.size() / worstFirst.size();
        if (missed.size() < LEAST_MISSED || share < WORTH_A_LOOK) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                share >= WEAK ? Problem.Severity.WARNING : Problem.Severity.HINT,
                Rule.WEAK_SIGN,
                sign.examples().getFirst().file(),
                0,
                missed.size() + " of " + worstFirst.size() + " tried examples of `" + sign.id()
                        + "` raise nothing when they are left out, so what is like them may go unnoticed: "
                        + Samples.of(missed) + "; write more like them, or remove what is no warning"));
    }
}
