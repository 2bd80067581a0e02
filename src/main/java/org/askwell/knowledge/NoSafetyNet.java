package org.askwell.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a folder lacks for those whom no answer helps: someone in danger, and whoever has to ask a person. */
final class NoSafetyNet {

    private static final Set<String> WAYS_TO_REACH = Set.of("phone", "email", "url");

    private NoSafetyNet() {}

    static List<Problem> in(Path folder) {
        // What is wrong with the files was reported when they were read.
        ContentFolder content = new ContentFolder(folder, new Problems());
        return Stream.of(noWarningSigns(content), noContact(content))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Problem> noWarningSigns(ContentFolder content) {
        return Optional.of(WarningSignReader.FOLDER)
                .filter(signs -> content.files(signs, ".md").isEmpty())
                .map(signs -> new Problem(
                        Problem.Severity.WARNING,
                        Rule.NO_WARNING_SIGNS,
                        Path.of(""),
                        0,
                        "no warning signs, so nothing urgent would be noticed; copy `" + signs
                                + "` from a reviewed knowledge base or write some"));
    }

    private static Optional<Problem> noContact(ContentFolder content) {
        return content.read(KnowledgeBaseReader.CLINIC)
                .map(file -> YamlMap.parse(file.path(), 1, file.content(), new Problems()))
                .filter(facts -> !facts.isBroken() && WAYS_TO_REACH.stream().allMatch(facts::isEmpty))
                .map(facts -> new Problem(
                        Problem.Severity.WARNING,
                        Rule.NO_CONTACT,
                        KnowledgeBaseReader.CLINIC,
                        facts.line("phone"),
                        "neither `phone` nor `email` nor `url`, so people who get no answer have nobody to turn to;"
                                + " fill in at least one"));
    }
}
