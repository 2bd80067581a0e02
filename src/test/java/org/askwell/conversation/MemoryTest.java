package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.askwell.Library;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final Past PAST = new Past(
            Optional.of(Made.JOIN),
            true,
            List.of(Made.PRINTING, Made.JOIN),
            List.of(Made.BORROWING),
            List.of(Made.PRINTING),
            1,
            Optional.of(Library.sign("collapse")));

    @Test
    void meansTheSameInTheSameContent() {
        assertThat(Memory.of(PAST).in(Library.knowledgeBase())).isEqualTo(PAST);
        assertThat(Memory.NONE.in(Library.knowledgeBase())).isEqualTo(Past.NONE);
    }

    @Test
    void forgetsWhatIsNoLongerThere() {
        Memory memory = new Memory(
                Optional.of("gone"),
                true,
                List.of("gone", Made.JOIN.id()),
                List.of("gone"),
                List.of("gone", Made.PRINTING.id()),
                2,
                Optional.of("gone"));
        assertThat(memory.in(Library.knowledgeBase()))
                .isEqualTo(new Past(
                        Optional.empty(),
                        false,
                        List.of(Made.JOIN),
                        List.of(),
                        List.of(Made.PRINTING),
                        2,
                        Optional.empty()));
    }
}
