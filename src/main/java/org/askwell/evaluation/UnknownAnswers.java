package org.askwell.evaluation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.knowledge.KnowledgeBase;

/**
 * Accepted answers of a question file that the knowledge base does not have. Most are spelling mistakes, and nothing that
 * the chatbot says can be right there.
 */
public final class UnknownAnswers {

    /** A file that was written for another folder has hundreds. */
    private static final int MOST_NAMED = 20;

    private UnknownAnswers() {}

    /** A warning for each, in the order of {@code dialogues}, which were read from {@code file}. */
    public static List<String> in(List<Dialogue> dialogues, Path file, KnowledgeBase knowledgeBase) {
        Map<String, SortedSet<Integer>> rows = new LinkedHashMap<>();
        for (Dialogue dialogue : dialogues) {
            dialogue.lines().stream()
                    .flatMap(Dialogue.Line::topics)
                    .forEach(answer -> rows.computeIfAbsent(answer, unseen -> new TreeSet<>())
                            .add(dialogue.row()));
        }
        rows.keySet().removeAll(known(knowledgeBase));
        List<String> warnings = rows.entrySet().stream()
                .map(unknown -> warning(unknown.getKey(), unknown.getValue(), file))
                .toList();
        return warnings.size() <= MOST_NAMED
                ? warnings
                : Stream.concat(
                                warnings.stream().limit(MOST_NAMED),
                                Stream.of(file + ": warning: and " + (warnings.size() - MOST_NAMED)
                                        + " more that name no entry; is it for this knowledge base?"))
                        .toList();
    }

    private static Set<String> known(KnowledgeBase knowledgeBase) {
        return knowledgeBase.entries().stream()
                .flatMap(entry -> Stream.of(entry.id(), entry.topic()))
                .collect(Collectors.toSet());
    }

    private static String warning(String answer, SortedSet<Integer> rows, Path file) {
        String others = rows.size() == 1 ? "" : ", here and in " + (rows.size() - 1) + " more";
        return file + ":" + rows.first() + ": warning: `" + answer + "` names no entry, topic or outcome" + others
                + "; nothing can be right there";
    }
}
