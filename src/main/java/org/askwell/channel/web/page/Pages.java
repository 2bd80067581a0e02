package org.askwell.channel.web.page;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.LookUp;
import org.askwell.conversation.Utterance;
import org.askwell.knowledge.KnowledgeBase;

/** Every page there is, filled in with what the chatbot knows at that moment. */
public final class Pages {

    private final Chatbot chatbot;
    private final Supplier<String> address;
    private final Templates templates = new Templates(Pages.class);
    private final Stylesheet stylesheet = Stylesheet.ofPages();

    /**
     * Pages about what {@code chatbot} knows.
     *
     * @param address where people reach the server, such as {@code https://chat.clinic.example}
     */
    public Pages(Chatbot chatbot, Supplier<String> address) {
        this.chatbot = chatbot;
        this.address = address;
    }

    /** What a clinic's own page with the chat looks like. */
    public String home() {
        return site().home();
    }

    /** All questions, by topic; of very many those of page {@code number}, counted from 1, if there is one. */
    public Optional<String> questions(int number) {
        return site().questions(number);
    }

    /** What there is on {@code query}, which must not be blank. */
    public String search(Utterance query) {
        LookUp found = chatbot.lookUp(query);
        return site(found.knowledgeBase()).search(query, found.decision());
    }

    /** The entry with this id, if there is one. */
    public Optional<String> answer(String id) {
        return site().answer(id);
    }

    /** For an address where nothing is. */
    public String notFound() {
        return site().notFound();
    }

    /** For somebody who has to wait. */
    public String tooMany() {
        return site().tooMany();
    }

    /** Every page for search engines, as XML; of very many the lists of them. */
    public String sitemap() {
        return site().sitemap();
    }

    /** A list of the pages for search engines, where one cannot hold them all; counted from 1. */
    public Optional<String> sitemap(int number) {
        return site().sitemap(number);
    }

    /** What search engines may look at, and where it is listed. */
    public String robots() {
        return templates.fill("robots.peb", Map.of("address", address.get()));
    }

    /** How all of them look. */
    public Stylesheet stylesheet() {
        return stylesheet;
    }

    private Site site() {
        return site(chatbot.knowledgeBase());
    }

    private Site site(KnowledgeBase knowledgeBase) {
        return new Site(knowledgeBase, address.get(), templates, stylesheet);
    }
}
