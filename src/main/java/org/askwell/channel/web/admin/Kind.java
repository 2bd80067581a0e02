package org.askwell.channel.web.admin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of replies that are counted by day; of urgent ones only whole weeks are told. */
enum Kind {
    ANSWER("Answered"),
    CLARIFY("Asked back"),
    UNKNOWN("Not answered"),
    HANDOFF("For the team"),
    SMALLTALK("Small talk");

    static final String URGENT = "urgent";

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** The one that the journal calls {@code name}, if it is one of these. */
    static Optional<Kind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public String title() {
        return title;
    }

    /** Its class in the style sheet. */
    public String style() {
        return "kind-" + name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether somebody wanted to know something that an entry might have answered. */
    boolean isOfQuestions() {
        return this == ANSWER || this == CLARIFY || this == UNKNOWN;
    }
}
