package org.askwell.evaluation;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;

/**
 * What becomes of dialogues under a policy. They are held anew under each, since what is said later depends on what was
 * replied before.
 *
 * @param dialogues a tally of the turns of each
 */
record Trial(Policy policy, List<Tally> dialogues) {

    /** One trial for each of {@code policies}. */
    static List<Trial> of(Chatbot chatbot, List<Dialogue> dialogues, List<Policy> policies) {
        List<Chatbot> chatbots = policies.stream().map(chatbot::under).toList();
        // All policies see a dialogue before the next, so that each message is understood once however many there are.
        List<List<Tally>> tallies = dialogues.parallelStream()
                .map(dialogue -> chatbots.stream()
                        .map(one -> Tally.of(Evaluation.run(one, List.of(dialogue))))
                        .toList())
                .toList();
        return IntStream.range(0, policies.size())
                .mapToObj(i -> new Trial(
                        policies.get(i),
                        tallies.stream().map(dialogue -> dialogue.get(i)).toList()))
                .toList();
    }

    Tally total() {
        return total(dialogue -> true);
    }

    /** The tally of some of the dialogues, chosen by their places. */
    Tally total(IntPredicate which) {
        return IntStream.range(0, dialogues.size())
                .filter(which)
                .mapToObj(dialogues::get)
                .reduce(Tally.NONE, Tally::plus);
    }
}
