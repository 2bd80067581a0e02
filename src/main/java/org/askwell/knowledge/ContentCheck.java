package org.askwell.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/** What deserves a look in a folder, as far as reading tells; where it has faults, in what could be read of it. */
public final class ContentCheck {

    private ContentCheck() {}

    /**
     * What is found, in the order of the places; nothing where there is no folder.
     *
     * @param manuscript what was read from {@code folder}
     * @param reviewEvery how long a review holds
     */
    public static List<Problem> run(Path folder, Manuscript manuscript, LocalDate today, Period reviewEvery) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Draft> drafts = manuscript.drafts();
        return Stream.of(
                        NoSafetyNet.in(folder),
                        NoAnswer.in(drafts),
                        ReviewDates.due(folder, today, reviewEvery),
                        RelativeLinks.in(drafts),
                        FewExamples.in(drafts),
                        LongForPhone.in(drafts),
                        LongForDiscord.in(drafts),
                        LongTitles.in(drafts))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }
}
