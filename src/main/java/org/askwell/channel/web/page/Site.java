package org.askwell.channel.web.page;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.askwell.conversation.Decision;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Utterance;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;

/**
 * The pages of one state of the content, so that none shows half of an edit.
 *
 * @param address where people reach the server
 */
record Site(KnowledgeBase knowledgeBase, String address, Templates templates, Stylesheet stylesheet) {

    /** More than anybody reads, and a page that any phone can show. */
    private static final int QUESTIONS_A_PAGE = 1_000;

    /** Of the 50,000 addresses that <a href="https://www.sitemaps.org/protocol.html">a list</a> may hold. */
    private static final int ENTRIES_A_SITEMAP = 49_000;

    /** What a clinic's own page with the chat looks like. */
    String home() {
        return page(
                "home.peb",
                Head.of(phrase("home-title"), phrase("home-lead"), "/"),
                Map.of("suggested", knowledgeBase.welcoming(), "topics", topics()));
    }

    /** All questions, by topic; of very many those of page {@code number}, counted from 1, if there is one. */
    Optional<String> questions(int number) {
        List<Entry> entries = knowledgeBase.entries();
        int pages = Math.ceilDiv(entries.size(), QUESTIONS_A_PAGE);
        if (number < 1 || number > pages) {
            return Optional.empty();
        }
        int first = (number - 1) * QUESTIONS_A_PAGE;
        List<Entry> shown = entries.subList(first, Math.min(entries.size(), first + QUESTIONS_A_PAGE));
        String path = number == 1 ? "/faq" : "/faq?page=" + number;
        Head head = Head.of(phrase("questions"), phrase("questions-lead"), path)
                .with(structuredData().questions(phrase("questions"), shown));
        List<Integer> numbers = IntStream.rangeClosed(1, pages).boxed().toList();
        return Optional.of(
                page("questions.peb", head, Map.of("topics", Topic.of(shown), "pages", numbers, "current", number)));
    }

    /** What was decided on {@code query}. */
    String search(Utterance query, Decision decision) {
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
    Optional<String> answer(String id) {
        return knowledgeBase.entry(id).map(this::answer);
    }

    private String answer(Entry entry) {
        List<Entry> related = knowledgeBase.related(entry);
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
    String notFound() {
        Head head =
                Head.of(phrase("not-found-title"), phrase("not-found"), "/faq").unlisted();
        return page("not-found.peb", head, Map.of());
    }

    /** For somebody who has to wait. */
    String tooMany() {
        Head head =
                Head.of(phrase("too-many-title"), phrase("too-many"), "/faq").unlisted();
        return page("too-many.peb", head, Map.of());
    }

    /** Every page for search engines, as XML; of more than one list may hold, the lists. */
    String sitemap() {
        int lists = lists();
        return lists == 1
                ? sitemap(knowledgeBase.entries())
                : templates.fill(
                        "sitemap-index.peb",
                        Map.of(
                                "address",
                                address,
                                "numbers",
                                IntStream.rangeClosed(1, lists).boxed().toList()));
    }

    /** The list {@code number} of every page for search engines, counted from 1, if there is one. */
    Optional<String> sitemap(int number) {
        if (number < 1 || number > lists()) {
            return Optional.empty();
        }
        List<Entry> entries = knowledgeBase.entries();
        int first = (number - 1) * ENTRIES_A_SITEMAP;
        return Optional.of(sitemap(entries.subList(first, Math.min(entries.size(), first + ENTRIES_A_SITEMAP))));
    }

    private int lists() {
        return Math.max(1, Math.ceilDiv(knowledgeBase.entries().size(), ENTRIES_A_SITEMAP));
    }

    private String sitemap(List<Entry> entries) {
        return templates.fill("sitemap.peb", Map.of("address", address, "entries", entries));
    }

    private String page(String template, Head head, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.putIfAbsent("query", "");
        all.put("head", head);
        all.put("words", knowledgeBase.wording().pages().phrases());
        all.put("disclaimer", knowledgeBase.welcome().disclaimer());
        all.put("clinic", clinic());
        all.put("links", new ContactCard(clinic()));
        all.put("direction", isRightToLeft() ? "rtl" : "ltr");
        all.put("address", address);
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
        return new StructuredData(clinic(), address);
    }

    private List<Topic> topics() {
        return Topic.of(knowledgeBase.entries());
    }

    private String phrase(String name) {
        return knowledgeBase.wording().pages().phrase(name);
    }

    private Clinic clinic() {
        return knowledgeBase.clinic();
    }
}
