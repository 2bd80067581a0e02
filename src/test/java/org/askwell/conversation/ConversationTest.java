package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.askwell.Library;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private final Conversation conversation = new Conversation(Kept.begun());

    private Turn reply(Reply reply) {
        return conversation.next((before, name) -> {
            Turn turn = Library.turn("", reply);
            Past past = before.memory().in(Library.knowledgeBase());
            return new ConversationStore.Taken(turn, Memory.of(past.after(turn.decision())));
        });
    }

    private Past past() {
        return conversation.kept().memory().in(Library.knowledgeBase());
    }

    @Test
    void startsWithoutAPast() {
        assertThat(past()).isEqualTo(Past.NONE);
    }

    @Test
    void eachTurnSeesTheOnesBefore() {
        reply(Made.answer(Made.PRINTING));
        reply(new Reply.Clarify("Which?", List.of(Made.JOIN, Made.BORROWING)));
        Past past = past();
        assertThat(past.topic()).isEqualTo(Optional.of(Made.PRINTING));
        assertThat(past.choices()).containsExactly(Made.JOIN, Made.BORROWING);
    }

    /** The count of questions back would be too small had two turns seen the same past. */
    @Test
    void noTurnIsLostHoweverManyComeAtOnce() throws InterruptedException, ExecutionException {
        int turns = 500;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Turn>> underWay = new ArrayList<>();
            for (int i = 0; i < turns; i++) {
                underWay.add(threads.submit(() -> reply(new Reply.Clarify("Which?", List.of(Made.JOIN)))));
            }
            for (Future<Turn> turn : underWay) {
                turn.get();
            }
        }
        assertThat(past().askedBack()).isEqualTo(turns);
        assertThat(conversation.kept().turns()).isEqualTo(turns);
    }
}
