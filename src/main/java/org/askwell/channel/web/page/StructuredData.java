package org.askwell.channel.web.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Source;

/**
 * What the pages say in schema.org's words, as JSON-LD.
 *
 * @param address of the server, which every address in it starts with
 */
record StructuredData(Clinic clinic, String address) {

    private static final String CONTEXT = "https://schema.org";

    /** {@code FAQPage}: all questions with their answers. */
    String questions(String title, List<Entry> entries) {
        ObjectNode page = typed("FAQPage")
                .put("@context", CONTEXT)
                .put("@id", address + "/faq")
                .put("url", address + "/faq")
                .put("name", title)
                .put("inLanguage", clinic.language());
        page.set("publisher", publisher());
        ArrayNode questions = page.putArray("mainEntity");
        entries.forEach(entry -> questions.add(question(entry)));
        return embeddable(page);
    }

    /** {@code MedicalWebPage}: one question with its answer, and where that comes from. */
    String answer(Entry entry, List<Entry> related, String questionsTitle) {
        ObjectNode page = typed("MedicalWebPage")
                .put("@context", CONTEXT)
                .put("@id", url(entry))
                .put("url", url(entry))
                .put("name", entry.question())
                .put("description", entry.summary().text())
                .put("inLanguage", clinic.language());
        entry.reviewed().map(LocalDate::toString).ifPresent(day -> {
            page.put("lastReviewed", day).put("dateModified", day);
            page.set("reviewedBy", publisher());
        });
        page.set("about", typed("Thing").put("name", entry.category()));
        page.set("audience", typed("MedicalAudience").put("audienceType", "Patient"));
        page.set("publisher", publisher());
        page.set("breadcrumb", breadcrumb(entry, questionsTitle));
        page.set("mainEntity", question(entry));
        ArrayNode citations = page.putArray("citation");
        entry.sources().forEach(source -> citations.add(citation(source)));
        ArrayNode links = page.putArray("relatedLink");
        related.forEach(other -> links.add(url(other)));
        return embeddable(page);
    }

    private ObjectNode question(Entry entry) {
        ObjectNode question = typed("Question").put("name", entry.question()).put("url", url(entry));
        question.set(
                "acceptedAnswer",
                typed("Answer")
                        .put("text", entry.summary().html() + entry.details().html())
                        .put("url", url(entry)));
        return question;
    }

    private static ObjectNode citation(Source source) {
        return typed("CreativeWork").put("name", source.title()).put("url", source.url());
    }

    private ObjectNode breadcrumb(Entry entry, String questionsTitle) {
        ObjectNode list = typed("BreadcrumbList");
        list.putArray("itemListElement")
                .add(step(1, questionsTitle).put("item", address + "/faq"))
                .add(step(2, entry.question()).put("item", url(entry)));
        return list;
    }

    private static ObjectNode step(int position, String name) {
        return typed("ListItem").put("position", position).put("name", name);
    }

    private ObjectNode publisher() {
        ObjectNode publisher = typed("MedicalOrganization").put("name", clinic.name());
        putUnlessEmpty(publisher, "telephone", clinic.phone());
        putUnlessEmpty(publisher, "email", clinic.email());
        putUnlessEmpty(publisher, "url", clinic.url());
        return publisher;
    }

    private static void putUnlessEmpty(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    private String url(Entry entry) {
        return address + "/faq/" + entry.id();
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("@type", type);
    }

    /** {@code <} stands inside strings only, and there its escape means the same; so no text ends the script around it. */
    private static String embeddable(ObjectNode page) {
        return page.toString().replace("<", "\\u003c");
    }
}
