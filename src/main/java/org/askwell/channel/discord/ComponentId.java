package org.askwell.channel.discord;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a button or a menu does, written into its id, so that it still works after a restart.
 *
 * @param subject the key of an entry or category, a turn or a member; may be empty
 * @param number which page, or which of several menus
 */
record ComponentId(Action action, String subject, int number) {

    /** What is to be done. */
    enum Action {
        /** Shows a page of an entry's text. */
        READ,
        /** Answers with an entry: the subject, or what was chosen from the menu. */
        PICK,
        /** Shows a page of the categories. */
        TOPICS,
        /** Shows a page of a category's entries: of the subject, or of what was chosen from the menu. */
        TOPIC,
        /** A turn was helpful. */
        HELPFUL,
        /** A turn was not helpful. */
        UNHELPFUL,
        /** Deletes the message; for the member who is the subject, and for moderators. */
        DISMISS
    }

    private static final Pattern FORM = Pattern.compile("[a-z]+:[^:]*:[0-9]{1,4}");
    private static final Pattern COLON = Pattern.compile(":");

    static String of(Action action, String subject) {
        return of(action, subject, 0);
    }

    static String of(Action action, String subject, int number) {
        return action.name().toLowerCase(Locale.ROOT) + ":" + subject + ":" + number;
    }

    /** Reads an id; absent where it is none of ours. */
    static Optional<ComponentId> parse(String id) {
        if (!FORM.matcher(id).matches()) {
            return Optional.empty();
        }
        String[] parts = COLON.split(id, -1);
        for (Action action : Action.values()) {
            if (action.name().toLowerCase(Locale.ROOT).equals(parts[0])) {
                return Optional.of(new ComponentId(action, parts[1], Integer.parseInt(parts[2])));
            }
        }
        return Optional.empty();
    }
}
