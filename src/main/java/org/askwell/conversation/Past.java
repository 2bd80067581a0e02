package org.askwell.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.WarningSign;
import org.askwell.retrieval.Ranking;

/**
 * What a conversation remembers: as much as the next turn may need, and no word of what the person said.
 *
 * @param topic the entry that was last told
 * @param toldWhole whether its details have been told too
 * @param told the entries told so far, the latest last
 * @param choices the entries offered in the last turn, in the order in which they were listed
 * @param runnersUp the entries that came next when the topic was chosen
 * @param askedBack how many times in a row the chatbot has asked back without an answer
 * @param sign the most urgent of the warning signs raised so far, the latest of its level
 */
record Past(
        Optional<Entry> topic,
        boolean toldWhole,
        List<Entry> told,
        List<Entry> choices,
        List<Entry> runnersUp,
        int askedBack,
        Optional<WarningSign> sign) {

    static final Past NONE = new Past(Optional.empty(), false, List.of(), List.of(), List.of(), 0, Optional.empty());

    private static final int MAX_TOLD = 20;
    private static final int MAX_RUNNERS_UP = 4;

    /** What is remembered after {@code decision}. */
    Past after(Decision decision) {
        return switch (decision.reply()) {
            case Reply.Answer answer -> told(answer, decision.ranking());
            case Reply.Clarify clarify ->
                new Past(topic, toldWhole, told, clarify.choices(), List.of(), askedBack + 1, sign);
            case Reply.Unknown unknown -> new Past(topic, toldWhole, told, unknown.nearest(), List.of(), 0, sign);
            case Reply.Urgent urgent ->
                new Past(topic, toldWhole, told, List.of(), List.of(), 0, Optional.of(moreUrgent(urgent.sign())));
            case Reply.Handoff handoff -> new Past(topic, toldWhole, told, List.of(), runnersUp, askedBack, sign);
            case Reply.SmallTalk smallTalk -> new Past(topic, toldWhole, told, List.of(), runnersUp, askedBack, sign);
        };
    }

    private Past told(Reply.Answer answer, Ranking ranking) {
        Entry entry = answer.entry();
        // The words of "2" or "tell me more" say nothing about what else may have been meant.
        boolean isFound = ranking.best().entry().id().equals(entry.id());
        Stream<Entry> others = isFound
                ? ranking.entries(MAX_RUNNERS_UP).stream()
                : Stream.concat(choices.stream(), runnersUp.stream());
        List<Entry> next = others.filter(candidate -> !candidate.id().equals(entry.id()))
                .distinct()
                .toList();
        List<Entry> before =
                told.stream().filter(old -> !old.id().equals(entry.id())).toList();
        List<Entry> all = Stream.concat(before.stream(), Stream.of(entry)).toList();
        List<Entry> latest = all.subList(Math.max(0, all.size() - MAX_TOLD), all.size());
        return new Past(Optional.of(entry), isWhole(answer), latest, List.of(), next, 0, sign);
    }

    private boolean isWhole(Reply.Answer answer) {
        boolean wasWhole = toldWhole && topic.equals(Optional.of(answer.entry()));
        return wasWhole || answer.part() == Reply.Part.DETAILS;
    }

    private WarningSign moreUrgent(WarningSign raised) {
        return sign.filter(before -> before.level().compareTo(raised.level()) < 0)
                .orElse(raised);
    }

    boolean hasTold(Entry entry) {
        return told.stream().anyMatch(old -> old.id().equals(entry.id()));
    }
}
