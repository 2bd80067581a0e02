package org.askwell.channel.web;

import static org.askwell.channel.web.WebChannel.get;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.askwell.conversation.Chatbot;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;

/** What there is to read and to choose from: the welcome, questions that fit what somebody types, and the entries. */
final class ContentRoutes {

    private static final int MAX_TYPED = 200;

    private final Chatbot chatbot;

    ContentRoutes(Chatbot chatbot) {
        this.chatbot = chatbot;
    }

    void install(RoutesConfig routes) {
        get(routes, "/api/v1/welcome", this::welcome);
        get(routes, "/api/v1/suggest", this::suggest);
        get(routes, "/api/v1/entries", this::entries);
        get(routes, "/api/v1/entries/{id}", this::entry);
    }

    private void welcome(Context context) {
        Json.write(context, WelcomeReply.of(chatbot.knowledgeBase()));
    }

    private void suggest(Context context) {
        String typed = context.queryParam("q");
        if (typed == null) {
            throw new BadRequest(
                    400, "The parameter `q` is missing or badly encoded; put what the person has typed there.");
        }
        List<Entry> entries = chatbot.suggest(typed.substring(0, Math.min(typed.length(), MAX_TYPED)));
        Json.write(context, EntryReply.Link.toAll(entries));
    }

    private void entries(Context context) {
        KnowledgeBase knowledgeBase = chatbot.knowledgeBase();
        List<EntryReply.Whole> all = knowledgeBase.entries().stream()
                .map(entry -> whole(entry, knowledgeBase))
                .toList();
        Json.write(context, all);
    }

    private void entry(Context context) {
        String id = context.pathParam("id");
        KnowledgeBase knowledgeBase = chatbot.knowledgeBase();
        Entry entry = knowledgeBase
                .entry(id)
                .orElseThrow(() -> new BadRequest(404, "No entry has this id; /api/v1/entries lists them all."));
        Json.write(context, whole(entry, knowledgeBase));
    }

    private static EntryReply.Whole whole(Entry entry, KnowledgeBase knowledgeBase) {
        return EntryReply.Whole.of(entry, knowledgeBase.related(entry));
    }
}
