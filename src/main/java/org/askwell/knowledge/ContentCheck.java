package org.askwell.knowledge;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/** What deserves a look in a folder that can be served, as far as reading tells. */
public final class ContentCheck {

    private ContentCheck() {}

    /**
     * What is found, in the order of the places.
     *
     * @param manuscript what was read from {@code folder}
     * @param reviewEvery how long a review holds
     */
    public static List<Problem> run(Path folder, Manuscript manuscript, LocalDate today, Period reviewEvery) {
        List<Draft> drafts = manuscript.drafts();
        return Stream.of(
                        NoSafetyNet.in(folder),
                        NoAnswer.in(drafts),
                        ReviewDates.due(folder, today, reviewEvery),
                        FewExamples.in(drafts),
                        LongForPhone.in(drafts),
                        LongForDiscord.in(drafts),
                        LongTitles.in(drafts))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }
}
