package org.askwell.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A JSON array of entries, or one entry a line; also what QnABot exports, and {@code FAQPage} JSON-LD. */
final class JsonFormat implements ImportFormat {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean fits(Original original) {
        String start = original.text().stripLeading();
        return start.startsWith("[") || start.startsWith("{");
    }

    @Override
    public void read(Original original, Columns columns, Intake intake) {
        try (JsonParser parser = JsonTexts.MAPPER.createParser(original.text())) {
            JsonRows rows = new JsonRows(columns, intake);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isAroundAll = token == JsonToken.START_ARRAY
                        && parser.getParsingContext().getParent().inRoot();
                if (!isAroundAll && token != JsonToken.END_ARRAY) {
                    int line = parser.currentTokenLocation().getLineNr();
                    JsonNode value = JsonTexts.MAPPER.readTree(parser);
                    rows.add(line, value);
                }
            }
            rows.end();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new Unreadable(original.name() + ":" + line + ": " + JsonTexts.fault(e));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + original.name(), e);
        }
    }
}
