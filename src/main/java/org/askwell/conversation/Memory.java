package org.askwell.conversation;

import java.util.List;
import java.util.Optional;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.WarningSign;

/**
 * A {@link Past} by ids alone, which outlives the content that it is about, and the process. What is no longer there is
 * forgotten when it is read again. No word of the person's is in it.
 *
 * @param topic the entry that was last told
 * @param toldWhole whether its details have been told too
 * @param told the entries told so far, the latest last
 * @param choices the entries offered in the last turn, in the order in which they were listed
 * @param runnersUp the entries that came next when the topic was chosen
 * @param askedBack how many times in a row the chatbot has asked back without an answer
 * @param sign the most urgent of the warning signs raised so far
 */
public record Memory(
        Optional<String> topic,
        boolean toldWhole,
        List<String> told,
        List<String> choices,
        List<String> runnersUp,
        int askedBack,
        Optional<String> sign) {

    /** Of a conversation that begins. */
    public static final Memory NONE = of(Past.NONE);

    static Memory of(Past past) {
        return new Memory(
                past.topic().map(Entry::id),
                past.toldWhole(),
                ids(past.told()),
                ids(past.choices()),
                ids(past.runnersUp()),
                past.askedBack(),
                past.sign().map(WarningSign::id));
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    /** What it means in {@code knowledgeBase}. */
    Past in(KnowledgeBase knowledgeBase) {
        Optional<Entry> known = topic.flatMap(knowledgeBase::entry);
        return new Past(
                known,
                toldWhole && known.isPresent(),
                entries(told, knowledgeBase),
                choices(knowledgeBase),
                entries(runnersUp, knowledgeBase),
                askedBack,
                sign.flatMap(knowledgeBase.signs()::sign));
    }

    /** None any more where one is gone: a number that the person says would mean another one. */
    private List<Entry> choices(KnowledgeBase knowledgeBase) {
        List<Entry> present = entries(choices, knowledgeBase);
        return present.size() == choices.size() ? present : List.of();
    }

    private static List<Entry> entries(List<String> ids, KnowledgeBase knowledgeBase) {
        return ids.stream().flatMap(id -> knowledgeBase.entry(id).stream()).toList();
    }
}
