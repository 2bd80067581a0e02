package org.askwell.conversation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Intent;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.retrieval.Ranking;
import org.askwell.retrieval.Understanding;

/** Finds the entry that a person picks from what was offered: by its id, its title, its number or by agreeing. */
final class Choices {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,2}");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACE = Pattern.compile(" ");

    /** The least share of agreement that picks the first choice. */
    private static final double AGREED = 0.5;

    private final KnowledgeBase knowledgeBase;

    /** Which number each way to say one means, -1 for the last. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** What else stands in those ways, "option" say; beside other words a number counts something else. */
    private final Set<String> around = new HashSet<>();

    Choices(KnowledgeBase knowledgeBase) {
        this.knowledgeBase = knowledgeBase;
        for (Intent intent : knowledgeBase.intents()) {
            if (intent.kind() == Intent.Kind.PICK) {
                intent.examples().forEach(example -> numbers.put(words(example), intent.number()));
            }
        }
        numbers.keySet().forEach(way -> around.addAll(List.of(SPACE.split(way, -1))));
        around.removeAll(numbers.keySet());
    }

    /** The answer that was picked; none where nothing was. */
    Optional<Decision> decide(Utterance utterance, Understanding understanding, Past past) {
        Ranking ranking = understanding.ranking();
        return named(utterance.text())
                .map(entry -> picked(entry, 1, "named by its id or title", ranking))
                .or(() -> numbered(utterance.text(), past.choices())
                        .map(entry -> picked(entry, 1, "picked by its number", ranking)))
                .or(() -> agreed(ranking, past.choices())
                        .map(entry ->
                                picked(entry, ranking.intents().getFirst().share(), "agreed to the first", ranking)));
    }

    private Decision picked(Entry entry, double confidence, String reason, Ranking ranking) {
        Reply reply =
                new Reply.Answer(entry, Reply.Part.SUMMARY, knowledgeBase.lead(entry), knowledgeBase.related(entry));
        return new Decision(reply, confidence, reason, ranking);
    }

    private Optional<Entry> named(String text) {
        return knowledgeBase.entry(text.toLowerCase(Locale.ROOT)).or(() -> knowledgeBase.titled(text));
    }

    private Optional<Entry> numbered(String text, List<Entry> choices) {
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        int number = number(words(text));
        int place = number == -1 ? choices.size() : number;
        return place >= 1 && place <= choices.size() ? Optional.of(choices.get(place - 1)) : Optional.empty();
    }

    /** The number that {@code words} say, -1 for the last and 0 for none: "2", "option 2 please", "the second one". */
    private int number(String words) {
        List<String> telling = SPACE.splitAsStream(words)
                .filter(word -> !around.contains(word))
                .toList();
        return telling.size() == 1 && DIGITS.matcher(telling.getFirst()).matches()
                ? Integer.parseInt(telling.getFirst())
                : numbers.getOrDefault(words, 0);
    }

    private static String words(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Optional<Entry> agreed(Ranking ranking, List<Entry> choices) {
        return ranking.intents().stream()
                .findFirst()
                .filter(intent -> intent.intent().kind() == Intent.Kind.YES && intent.share() >= AGREED)
                .flatMap(intent -> choices.stream().findFirst());
    }
}
