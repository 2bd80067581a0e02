package org.askwell.channel.web.page;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Decision;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Utterance;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;

/** Every page there is, filled in. */
public final class Pages {

    private final Chatbot chatbot;
    private final Supplier<String> address;
    private final Templates templates = new Templates();
    private final Stylesheet stylesheet = Stylesheet.read();

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
        return page(
                "home.peb",
                Head.of(phrase("home-title"), phrase("home-lead"), "/"),
                Map.of("suggested", knowledgeBase().welcoming(), "topics", topics()));
    }

    /** All questions, by topic. */
    public String questions() {
        Head head = Head.of(phrase("questions"), phrase("questions-lead"), "/faq")
                .with(structuredData()
                        .questions(phrase("questions"), knowledgeBase().entries()));
        return page("questions.peb", head, Map.of("topics", topics()));
    }

    /** What there is on {@code query}, which must not be blank. */
    public String search(Utterance query) {
        Decision decision = chatbot.lookUp(query);
        SearchResult result = SearchResult.of(decision);
        Head head = Head.of(searchTitle(query, decision.reply()), phrase("questions-lead"), "/faq")
                .unlisted();
        return page(
                result.template(),
                head,
                Map.of(
                        "query", query.text(),
                        "reply", decision.reply(),
                        "entries", result.entries(),
                        "withContact", decision.reply() instanceof Reply.Handoff));
    }

    private String searchTitle(Utterance query, Reply reply) {
        return reply instanceof Reply.Urgent urgent
                ? switch (urgent.sign().level()) {
                    case EMERGENCY -> phrase("emergency-sign");
                    case SAME_DAY -> phrase("same-day-sign");
                    case CONTACT -> phrase("contact-sign");
                }
                : "“" + query.text() + "” – " + phrase("search");
    }

    /** The entry with this id, if there is one. */
    public Optional<String> answer(String id) {
        return knowledgeBase().entry(id).map(this::answer);
    }

    private String answer(Entry entry) {
        List<Entry> related = knowledgeBase().related(entry);
        Head head = Head.of(entry.question(), entry.summary().text(), "/faq/" + entry.id())
                .article()
                .with(structuredData().answer(entry, related, phrase("questions")));
        DateTimeFormatter inWords =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(clinic().locale());
        return page(
                "answer.peb",
                head,
                Map.of(
                        "entry",
                        entry,
                        "topic",
                        Topic.anchorOf(entry.category(), topics()),
                        "reviewed",
                        entry.reviewed().map(inWords::format).orElse(""),
                        "related",
                        related));
    }

    /** For an address where nothing is. */
    public String notFound() {
        Head head =
                Head.of(phrase("not-found-title"), phrase("not-found"), "/faq").unlisted();
        return page("not-found.peb", head, Map.of());
    }

    /** For somebody who has to wait. */
    public String tooMany() {
        Head head =
                Head.of(phrase("too-many-title"), phrase("too-many"), "/faq").unlisted();
        return page("too-many.peb", head, Map.of());
    }

    /** Every page for search engines, as XML. */
    public String sitemap() {
        return templates.fill(
                "sitemap.peb",
                Map.of("address", address.get(), "entries", knowledgeBase().entries()));
    }

    /** What search engines may look at, and where it is listed. */
    public String robots() {
        return templates.fill("robots.peb", Map.of("address", address.get()));
    }

    /** How all of them look. */
    public Stylesheet stylesheet() {
        return stylesheet;
    }

    private String page(String template, Head head, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.putIfAbsent("query", "");
        all.put("head", head);
        all.put("words", knowledgeBase().wording().pages().phrases());
        all.put("disclaimer", knowledgeBase().welcome().disclaimer());
        all.put("clinic", clinic());
        all.put("links", new ContactCard(clinic()));
        all.put("direction", isRightToLeft() ? "rtl" : "ltr");
        all.put("address", address.get());
        all.put("stylesheet", stylesheet);
        return templates.fill(template, all);
    }

    /** Tells whether people write the language from right to left, as they do its own name. */
    private boolean isRightToLeft() {
        String ownName = clinic().locale().getDisplayLanguage(clinic().locale());
        byte direction = Character.getDirectionality(ownName.codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private StructuredData structuredData() {
        return new StructuredData(clinic(), address.get());
    }

    private List<Topic> topics() {
        return Topic.of(knowledgeBase().entries());
    }

    private String phrase(String name) {
        return knowledgeBase().wording().pages().phrase(name);
    }

    private Clinic clinic() {
        return knowledgeBase().clinic();
    }

    private KnowledgeBase knowledgeBase() {
        return chatbot.knowledgeBase();
    }
}
