package org.askwell.conversation;

import java.util.List;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;

/** What the chatbot says back. Every sentence in it was written by the content owner. */
public sealed interface Reply {

    /** An entry answers the question. */
    record Answer(Entry entry, List<Entry> related) implements Reply {}

    /** Several entries may be meant; {@code text} asks which. */
    record Clarify(String text, List<Entry> choices) implements Reply {}

    /**
     * No entry answers the question.
     *
     * @param text says so
     * @param lead leads on to {@code nearest}, the topics closest to the question
     * @param invitation says how to reach the clinic
     */
    record Unknown(String text, String lead, List<Entry> nearest, String invitation, Clinic contact) implements Reply {}
}
