package org.askwell.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.askwell.knowledge.Entry;

/** A JSON array of entries, as {@link JsonFormat} reads it. */
final class JsonExport implements ExportFormat {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void write(List<Answered> entries, Writer out) throws IOException {
        JsonTexts.writeArray(entries.stream().map(JsonExport::object), out);
    }

    private static ObjectNode object(Answered answered) {
        Entry entry = answered.entry();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put(Field.ID.title(), entry.id());
        if (!entry.topic().equals(entry.id())) {
            object.put(Field.TOPIC.title(), entry.topic());
        }
        object.put(Field.CATEGORY.title(), entry.category());
        object.put(Field.QUESTION.title(), entry.question());
        entry.examples().forEach(object.putArray(Field.VARIANTS.title())::add);
        object.put(Field.ANSWER.title(), answered.markdown());
        object.put(Field.ANSWER_FORMAT.title(), "markdown");
        entry.related().forEach(object.putArray(Field.RELATED.title())::add);
        object.set(Field.SOURCES.title(), Sources.json(entry.sources()));
        entry.reviewed().ifPresent(date -> object.put(Field.REVIEWED.title(), date.toString()));
        return object;
    }
}
