package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.askwell.Library;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static final ConversationId ONE = new ConversationId("one");
    private static final ConversationId OTHER = new ConversationId("other");

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final Repeats repeats = new Repeats(1_000, now::get);

    /** The turn for a message; a new one is another object and is counted. */
    private Turn send(String key, Optional<ConversationId> claimed, String words) {
        return repeats.once(sent(key, claimed, words), () -> {
            return Library.turn(String.valueOf(made.incrementAndGet()), Made.answer(Made.JOIN));
        });
    }

    private static ConversationStore.Sent sent(String key, Optional<ConversationId> claimed, String words) {
        return new ConversationStore.Sent(Optional.of(key), claimed, new Utterance(words));
    }

    @Test
    void theSameMessageUnderTheSameKeyHasTheTurnItHad() {
        Turn first = send("key", Optional.of(ONE), "how do i join");
        assertThat(send("key", Optional.of(new ConversationId("one")), " how do  i join"))
                .isEqualTo(first.again());
        assertThat(made).hasValue(1);
    }

    @Test
    void soHasTheFirstMessageOfAConversation() {
        Turn first = send("key", Optional.empty(), "how do i join");
        assertThat(send("key", Optional.empty(), "how do i join")).isEqualTo(first.again());
    }

    @Test
    void anotherKeyOtherWordsOrAnotherConversationAreNew() {
        Turn first = send("key", Optional.of(ONE), "how do i join");
        assertThat(send("kex", Optional.of(ONE), "how do i join"))
                .isNotEqualTo(first)
                .matches(turn -> !turn.isRepeat());
        assertThat(send("key", Optional.of(ONE), "how do you join"))
                .isNotEqualTo(first)
                .matches(turn -> !turn.isRepeat());
        assertThat(send("key", Optional.of(OTHER), "how do i join"))
                .isNotEqualTo(first)
                .matches(turn -> !turn.isRepeat());
        assertThat(send("key", Optional.empty(), "how do i join"))
                .isNotEqualTo(first)
                .matches(turn -> !turn.isRepeat());
        assertThat(made).hasValue(5);
    }

    @Test
    void aTurnIsKeptForHalfAnHour() {
        long halfAnHour = Duration.ofMinutes(30).toNanos();
        Turn first = send("key", Optional.of(ONE), "how do i join");
        now.addAndGet(halfAnHour - 1);
        assertThat(send("key", Optional.of(ONE), "how do i join")).isEqualTo(first.again());
        now.incrementAndGet();
        assertThat(send("key", Optional.of(ONE), "how do i join"))
                .isNotEqualTo(first)
                .matches(turn -> !turn.isRepeat());
    }

    @Test
    void whatFailedIsTriedAgain() {
        assertThatThrownBy(() -> repeats.once(sent("key", Optional.of(ONE), "words"), () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(send("key", Optional.of(ONE), "words")).isNotNull();
        assertThat(made).hasValue(1);
    }

    @Test
    void ofManySentAtOnceOneIsAnswered() throws InterruptedException, ExecutionException {
        int senders = 8;
        CyclicBarrier together = new CyclicBarrier(senders);
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            for (int round = 1; round <= 50; round++) {
                String key = "key " + round;
                List<Future<Turn>> turns = new ArrayList<>();
                for (int i = 0; i < senders; i++) {
                    turns.add(threads.submit(() -> {
                        together.await();
                        return send(key, Optional.of(ONE), "how do i join");
                    }));
                }
                Turn first = turns.getFirst().get();
                for (Future<Turn> turn : turns) {
                    assertThat(turn.get().again()).isEqualTo(first.again());
                }
                assertThat(made).hasValue(round);
            }
        }
    }
}
