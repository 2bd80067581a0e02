package org.askwell.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;

/** Holds the dialogues of a question file with a chatbot. */
public final class Evaluation {

    private Evaluation() {}

    /** What came of each line, in order. Dialogues are held beside each other, as people hold them. */
    public static List<Outcome> run(Chatbot chatbot, List<Dialogue> dialogues) {
        return dialogues.parallelStream()
                .flatMap(dialogue -> hold(dialogue, chatbot).stream())
                .toList();
    }

    private static List<Outcome> hold(Dialogue dialogue, Chatbot chatbot) {
        List<Outcome> outcomes = new ArrayList<>();
        Optional<ConversationId> conversation = Optional.empty();
        for (int i = 0; i < dialogue.lines().size(); i++) {
            Dialogue.Line line = dialogue.lines().get(i);
            Turn turn = chatbot.reply(conversation, new Utterance(line.say()));
            conversation = Optional.of(turn.conversation());
            outcomes.add(new Outcome(dialogue, i, line, turn, Verdict.of(turn, line)));
        }
        return outcomes;
    }
}
