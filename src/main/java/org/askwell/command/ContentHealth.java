package org.askwell.command;

import java.nio.file.Path;
import java.util.List;
import org.askwell.journal.Condition;
import org.askwell.journal.Journal;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the operator hears of edits: in the log, in the readiness and in the metrics. Safe for use by any number of threads. */
final class ContentHealth {

    private static final Logger LOG = LoggerFactory.getLogger(ContentHealth.class);

    static final String PART = "content";

    private static final String NO_SIGNS =
            "the last edit took away all warning signs, so that no emergency is noticed any more; is `warning-signs` missing?";

    private static final int FAULTS_TOLD = 3;

    private final Path folder;
    private final Journal journal;

    /** Whoever served warning signs and has none left has hardly meant that. */
    private volatile boolean hasHadSigns;

    private volatile Condition condition = Condition.up(PART);

    /** @param served what is answered from now, out of {@code folder} */
    ContentHealth(Path folder, Journal journal, KnowledgeBase served) {
        this.folder = folder;
        this.journal = journal;
        this.hasHadSigns = hasSigns(served);
    }

    private static boolean hasSigns(KnowledgeBase knowledgeBase) {
        return !knowledgeBase.signs().signs().isEmpty();
    }

    Condition condition() {
        return condition;
    }

    /** An edit is free of faults and is answered from. */
    void serves(KnowledgeBase edited) {
        hasHadSigns = hasHadSigns || hasSigns(edited);
        if (hasHadSigns && !hasSigns(edited)) {
            LOG.warn(NO_SIGNS);
            condition = new Condition(PART, Condition.State.DEGRADED, NO_SIGNS);
        } else {
            condition = Condition.up(PART);
        }
    }

    /** An edit has faults and is not answered from. */
    void refused(List<Problem> problems) {
        List<Problem> errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(problem -> problem.in(folder))
                .sorted()
                .toList();
        errors.forEach(error -> LOG.error("not taken over: {}", error));
        List<String> first =
                errors.stream().limit(FAULTS_TOLD).map(Problem::toString).toList();
        degraded(
                "the last edit has %s, and the content from before is served: %s"
                        .formatted(
                                errors.size() == 1 ? "a fault" : errors.size() + " faults", String.join("; ", first)),
                "refused");
    }

    /** A disk that fails fails at every look, and is told of once. */
    void failed(String what, Throwable cause) {
        String detail = what + " (" + cause + "); see the log";
        if (!condition.detail().equals(detail)) {
            LOG.error("{}; what was answered from before still is", what, cause);
            degraded(detail, "failed");
        }
    }

    private void degraded(String detail, String outcome) {
        condition = new Condition(PART, Condition.State.DEGRADED, detail);
        count(outcome);
    }

    /** Counts an edit that ended so. */
    void count(String outcome) {
        journal.metrics().count("askwell.reloads", "Edits of the content", "outcome", outcome);
    }
}
