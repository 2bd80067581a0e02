package org.askwell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.askwell.Library;
import org.junit.jupiter.api.Test;

final class NamedConversationsTest {

    private final NamedConversations<String> conversations = new NamedConversations<>(Library.chatbot());

    private Turn say(String name, String words) {
        return conversations.reply(name, new Utterance(words));
    }

    @Test
    void aNameMeansTheSameConversation() {
        ConversationId first = say("ann", "when do you open?").conversation();

        Turn second = say("ann", "tell me more");

        assertThat(second.conversation()).isEqualTo(first);
        assertThat(second.reply())
                .isInstanceOfSatisfying(
                        Reply.Answer.class, answer -> assertThat(answer.part()).isEqualTo(Reply.Part.DETAILS));
        assertThat(say("ben", "tell me more").conversation()).isNotEqualTo(first);
    }

    @Test
    void messagesAtOnceDoNotStartTwoConversations() {
        List<ConversationId> ids = IntStream.range(0, 50)
                .parallel()
                .mapToObj(number -> say("ann", "can i print " + number).conversation())
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
    }

    @Test
    void forgetsThoseWhoseNameSaysSo() {
        ConversationId ann = say("ann", "when do you open?").conversation();
        ConversationId ben = say("ben", "when do you open?").conversation();

        conversations.forget(name -> name.equals("ann"));

        assertThat(say("ann", "tell me more").conversation()).isNotEqualTo(ann);
        assertThat(say("ben", "tell me more").conversation()).isEqualTo(ben);
    }
}
