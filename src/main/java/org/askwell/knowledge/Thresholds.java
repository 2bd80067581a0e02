package org.askwell.knowledge;

import java.util.OptionalDouble;
import java.util.Set;

/**
 * How sure the chatbot has to be, where the content owner says so; where not, it decides for itself.
 *
 * @param answer the least confidence to answer with, 0 to 1
 * @param clarify the least confidence that one of the first three entries answers, to ask back with these, 0 to 1
 */
public record Thresholds(OptionalDouble answer, OptionalDouble clarify) {

    public static final Thresholds NONE = new Thresholds(OptionalDouble.empty(), OptionalDouble.empty());

    /** The names under which they stand in {@code clinic.yaml}. */
    static final String BLOCK = "thresholds";

    static final String ANSWER = "answer";
    static final String CLARIFY = "clarify";

    /** Those among the {@code facts} of a clinic. */
    static Thresholds of(YamlMap facts) {
        return facts.map(BLOCK)
                .map(fields -> {
                    fields.allowOnly(Set.of(ANSWER, CLARIFY));
                    return new Thresholds(fields.share(ANSWER), fields.share(CLARIFY));
                })
                .orElse(NONE);
    }
}
