package org.askwell.transfer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.askwell.knowledge.Entry;

/** A {@code FAQPage} for search engines, as {@link FaqPage} reads it. */
final class JsonLdExport implements ExportFormat {

    @Override
    public String name() {
        return "jsonld";
    }

    @Override
    public void write(List<Answered> entries, Writer out) throws IOException {
        out.write("{\"@context\": \"https://schema.org\", \"@type\": \"FAQPage\", \"mainEntity\": ");
        JsonTexts.writeArray(entries.stream().map(JsonLdExport::question), out);
        out.write("}\n");
    }

    private static ObjectNode question(Answered answered) {
        Entry entry = answered.entry();
        ObjectNode question = typed("Question");
        ArrayNode identifier = question.putArray("identifier").add(entry.id());
        if (!entry.topic().equals(entry.id())) {
            identifier.add(typed("PropertyValue").put("propertyID", "topic").put("value", entry.topic()));
        }
        question.put("name", escaped(entry.question()));
        entry.examples().forEach(example -> question.withArray("alternateName").add(escaped(example)));
        question.set("about", typed("Thing").put("name", entry.category()));
        question.set("acceptedAnswer", answer(answered));
        entry.related()
                .forEach(id ->
                        question.withArray("mentions").add(typed("Question").put("identifier", id)));
        entry.sources()
                .forEach(source -> question.withArray("citation")
                        .add(typed("CreativeWork").put("name", source.title()).put("url", source.url())));
        entry.reviewed().ifPresent(date -> question.put("dateModified", date.toString()));
        return question;
    }

    private static ObjectNode answer(Answered answered) {
        Entry entry = answered.entry();
        ObjectNode source =
                typed("MediaObject").put("encodingFormat", "text/markdown").put("text", answered.markdown());
        ObjectNode answer = typed("Answer")
                .put("text", (entry.summary().html() + "\n" + entry.details().html()).strip());
        return answer.set("encoding", source);
    }

    /** Readers of these fields take them for HTML. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("@type", type);
    }
}
