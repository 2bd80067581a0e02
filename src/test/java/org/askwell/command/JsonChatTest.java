package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Progress;
import org.askwell.retrieval.Retriever;
import org.askwell.retrieval.SentenceEncoder;
import org.junit.jupiter.api.Test;

final class JsonChatTest {

    /** Never sure enough to answer, always sure enough to offer choices. */
    private static final Policy ASKS_BACK = new Policy(2, 0, 2);

    @Test
    void offersTheChoicesOfAQuestionBack() {
        JsonChat chat = new JsonChat(new Chatbot(retriever(), ASKS_BACK), false);

        JsonChat.Replied reply = (JsonChat.Replied) chat.reply("what time do you close");

        assertThat(reply.kind()).isEqualTo("clarify");
        assertThat(reply.text()).startsWith("Which of these do you mean?\n1. When is the library open?\n");
        assertThat(reply.entry()).isNull();
        assertThat(reply.confidence()).isBetween(0.5, 1.0);
        assertThat(reply.suggestions())
                .hasSize(3)
                .startsWith(new JsonChat.Suggestion("opening-hours", "When is the library open?"));
        assertThat(reply.why()).isNull();
    }

    private static Retriever retriever() {
        Reading.Sound library = (Reading.Sound) KnowledgeBaseReader.read(CommandRun.LIBRARY);
        return Retriever.build(library.knowledgeBase(), new SentenceEncoder(), CommandRun.DATA, Progress.SILENT);
    }
}
