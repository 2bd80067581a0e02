package org.askwell.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.askwell.conversation.Chatbot;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.Problem;
import org.askwell.knowledge.Rule;
import org.askwell.knowledge.WarningSign;
import org.askwell.knowledge.WarningSigns;

/**
 * Whether the sentences that the content owner listed go right: an example must raise a warning sign at least as urgent
 * as its own, a near miss none.
 */
public final class WarningSignCheck {

    private WarningSignCheck() {}

    /** The sentences that go wrong, in the order of their places. */
    public static List<Problem> run(Chatbot chatbot) {
        WarningSigns signs = chatbot.knowledgeBase().signs();
        Stream<Problem> missed = signs.signs().parallelStream()
                .flatMap(sign -> sign.examples().stream().flatMap(example -> missed(chatbot, sign, example).stream()));
        Stream<Problem> raised = Stream.concat(
                        signs.nearMisses().stream(), signs.signs().stream().flatMap(sign -> sign.nearMisses().stream()))
                .parallel()
                .flatMap(nearMiss -> raised(chatbot, nearMiss).stream());
        return Stream.concat(missed, raised).sorted().toList();
    }

    private static Optional<Problem> missed(Chatbot chatbot, WarningSign sign, Located example) {
        Optional<WarningSign> raised = chatbot.raisedBy(example.text());
        if (raised.filter(found -> found.level().compareTo(sign.level()) <= 0).isPresent()) {
            return Optional.empty();
        }
        String instead = raised.map(found -> "only raises `" + found.id() + "`").orElse("raises nothing");
        return Optional.of(error(
                example,
                "`" + example.text() + "` should raise `" + sign.id() + "` but " + instead
                        + "; add examples like it, or remove a near miss that is too like it"));
    }

    private static Optional<Problem> raised(Chatbot chatbot, Located nearMiss) {
        return chatbot.raisedBy(nearMiss.text())
                .map(sign -> error(
                        nearMiss,
                        "`" + nearMiss.text() + "` should raise nothing but raises `" + sign.id()
                                + "`; add near misses like it, or remove an example that is too like it"));
    }

    private static Problem error(Located at, String text) {
        return new Problem(Problem.Severity.ERROR, Rule.WARNING_SIGN, at.file(), at.line(), text);
    }
}
