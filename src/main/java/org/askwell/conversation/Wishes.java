package org.askwell.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Intent;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.retrieval.IntentShare;
import org.askwell.retrieval.Ranking;

/** Replies to what is no question for an entry: small talk, the team's matters, and wishes about the last answer. */
final class Wishes {

    /** The least share with which an intent is what a person wants. */
    private static final double LEAST = 0.4;

    private static final int CHOICES = 3;

    private final KnowledgeBase knowledgeBase;

    Wishes(KnowledgeBase knowledgeBase) {
        this.knowledgeBase = knowledgeBase;
    }

    /** The reply to the likeliest intent; none where that is not likely enough or the past has nothing for it. */
    Optional<Decision> decide(Ranking ranking, Past past) {
        return ranking.intents().stream()
                .findFirst()
                .filter(wish -> wish.share() >= LEAST)
                .flatMap(wish -> reply(wish.intent(), past).map(reply -> decision(reply, wish, ranking)));
    }

    private static Decision decision(Reply reply, IntentShare wish, Ranking ranking) {
        return new Decision(reply, wish.share(), "wants " + wish.intent().id(), ranking);
    }

    private Optional<Reply> reply(Intent intent, Past past) {
        return switch (intent.kind()) {
            case SMALLTALK -> Optional.of(smallTalk(intent));
            case HANDOFF -> Optional.of(new Reply.Handoff(intent.text(), knowledgeBase.clinic()));
            case LANGUAGE ->
                Optional.of(new Reply.Unknown(intent.text().text(), "", List.of(), "", knowledgeBase.clinic()));
            case MORE -> past.topic().map(topic -> more(topic, intent, past));
            case SOURCES -> past.topic().map(topic -> sources(topic, intent));
            case ELSE -> past.topic().flatMap(topic -> somethingElse(topic, intent, past));
            case YES -> past.topic().map(topic -> smallTalk(intent));
            case NO ->
                past.topic().isPresent() || !past.choices().isEmpty() ? Optional.of(refused(past)) : Optional.empty();
            case PICK, FOLLOW_UP, WORSE -> Optional.empty();
        };
    }

    private Reply smallTalk(Intent intent) {
        return new Reply.SmallTalk(intent.text(), knowledgeBase.suggested(intent));
    }

    private Reply more(Entry topic, Intent intent, Past past) {
        return topic.details().isEmpty() || past.toldWhole()
                ? told(topic, Reply.Part.SUMMARY, knowledgeBase.wording().noMore())
                : told(topic, Reply.Part.DETAILS, intent.text().text());
    }

    private Reply sources(Entry topic, Intent intent) {
        return topic.sources().isEmpty()
                ? told(topic, Reply.Part.SUMMARY, knowledgeBase.wording().noSources())
                : told(topic, Reply.Part.SOURCES, intent.text().text());
    }

    private Reply told(Entry topic, Reply.Part part, String lead) {
        return new Reply.Answer(topic, part, lead, knowledgeBase.related(topic));
    }

    /** The first of the related entries, or of those that came next, that has not been told yet. */
    private Optional<Reply> somethingElse(Entry topic, Intent intent, Past past) {
        List<Entry> untold = Stream.concat(knowledgeBase.related(topic).stream(), past.runnersUp().stream())
                .filter(entry -> !past.hasTold(entry))
                .distinct()
                .toList();
        return untold.stream()
                .findFirst()
                .map(next -> new Reply.Answer(
                        next,
                        Reply.Part.SUMMARY,
                        intent.text().text(),
                        untold.stream().skip(1).limit(CHOICES).toList()));
    }

    /** What else may have been meant, or that there is nothing. */
    private Reply refused(Past past) {
        if (past.choices().isEmpty() && past.runnersUp().size() > 1) {
            return new Reply.Clarify(
                    knowledgeBase.wording().clarify(),
                    past.runnersUp().stream().limit(CHOICES).toList());
        }
        return new Reply.Unknown(
                knowledgeBase.wording().unknown(),
                "",
                List.of(),
                knowledgeBase.wording().contact(),
                knowledgeBase.clinic());
    }
}
