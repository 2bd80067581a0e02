package org.askwell.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.LookUp;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Utterance;
import org.askwell.evaluation.Suggestion.Basis;
import org.askwell.evaluation.Suggestions.Reason;
import org.askwell.knowledge.BareWords;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.retrieval.Candidate;
import org.askwell.retrieval.Ranking;

/** Finds out where a question belongs that was not settled. */
final class Placing {

    private static final int LEAST_WORDS = 2;

    /** The clinic's own examples are shorter, but for a few. */
    private static final int MAX_LENGTH = 200;

    /** Nearly every second is right, which is worth a look; below, most are not. */
    private static final double LIKELY = 0.4;

    /** As much of something else is wanted when it is replied to. */
    private static final double OTHER_WISH = 0.4;

    private static final int CLOSE = 3;

    private final Chatbot chatbot;
    private final KnowledgeBase knowledgeBase;
    private final Set<String> listed;

    Placing(Chatbot chatbot) {
        this.chatbot = chatbot;
        this.knowledgeBase = chatbot.knowledgeBase();
        this.listed = Stream.concat(
                        knowledgeBase.outOfScope().stream(),
                        knowledgeBase.entries().stream()
                                .flatMap(
                                        entry -> Stream.concat(Stream.of(entry.question()), entry.examples().stream())))
                .map(BareWords::of)
                .collect(Collectors.toSet());
    }

    Placement of(SameWords question) {
        return unfit(question.text())
                .<Placement>map(reason -> new Placement.LeftOut(question, reason))
                .orElseGet(() -> asked(question));
    }

    /** What can be told from the words alone. */
    private Optional<Reason> unfit(String text) {
        String words = BareWords.of(text);
        if (words.isEmpty()) {
            return Optional.of(Reason.BLANKS);
        }
        if (words.split(" ", -1).length < LEAST_WORDS) {
            return Optional.of(Reason.SHORT);
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of(Reason.LONG);
        }
        return listed.contains(words) ? Optional.of(Reason.LISTED) : Optional.empty();
    }

    private Placement asked(SameWords question) {
        LookUp found = chatbot.lookUp(new Utterance(question.text()));
        Reply reply = found.decision().reply();
        Ranking ranking = found.understanding().ranking();
        Optional<String> chosen = chosen(question, ranking);
        Optional<Reason> settled = switch (reply) {
            case Reply.Urgent urgent -> Optional.of(Reason.WARNING_SIGN);
            case Reply.Handoff handoff -> Optional.of(Reason.NO_QUESTION);
            case Reply.SmallTalk smallTalk -> Optional.of(Reason.NO_QUESTION);
            case Reply.Answer answer ->
                isSettled(question, answer.entry().id(), chosen) ? Optional.of(Reason.ANSWERED) : Optional.empty();
            case Reply.Clarify clarify -> otherWish(ranking);
            case Reply.Unknown unknown -> otherWish(ranking);
        };
        return settled.<Placement>map(reason -> new Placement.LeftOut(question, reason))
                .orElseGet(() -> placed(question, ranking, chosen));
    }

    /** What only makes sense after something else, or in another language. */
    private static Optional<Reason> otherWish(Ranking ranking) {
        return ranking.intents().stream()
                .findFirst()
                .filter(wish -> wish.share() >= OTHER_WISH)
                .map(wish -> Reason.NO_QUESTION);
    }

    private static boolean isSettled(SameWords question, String answer, Optional<String> chosen) {
        return chosen.map(answer::equals).orElse(true) && !question.isRefused(answer);
    }

    private Placement placed(SameWords question, Ranking ranking, Optional<String> chosen) {
        if (chosen.isPresent()) {
            return new Placement.Placed(question, chosen.get(), Basis.CHOSEN, score(ranking, chosen.get()));
        }
        Candidate best = ranking.best();
        String closest = best.entry().id();
        return best.score() >= LIKELY && !question.isRefused(closest)
                ? new Placement.Placed(question, closest, Basis.CLOSEST, best.score())
                : new Placement.Nowhere(question, closest, best.score());
    }

    /** What most people went on to, as far as it was offered to them or comes close; others asked something else next. */
    private Optional<String> chosen(SameWords question, Ranking ranking) {
        List<String> close =
                ranking.entries(CLOSE).stream().map(entry -> entry.id()).toList();
        List<String> chosen = question.next()
                .filter(id -> knowledgeBase.entry(id).isPresent())
                .filter(id -> question.isOffered(id) || close.contains(id))
                .toList();
        return chosen.isEmpty() ? Optional.empty() : Optional.of(SameWords.mostFrequent(chosen.stream()));
    }

    /** The share that {@code entry} has in {@code ranking}. */
    static double score(Ranking ranking, String entry) {
        return ranking.candidates().stream()
                .filter(candidate -> candidate.entry().id().equals(entry))
                .mapToDouble(Candidate::score)
                .findFirst()
                .orElse(0);
    }
}
