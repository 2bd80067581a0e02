package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code POST /api/v1/chat} says to a client that gets it wrong. */
class BadInputTest {

    private static final String CHAT = "/api/v1/chat";
    private static final String GOOD = "{\"message\":\"how do i join\"}";

    @RegisterExtension
    static final WebServer SERVER = new WebServer();

    private static void refused(HttpReply reply, int status, String title, String detail) {
        assertThat(reply.json().toString())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
    }

    private static void badRequest(String body, String detail) {
        refused(SERVER.chatWith(body), 400, "Bad Request", detail);
    }

    private static void tooLarge(HttpReply reply, String detail) {
        refused(reply, 413, "Content Too Large", detail);
    }

    private static void unsupported(HttpReply reply, String detail) {
        refused(reply, 415, "Unsupported Media Type", detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"message\":null}", "{\"conversation\":\"x\"}"})
    void aMissingMessage(String body) {
        badRequest(body, "The field `message` is missing; put the person's words there.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\\t\\n\\r",
                "\\u0000\\u0007",
                "\\u200b\\ufeff",
                "\\u202e\\u200f",
                "\\u200d",
                "\\ud800",
                "\\u00a0\\u3000"
            })
    void aBlankMessage(String message) {
        badRequest("{\"message\":\"%s\"}".formatted(message), "The message is blank; put the person's words there.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "-1.5", "1e999999", "true", "[]", "[\"how do i join\"]", "{}", "{\"message\":\"x\"}"})
    void aMessageThatIsNoString(String message) {
        badRequest("{\"message\":%s}".formatted(message), "The field `message` must be a string.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "false", "[]", "{\"id\":\"x\"}"})
    void aConversationThatIsNoString(String conversation) {
        badRequest(
                "{\"message\":\"how do i join\",\"conversation\":%s}".formatted(conversation),
                "The field `conversation` must be a string.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"true\"", "\"yes\"", "\"\"", "[]", "{}", "0.0"})
    void aDebugThatIsNeitherTrueNorFalse(String debug) {
        badRequest(
                "{\"message\":\"how do i join\",\"debug\":%s}".formatted(debug),
                "The field `debug` must be true or false.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message", "text", "", "__proto__", "message "})
    void anUnknownField(String name) {
        badRequest(
                "{\"message\":\"how do i join\",\"%s\":\"x\"}".formatted(name),
                "The JSON has an unknown field; known are conversation, debug, message.");
    }

    @Test
    void aFieldThatStandsTwice() {
        badRequest("{\"message\":\"x\",\"message\":\"y\"}", "The body is not well-formed JSON (line 1, column 25).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "[{\"message\":\"how do i join\"}]", "\"how do i join\"", "5", "true", "", "  \n"})
    void aBodyThatIsNoObject(String body) {
        badRequest(body, "The body must be a JSON object.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"message\":\"how do i join\"",
                "{\"message\":\"how do i join}",
                "{\"message\":}",
                "{\"message\" \"how do i join\"}",
                "{\"message\":\"how do i join\",}",
                "{'message':'how do i join'}",
                "{message:\"how do i join\"}",
                "{\"message\":\"how\ndo i join\"}",
                "{\"message\":\"\\x41\"}",
                "{\"message\":\"\\u12\"}",
                "{\"message\":NaN}",
                "{\"message\":\"how do i join\"} trailing",
                "{\"message\":\"how do i join\"}{}",
                "{\"message\":\"how do i join\"}]",
                "{\"message\":\"how do i join\" /* please */}",
                "message=how+do+i+join",
                "\uFEFF{\"message\":\"how do i join\"}"
            })
    void aBodyThatIsNotWellFormed(String body) {
        HttpReply reply = SERVER.chatWith(body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.field("detail"))
                .matches("The body is not well-formed JSON( \\(line \\d+, column \\d+\\))?\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"message\":", "{\"message\":["})
    void aBodyThatIsNestedDeeply(String opening) {
        badRequest(opening.repeat(2_000), "The JSON is nested too deeply or holds too long a number.");
    }

    @Test
    void aNumberOfManyDigits() {
        badRequest(
                "{\"message\":%s}".formatted("9".repeat(20_000)),
                "The JSON is nested too deeply or holds too long a number.");
    }

    @ParameterizedTest
    @CsvSource({"a", "é", "😀"})
    void aMessageOverTwoThousandCharacters(String character) {
        tooLarge(SERVER.chat(character.repeat(2_001)), "The message is longer than 2000 characters; shorten it.");
    }

    @Test
    void aBodyOverTheLimit() {
        String detail = "The body is longer than 32768 bytes; shorten it.";
        String fitting = GOOD + " ".repeat(32_768 - GOOD.length());
        assertThat(SERVER.chatWith(fitting).status()).isEqualTo(200);
        tooLarge(SERVER.chatWith(fitting + " "), detail);
        tooLarge(SERVER.chatWith(" ".repeat(200_000)), detail);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 36, 200})
    void anIdempotencyKeyMayBeTwoHundredCharactersLong(int length) {
        assertThat(SERVER.chatUnder("k".repeat(length), GOOD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t "})
    void aBlankIdempotencyKey(String key) {
        badKey(SERVER.chatUnder(key, GOOD));
    }

    @Test
    void anIdempotencyKeyOverTwoHundredCharacters() {
        badKey(SERVER.chatUnder("k".repeat(201), GOOD));
    }

    private static void badKey(HttpReply reply) {
        refused(reply, 400, "Bad Request", "The header `Idempotency-Key` must hold 1 to 200 characters, best a UUID.");
    }

    private static HttpReply inChunks(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return SERVER.send(
                CHAT,
                request -> request.header("Content-Type", WebServer.JSON)
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    @Test
    void aBodyOfUnknownLengthOverTheLimit() {
        String fitting = GOOD + " ".repeat(32_768 - GOOD.length());
        assertThat(inChunks(fitting).status()).isEqualTo(200);
        tooLarge(inChunks(fitting + " "), "The body is longer than 32768 bytes; shorten it.");
    }

    @Test
    void aBodyThatIsAnnouncedTooLongIsNotWaitedFor() {
        HttpReply reply = SERVER.raw(
                "POST /api/v1/chat HTTP/1.1\nHost: x\nConnection: close\nContent-Type: application/json\n"
                        + "Content-Length: 999999999999",
                "{");
        tooLarge(reply, "The body is longer than 32768 bytes; shorten it.");
    }

    @Test
    void aBodyThatBreaksOff() {
        HttpReply reply = SERVER.raw(
                "POST /api/v1/chat HTTP/1.1\nHost: x\nConnection: close\nContent-Type: application/json\n"
                        + "Transfer-Encoding: chunked",
                "5\r\n{\"mes\r\nno length\r\n");
        refused(reply, 400, "Bad Request", "The body broke off; send all of it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00FF",
                "\u00C3(",
                "\u00E2\u0082",
                "\u00ED\u00A0\u0080",
                "\u00F5\u0080\u0080\u0080",
                "\u00C0\u0080"
            })
    void aBodyThatIsNotUtf8(String bytes) {
        byte[] body = "{\"message\":\"%s\"}".formatted(bytes).getBytes(StandardCharsets.ISO_8859_1);
        refused(
                SERVER.post(CHAT, WebServer.JSON, body),
                400,
                "Bad Request",
                "The body is not UTF-8; encode it as UTF-8.");
    }

    @Test
    void aBodyInUtf16() {
        byte[] body = GOOD.getBytes(StandardCharsets.UTF_16);
        assertThat(SERVER.post(CHAT, WebServer.JSON, body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonp",
                "application/json-patch+json",
                "application/problem+json",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/json; charset=no-such",
                "application/json, text/plain",
                "json",
                "*/*",
                ";"
            })
    void aWrongContentType(String contentType) {
        unsupported(
                SERVER.post(CHAT, contentType, GOOD.getBytes(StandardCharsets.UTF_8)),
                "Send the body with one Content-Type: application/json, in UTF-8.");
    }

    @Test
    void noContentType() {
        unsupported(
                SERVER.send(CHAT, request -> request.POST(BodyPublishers.ofString(GOOD))),
                "Send the body with one Content-Type: application/json, in UTF-8.");
    }

    @Test
    void severalContentTypes() {
        unsupported(
                SERVER.send(
                        CHAT,
                        request -> request.header("Content-Type", "application/json")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(GOOD))),
                "Send the body with one Content-Type: application/json, in UTF-8.");
    }

    @Test
    void aCompressedBody() {
        unsupported(
                SERVER.send(
                        CHAT,
                        request -> request.header("Content-Type", WebServer.JSON)
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString(GOOD))),
                "Send the body as it is, without a Content-Encoding.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=utf-8",
                "application/json ; charset=\"UTF-8\"",
                "application/json; odata=verbose",
                "application/json;"
            })
    void theContentTypeMayBeSpelledAsHttpAllows(String contentType) {
        assertThat(SERVER.post(CHAT, contentType, GOOD.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
    }
}
