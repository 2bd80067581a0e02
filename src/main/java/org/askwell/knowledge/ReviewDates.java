package org.askwell.knowledge;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which answers and which advice were last checked too long ago, or on a day yet to come, which would never be due. */
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
                .flatMap(date -> fault(date, today, every))
                .map(text -> new Problem(
                        Problem.Severity.WARNING,
                        Rule.REVIEW_DUE,
                        file.path(),
                        file.fields().line(REVIEWED),
                        text));
    }

    private static Optional<String> fault(LocalDate date, LocalDate today, Period every) {
        if (date.plus(every).isBefore(today)) {
            return Optional.of("last reviewed on " + date + ", more than " + every.toTotalMonths()
                    + " months ago; check it against its sources and set the date");
        }
        // Where the author lives it may be tomorrow already.
        return Optional.of("reviewed on " + date + ", which is yet to come; set the day of the last review")
                .filter(text -> date.isAfter(today.plusDays(1)));
    }
}
