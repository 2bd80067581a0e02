package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.askwell.retrieval.Understanding;
import org.junit.jupiter.api.Test;

class UnderstandingsTest {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final CountDownLatch begun = new CountDownLatch(PROCESSORS);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Understandings understandings = new Understandings(100, Duration.ofMillis(20), this::understand);

    private Understanding understand(String text) {
        if (text.startsWith("long")) {
            begun.countDown();
            await(over);
        }
        return Made.understanding(Made.ranking(Made.JOIN));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoeverWaitsInVainHearsSoAndWhatIsKnownNeedsNoWaiting() {
        Understanding known = understandings.of(new Utterance("known"));
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PROCESSORS; i++) {
                Utterance utterance = new Utterance("long " + i);
                people.execute(() -> understandings.of(utterance));
            }
            await(begun);

            assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> understandings.of(new Utterance("new")));
            assertThat(understandings.of(new Utterance("known"))).isSameAs(known);
            over.countDown();
        }

        assertThat(understandings.of(new Utterance("new"))).isNotNull();
    }
}
