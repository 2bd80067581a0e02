package org.askwell.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words ask for two answers, or for one and for none. */
final class SameQuestions {

    private SameQuestions() {}

    static List<Problem> in(Manuscript manuscript) {
        Map<String, Draft> owners = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Draft draft : manuscript.drafts()) {
            for (Located example : draft.ways()) {
                Draft owner = owners.putIfAbsent(BareWords.of(example.text()), draft);
                if (owner != null && !owner.equals(draft)) {
                    problems.add(warning(example, owner));
                }
            }
        }
        for (Located message : manuscript.outOfScope()) {
            Draft owner = owners.get(BareWords.of(message.text()));
            if (owner != null) {
                problems.add(warning(message, owner));
            }
        }
        return problems;
    }

    private static Problem warning(Located text, Draft owner) {
        return new Problem(
                Problem.Severity.WARNING,
                Rule.SAME_QUESTION,
                text.file(),
                text.line(),
                "`" + text.text() + "` also stands for " + owner.file());
    }
}
