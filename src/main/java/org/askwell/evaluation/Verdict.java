package org.askwell.evaluation;

import java.util.List;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.knowledge.Entry;

/** What a turn was worth to the person who asked. */
public enum Verdict {
    RIGHT,
    ASKED_BACK,
    MISSED,
    WRONG;

    private static final int CHOICES_READ = 3;

    static Verdict of(Turn turn, Dialogue.Line line) {
        return switch (turn.reply()) {
            case Reply.Answer answer -> accepts(line, List.of(answer.entry())) ? RIGHT : WRONG;
            case Reply.Clarify clarify ->
                accepts(line, clarify.choices().stream().limit(CHOICES_READ).toList()) ? ASKED_BACK : notAnswered(line);
            case Reply.Unknown unknown -> line.accept().contains(Dialogue.OUT_OF_SCOPE) ? RIGHT : notAnswered(line);
            case Reply.Urgent urgent -> outcome(Dialogue.URGENT, line);
            case Reply.Handoff handoff -> outcome(Dialogue.HANDOFF, line);
            case Reply.SmallTalk smallTalk -> outcome(Dialogue.SMALL_TALK, line);
        };
    }

    private static Verdict outcome(String outcome, Dialogue.Line line) {
        return line.accept().contains(outcome) ? RIGHT : WRONG;
    }

    private static Verdict notAnswered(Dialogue.Line line) {
        return line.expectsTopic() ? MISSED : WRONG;
    }

    private static boolean accepts(Dialogue.Line line, List<Entry> entries) {
        return entries.stream().anyMatch(entry -> line.accept().stream().anyMatch(entry::answers));
    }
}
