package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final AtomicLong now = new AtomicLong();
    private final Conversations conversations = new Conversations(1_000, now::get);

    private ConversationId start() {
        return id(conversations, Optional.empty());
    }

    private ConversationId resume(ConversationId claimed) {
        return id(conversations, Optional.of(claimed));
    }

    private static ConversationId id(Conversations conversations, Optional<ConversationId> claimed) {
        return conversations.resume(claimed).kept().id();
    }

    @Test
    void whoClaimsNoneStartsANewOne() {
        assertThat(start()).isNotEqualTo(start());
    }

    @Test
    void whoClaimsOneUnderWayGoesOnWithIt() {
        Conversation started = conversations.resume(Optional.empty());
        String id = started.kept().id().value();
        assertThat(conversations.resume(Optional.of(new ConversationId(id)))).isSameAs(started);
    }

    @Test
    void aClaimedNameThatWasNeverGivenOutIsReplaced() {
        ConversationId forged = new ConversationId("forged");
        ConversationId given = resume(forged);
        assertThat(given).isNotEqualTo(forged);
        assertThat(resume(forged)).isNotIn(forged, given);
        assertThat(resume(given)).isEqualTo(given);
    }

    @Test
    void aConversationIsKeptForHalfAnHour() {
        ConversationId started = start();
        now.addAndGet(HALF_AN_HOUR.toNanos() - 1);
        assertThat(resume(started)).isEqualTo(started);
    }

    @Test
    void aConversationThatNobodyGoesOnWithEndsAfterHalfAnHour() {
        ConversationId started = start();
        now.addAndGet(HALF_AN_HOUR.toNanos());
        assertThat(resume(started)).isNotEqualTo(started);
    }

    @Test
    void theHalfHourCountsFromTheLastTurn() {
        ConversationId started = start();
        for (int turn = 0; turn < 5; turn++) {
            now.addAndGet(HALF_AN_HOUR.toNanos() - 1);
            assertThat(resume(started)).isEqualTo(started);
        }
        now.addAndGet(HALF_AN_HOUR.toNanos());
        assertThat(resume(started)).isNotEqualTo(started);
    }

    /** The cache tidies up behind the back of whoever writes, so that a few more than allowed may live for a moment. */
    @Test
    void onlySoManyAreUnderWayAtOnce() {
        Conversations few = new Conversations(10, Ticker.disabledTicker());
        int many = 50_000;
        List<ConversationId> started = IntStream.range(0, many)
                .mapToObj(i -> id(few, Optional.empty()))
                .toList();
        assertThat(started.stream().filter(id -> id(few, Optional.of(id)).equals(id)))
                .hasSizeLessThan(many / 2);
    }

    @Test
    void namesAre128BitsInHexadecimalAndNeverTheSame() {
        assertThat(Stream.generate(ConversationId::random).limit(1_000))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.value()).matches("[0-9a-f]{32}"));
    }

    @Test
    void aConversationThatHasComeFurtherElsewhereIsTakenOver() {
        Kept begun = Kept.begun();
        conversations.keep(begun.then(Memory.NONE).then(Memory.of(Made.afterAnswer(Made.JOIN))));
        conversations.keep(begun.then(Memory.of(Made.afterAnswer(Made.PRINTING))));

        assertThat(conversations.kept(begun.id()).map(Kept::turns)).hasValue(2L);
        assertThat(conversations.kept(begun.id()).flatMap(kept -> kept.memory().topic()))
                .hasValue(Made.JOIN.id());
    }
}
