package org.askwell.knowledge;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which answers and which advice were last checked too long ago. */
final class ReviewDates {

    private static final String REVIEWED = "reviewed";

    private ReviewDates() {}

    static List<Problem> due(Path folder, LocalDate today, Period every) {
        // What is wrong with the files was reported when they were read.
        ContentFolder content = new ContentFolder(folder, new Problems());
        return Stream.of("entries", "warning-signs")
                .flatMap(part -> content.markdown(Path.of(part)).stream())
                .flatMap(file -> due(file, today, every).stream())
                .toList();
    }

    private static Optional<Problem> due(MarkdownFile file, LocalDate today, Period every) {
        return file.fields()
                .date(REVIEWED)
                .filter(date -> date.plus(every).isBefore(today))
                .map(date -> new Problem(
                        Problem.Severity.WARNING,
                        Rule.REVIEW_DUE,
                        file.path(),
                        file.fields().line(REVIEWED),
                        "last reviewed on " + date + ", more than " + every.toTotalMonths()
                                + " months ago; check it against its sources and set the date"));
    }
}
