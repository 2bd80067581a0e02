package org.askwell.channel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The chat that other websites embed. Its files in {@code widget/} are plain scripts that share one scope; they are put
 * together as they are, in the order of {@code parts.txt}, only without comments and line breaks.
 */
final class Widget {

    /** English is in the script. */
    private static final Set<String> LANGUAGES = Set.of("de", "es", "fr");

    private final byte[] script;

    Widget() {
        String parts = file("parts.txt").lines().map(Widget::part).collect(Collectors.joining("\n"));
        String style = new String(Json.bytes(style(file("style.css"))), StandardCharsets.UTF_8);
        this.script = "(() => {\"use strict\";const STYLE = %s;%s})();\n"
                .formatted(style, parts)
                .getBytes(StandardCharsets.UTF_8);
    }

    void install(RoutesConfig routes) {
        WebChannel.get(routes, "/widget.js", context -> send(context, "text/javascript", script));
        WebChannel.get(routes, "/widget/texts/{language}", this::texts);
    }

    private void texts(Context context) {
        String language = context.pathParam("language");
        if (!LANGUAGES.contains(language)) {
            throw new BadRequest(404, "The widget has no texts in this language; a page can give it its own.");
        }
        byte[] texts = file("texts/" + language + ".json").getBytes(StandardCharsets.UTF_8);
        send(context, "application/json", texts);
    }

    /** Any website may show the widget; whether it may also ask is up to {@link Origins}. */
    private static void send(Context context, String contentType, byte[] content) {
        context.header("Cache-Control", "public, max-age=300")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Access-Control-Allow-Origin", "*");
        EntityTag.send(context, contentType + "; charset=utf-8", content);
    }

    /** Every statement ends with its semicolon, so that none needs its line; no text holds the spaces taken away here. */
    private static String part(String name) {
        return joined(file(name), "//").replace(" = ", "=").replace("{ ", "{").replace(" }", "}");
    }

    private static String style(String css) {
        return joined(css, "/*")
                .replace(": ", ":")
                .replace(", ", ",")
                .replace(" {", "{")
                .replace(";}", "}");
    }

    private static String joined(String text, String comment) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith(comment))
                .collect(Collectors.joining());
    }

    private static String file(String name) {
        try (InputStream stream = Widget.class.getResourceAsStream("widget/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
