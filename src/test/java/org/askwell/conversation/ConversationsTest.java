package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    private final Conversations conversations = new Conversations();

    @Test
    void whoClaimsNoneStartsANewOne() {
        ConversationId one = conversations.resume(Optional.empty());
        ConversationId other = conversations.resume(Optional.empty());
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void whoClaimsOneUnderWayGoesOnWithIt() {
        ConversationId started = conversations.resume(Optional.empty());
        assertThat(conversations.resume(Optional.of(started))).isEqualTo(started);
        assertThat(conversations.resume(Optional.of(new ConversationId(started.value()))))
                .isEqualTo(started);
    }

    @Test
    void aClaimedNameThatWasNeverGivenOutIsReplaced() {
        ConversationId forged = new ConversationId("forged");
        ConversationId given = conversations.resume(Optional.of(forged));
        assertThat(given).isNotEqualTo(forged);
        assertThat(conversations.resume(Optional.of(forged))).isNotEqualTo(forged);
        assertThat(conversations.resume(Optional.of(given))).isEqualTo(given);
    }

    @Test
    void namesAre128BitsInHexadecimalAndNeverTheSame() {
        assertThat(Stream.generate(ConversationId::random).limit(1_000))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.value()).matches("[0-9a-f]{32}"));
    }
}
