package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are well-formed and still nothing that a person would type. */
class OddMessagesTest {

    @RegisterExtension
    static final WebServer SERVER = new WebServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000how do I get\\u0007 a library\\u001b card",
                "\\u202ehow do I get a \\u2066library\\u2069 card\\u202c",
                "\\u200fhow do I get a library card\\u200e",
                "\\ufeffhow do I g\\u200bet a libr\\u00adary card",
                "how do I get a library card\\ud800",
                "\\udc00how do I get a libr\\ud83dary card",
                "  how\\u2028do\\tI\\r\\nget\\u00a0a\\u3000library card",
                "ｈｏｗ　ｄｏ　Ｉ　ｇｅｔ　ａ　ｌｉｂｒａｒｙ　ｃａｒｄ"
            })
    void whatCannotBeSeenDoesNotKeepFromTheAnswer(String message) {
        HttpReply reply = SERVER.chatWith("{\"message\":\"%s\"}".formatted(message));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/entry/id").asText()).isEqualTo("join");
    }

    static Stream<String> junk() {
        Random random = new Random(1);
        return Stream.of(
                "a".repeat(2_000),
                "?".repeat(2_000),
                "(".repeat(2_000),
                "\\".repeat(2_000),
                "\"".repeat(2_000),
                "*:* ".repeat(500),
                "😀".repeat(2_000),
                "\u0301".repeat(2_000),
                "\uFDFA".repeat(2_000),
                characters(random.ints(2_000, 'a', 'z' + 1)),
                characters(random.ints(2_000, ' ', '~' + 1)),
                characters(random.ints(2_000, 0x4E00, 0x9FA5)),
                characters(random.ints(2_000, 0x3300, 0x33FF)),
                characters(random.ints(2_000, 0x0600, 0x06FF)),
                characters(IntStream.range(0, 2_000).map(i -> i % 5 == 4 ? ' ' : random.nextInt('a', 'z' + 1))));
    }

    private static String characters(IntStream codePoints) {
        return codePoints.mapToObj(Character::toString).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("junk")
    void twoThousandCharactersOfJunkGetNoAnswer(String junk) {
        HttpReply reply = SERVER.chat(junk);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.field("kind")).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:* OR (",
                "*:*",
                "question:[* TO *]",
                "\"quotation without end",
                "a AND NOT",
                "~~~^^^",
                "/.*/",
                "${jndi:ldap://x.example/a}",
                "{{url}}",
                "%s%n%d",
                "'; DROP TABLE entries; --"
            })
    void querySyntaxIsNoQuestion(String message) {
        HttpReply reply = SERVER.chat(message);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.field("kind")).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "</p><iframe src=javascript:alert(1)>",
                "how do I get a library card <script>alert(1)</script>",
                "[card](javascript:alert(1))"
            })
    void markupNeverComesBack(String message) {
        HttpReply reply = SERVER.chat(message);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text().toLowerCase(Locale.ROOT)).doesNotContain("<script", "<img", "<iframe", "alert(1)");
    }

    @Test
    void debugGivesMarkupBackAsJsonOnly() {
        HttpReply reply = SERVER.chatWith("{\"message\":\"<script>alert(1)</script>\",\"debug\":true}");
        assertThat(reply.json().at("/debug/query").asText()).isEqualTo("<script>alert(1)</script>");
        assertThat(reply.field("html")).doesNotContain("alert");
        assertThat(reply.mediaType()).isEqualTo("application/json");
    }

    @Test
    void aMessageMayBeTwoThousandCharactersLong() {
        assertThat(SERVER.chat("how do I join? " + " ".repeat(1_985))
                        .json()
                        .at("/entry/id")
                        .asText())
                .isEqualTo("join");
        String emoji = "\\ud83d\\ude00".repeat(2_000);
        assertThat(SERVER.chatWith("{\"message\":\"%s\"}".formatted(emoji)).status())
                .isEqualTo(200);
    }
}
