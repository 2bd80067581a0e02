package org.askwell.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.askwell.knowledge.Source;

/** Reads where an answer's facts come from. */
final class Sources {

    private Sources() {}

    static List<Source> of(Row row, Notes notes) {
        List<Source> sources = new ArrayList<>();
        for (String json : row.all(Field.SOURCES)) {
            List<JsonNode> items = items(json);
            if (items.isEmpty()) {
                notes.doubt(row.place(), "`sources` is no list of titles and addresses; left out");
            }
            for (JsonNode item : items) {
                add(item.path("title").asText(), item.path("url").asText(), row, sources, notes);
            }
        }
        String title = row.first(Field.SOURCE).orElse("");
        String url = row.first(Field.URL).orElse("");
        if (!title.isEmpty() || !url.isEmpty()) {
            add(title, url.isEmpty() ? title : url, row, sources, notes);
        }
        return sources;
    }

    static ArrayNode json(List<Source> sources) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        sources.forEach(source -> array.addObject().put("title", source.title()).put("url", source.url()));
        return array;
    }

    private static List<JsonNode> items(String json) {
        return JsonTexts.parse(json)
                .map(parsed -> parsed.isArray()
                        ? StreamSupport.stream(parsed.spliterator(), false).toList()
                        : List.of(parsed))
                .orElse(List.of());
    }

    private static void add(String title, String url, Row row, List<Source> sources, Notes notes) {
        Optional<String> host = host(url.strip());
        if (host.isPresent()) {
            String words = Cleaned.line(title);
            boolean isAddress = words.isEmpty() || words.equals(url.strip());
            sources.add(new Source(isAddress ? host.get() : words, url.strip()));
        } else {
            notes.doubt(row.place(), "its source `" + Candidate.shortened(title) + "` has no web address; left out");
        }
    }

    private static Optional<String> host(String url) {
        try {
            URI uri = new URI(url);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return Optional.ofNullable(uri.getHost()).filter(host -> isWeb);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
