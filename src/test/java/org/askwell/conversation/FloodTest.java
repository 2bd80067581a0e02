package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.askwell.Library;
import org.askwell.retrieval.Understanding;
import org.junit.jupiter.api.Test;

/** However many people talk, and whatever they say, no more is remembered than there is room for. */
class FloodTest {

    private static final int MOST = 200;
    private static final int FLOOD = 20_000;
    private static final int SENTENCES = 60;

    private final Random random = new Random(1);

    private Utterance message() {
        return new Utterance("message " + random.nextLong());
    }

    @Test
    void messagesOfManySentencesPushOutMore() {
        Understandings understandings = new Understandings(
                MOST,
                text -> new Understanding(
                        Made.ranking(Made.JOIN),
                        Collections.nCopies(random.nextInt(SENTENCES), Made.ranking(Made.JOIN)),
                        Collections.emptyList()));

        IntStream.range(0, FLOOD).forEach(i -> understandings.of(message()));

        assertThat(understandings
                        .all()
                        .mapToInt(kept -> 1 + kept.parts().size())
                        .sum())
                .isBetween(1, MOST);
    }

    @Test
    void whatManyAskIsUnderstoodOnce() {
        Understandings understandings = new Understandings(MOST, text -> Made.understanding(Made.ranking(Made.JOIN)));

        assertThat(understandings.of(new Utterance("a"))).isSameAs(understandings.of(new Utterance(" a ")));
    }

    @Test
    void repeatsOfLongWordsPushOutMore() {
        Repeats repeats = new Repeats(MOST, System::nanoTime);
        Optional<ConversationId> madeUp = Optional.of(new ConversationId("x".repeat(30_000)));

        IntStream.range(0, FLOOD)
                .forEach(i -> repeats.once(
                        new ConversationStore.Sent(Optional.of("key " + i), madeUp, message()),
                        () -> Library.turn("", Made.answer(Made.JOIN))));

        assertThat(repeats.size()).isBetween(1L, MOST / 8L);
    }

    @Test
    void conversationsAreBounded() {
        Conversations conversations = new Conversations(MOST, System::nanoTime);
        ConversationId last = ConversationId.random();

        for (int i = 0; i < FLOOD; i++) {
            last = conversations
                    .resume(Optional.of(new ConversationId("made up " + i)))
                    .kept()
                    .id();
        }

        assertThat(conversations.size()).isLessThanOrEqualTo(MOST);
        assertThat(last.value()).doesNotContain("made up");
    }
}
