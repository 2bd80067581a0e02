package org.askwell.conversation;

import java.util.List;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.WarningSign;

/** What the chatbot says back. Every sentence in it was written by the content owner. */
public sealed interface Reply {

    /** How much of an entry is told. */
    enum Part {
        /** The answer itself. */
        SUMMARY,
        /** The rest of the answer. */
        DETAILS,
        /** Where the answer comes from. */
        SOURCES
    }

    /**
     * An entry answers the question.
     *
     * @param lead said before it; may be empty
     * @param related entries worth asking for next
     */
    record Answer(Entry entry, Part part, String lead, List<Entry> related) implements Reply {}

    /** Several entries may be meant; {@code text} asks which. */
    record Clarify(String text, List<Entry> choices) implements Reply {}

    /**
     * A warning sign, and nothing else, since nothing else matters now.
     *
     * @param note said after it in the person's own language, where that is not English; otherwise without words
     */
    record Urgent(WarningSign sign, Prose note, Clinic contact) implements Reply {}

    /** The team's matter. */
    record Handoff(Prose text, Clinic contact) implements Reply {}

    /** A friendly word that leads on to {@code suggestions}. */
    record SmallTalk(Prose text, List<Entry> suggestions) implements Reply {}

    /**
     * No entry answers the question.
     *
     * @param text says so
     * @param lead leads on to {@code nearest}, the topics closest to the question; both may be empty
     * @param invitation says how to reach the clinic; may be empty
     */
    record Unknown(String text, String lead, List<Entry> nearest, String invitation, Clinic contact) implements Reply {}
}
