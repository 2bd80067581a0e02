package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The widget as it is served; what it does in a browser is tested there. */
class WidgetTest {

    private static final int LARGEST = 12 * 1024;
    private static final Pattern ENGLISH = Pattern.compile("en: \\{(.*?),}");
    private static final Pattern NAME = Pattern.compile("(?:^|\",)\"?([\\w-]+)\"?: \"");

    @RegisterExtension
    static final WebServer SERVER = new WebServer();

    private static List<String> englishNames() {
        String script = SERVER.get("/widget.js").text();
        String english = ENGLISH.matcher(script)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        return NAME.matcher(english)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void isOneScriptWithEverythingInIt() {
        HttpReply reply = SERVER.get("/widget.js");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).hasValue("text/javascript; charset=utf-8");
        assertThat(reply.text())
                .startsWith("(() => {\"use strict\";const STYLE = \":host{all:initial;")
                .contains("customElements.define(\"askwell-chat\"")
                .endsWith("})();\n")
                .doesNotContain("import ", "export ", "//#", "/*");
    }

    @Test
    void isSmall() {
        HttpReply reply = SERVER.send(
                "/widget.js",
                request -> request.header("Accept-Encoding", "gzip").GET());
        assertThat(reply.header("Content-Encoding")).hasValue("gzip");
        assertThat(reply.bytes()).hasSizeLessThanOrEqualTo(LARGEST);
    }

    @Test
    void hasNothingThatReadsTextAsCodeOrMarkup() {
        assertThat(SERVER.get("/widget.js").text())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "DOMParser", "document.write")
                .doesNotContain("eval(", "Function(", "srcdoc", "setHTML", "document.cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/widget.js", "/widget/texts/es"})
    void anyWebsiteMayLoadIt(String path) {
        HttpReply reply = SERVER.get(path);
        assertThat(reply.header("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(reply.header("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(reply.header("Cache-Control")).hasValue("public, max-age=300");
    }

    @Test
    void isNotSentAgain() {
        String tag = SERVER.get("/widget.js").header("ETag").orElseThrow();
        HttpReply again = SERVER.send(
                "/widget.js", request -> request.header("If-None-Match", tag).GET());
        assertThat(again.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr"})
    void everyLanguageHasEveryText(String language) {
        List<String> names = englishNames();
        JsonNode texts = SERVER.get("/widget/texts/" + language).json();
        assertThat(names).hasSizeGreaterThan(40);
        assertThat(texts.properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrderElementsOf(names);
        assertThat(SERVER.get("/widget.js").text()).contains("\"" + language + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "xx", "ES", "..%2f..%2fopenapi", "es.json"})
    void otherLanguagesAreTheSitesOwnMatter(String language) {
        assertThat(SERVER.get("/widget/texts/" + language).status()).isIn(400, 404);
    }
}
