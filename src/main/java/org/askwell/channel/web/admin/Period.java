package org.askwell.channel.web.admin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.askwell.journal.Records.Span;

/**
 * The days that a report is about.
 *
 * @param days how many, up to and including the last
 */
public record Period(int days, LocalDate last) {

    static final List<Integer> CHOICES = List.of(7, 30, 90);

    static final int USUAL = 30;

    /** @param days as asked for; the usual number where it is none of the choices */
    static Period of(String days, LocalDate last) {
        int chosen = CHOICES.stream()
                .filter(choice -> String.valueOf(choice).equals(days))
                .findFirst()
                .orElse(USUAL);
        return new Period(chosen, last);
    }

    public LocalDate first() {
        return last.minusDays(days - 1L);
    }

    Span span() {
        return new Span(first(), last);
    }

    /** From the Monday of its first week on. */
    Span weeks() {
        return new Span(monday(first()), last);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Stream<LocalDate> eachDay() {
        return first().datesUntil(last.plusDays(1));
    }
}
