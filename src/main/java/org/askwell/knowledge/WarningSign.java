package org.askwell.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something a person may say that must be looked at before any question is answered.
 *
 * @param id unique among the warning signs; letters, digits, hyphens and underscores
 * @param title what the sign is called, for reminders and explanations
 * @param text what to do, the first step first
 * @param call telephone numbers that the text names, in its order
 * @param examples messages that must raise the sign, and where the owner finds them
 * @param nearMisses messages that look alike and must not raise it
 * @param sources where the advice comes from
 * @param reviewed the day on which the owner last checked the advice
 */
public record WarningSign(
        String id,
        Level level,
        String title,
        Prose text,
        List<String> call,
        List<Located> examples,
        List<Located> nearMisses,
        List<Source> sources,
        Optional<LocalDate> reviewed) {

    /** How soon somebody has to look at it, the most urgent first. */
    public enum Level {
        /** Call the emergency number now. */
        EMERGENCY,
        /** Be seen by a doctor today. */
        SAME_DAY,
        /** Talk to the practitioner soon. */
        CONTACT
    }

    public WarningSign {
        call = List.copyOf(call);
        examples = List.copyOf(examples);
        nearMisses = List.copyOf(nearMisses);
        sources = List.copyOf(sources);
    }
}
