package org.askwell.channel.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A request of the bot.
 *
 * @param at when it came, in nanoseconds
 */
record Sent(String method, String path, JsonNode body, long at) {

    boolean isTo(String to) {
        return (method + " " + path).matches(to);
    }

    /** What is said: of a callback or else of a message. */
    private JsonNode data() {
        return body.has("data") ? body.path("data") : body;
    }

    int callbackType() {
        return body.path("type").asInt();
    }

    boolean isEphemeral() {
        return (data().path("flags").asInt() & 64) != 0;
    }

    JsonNode embed() {
        return data().path("embeds").path(0);
    }

    String title() {
        return embed().path("title").asText();
    }

    String text() {
        return embed().path("description").asText();
    }

    int color() {
        return embed().path("color").asInt();
    }

    /** All words in it. */
    String all() {
        return data().toString();
    }

    /** The buttons and menus. */
    List<JsonNode> components() {
        List<JsonNode> found = new ArrayList<>();
        data().path("components").forEach(row -> row.path("components").forEach(found::add));
        return found;
    }

    List<String> buttons() {
        return components().stream()
                .filter(component -> component.path("type").asInt() == 2)
                .map(component -> component.path("label").asText())
                .toList();
    }

    /** The id of the button with this label. */
    String button(String label) {
        return components().stream()
                .filter(component -> component.path("label").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + all()))
                .path("custom_id")
                .asText();
    }

    /** The menu. */
    JsonNode menu() {
        return components().stream()
                .filter(component -> component.path("type").asInt() == 3)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu in " + all()));
    }

    /** What the menu offers, by its labels. */
    List<String> offers() {
        return menuValues("label").toList();
    }

    /** The value behind what the menu offers. */
    String value(String label) {
        return StreamSupport.stream(menu().path("options").spliterator(), false)
                .filter(option -> option.path("label").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " in " + menu()))
                .path("value")
                .asText();
    }

    private Stream<String> menuValues(String field) {
        return StreamSupport.stream(menu().path("options").spliterator(), false)
                .map(option -> option.path(field).asText());
    }

    /** Tells whether anybody may be pinged by it. */
    boolean pings() {
        JsonNode allowed = data().path("allowed_mentions");
        return allowed.isMissingNode()
                || !allowed.path("parse").isArray()
                || !allowed.path("parse").isEmpty()
                || !allowed.path("users").isEmpty()
                || !allowed.path("roles").isEmpty();
    }
}
