package org.askwell.channel.web;

import java.util.List;
import org.askwell.conversation.Chatbot;
import org.askwell.knowledge.KnowledgeBase;

/** {@code GET /api/v1/welcome}: what people read before they have asked anything. */
record WelcomeReply(
        String clinic,
        String language,
        String text,
        String html,
        String disclaimer,
        List<EntryReply.Link> suggestions,
        ChatEndpoint.Contact contact,
        String emergency,
        long keptMinutes) {

    static WelcomeReply of(KnowledgeBase knowledgeBase) {
        return new WelcomeReply(
                knowledgeBase.clinic().name(),
                knowledgeBase.clinic().language(),
                knowledgeBase.welcome().text().text(),
                knowledgeBase.welcome().text().html(),
                knowledgeBase.welcome().disclaimer(),
                EntryReply.Link.toAll(knowledgeBase.welcoming()),
                ChatEndpoint.Contact.of(knowledgeBase.clinic()),
                knowledgeBase.clinic().emergency(),
                Chatbot.KEPT.toMinutes());
    }
}
