package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.askwell.journal.Feedback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackEndpointTest {

    @RegisterExtension
    static final WebServer SERVER = new WebServer();

    private static HttpReply send(String body) {
        return SERVER.post("/api/v1/feedback", WebServer.JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isHeard() {
        String turn = SERVER.chat("how do i join").field("turn");
        HttpReply reply = send("{\"turn\":\"%s\",\"helpful\":false,\"comment\":\" I meant choirs. \"}".formatted(turn));
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.octets()).isEmpty();
        assertThat(WebServer.FEEDBACK.heard()).contains(new Feedback(turn, false, "I meant choirs."));
    }

    @Test
    void needsNoComment() {
        assertThat(send("{\"turn\":\"0123456789abcdef0123456789abcdef\",\"helpful\":true}")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | The field `turn` must be the id of a reply.",
                "{\"turn\":\"x\",\"helpful\":true} | The field `turn` must be the id of a reply.",
                "{\"turn\":\"0123456789abcdef0123456789abcdef\"} | The field `helpful` is missing; it must be true or false.",
                "{\"turn\":7} | The field `turn` must be a string.",
                "{\"helpful\":\"yes\"} | The field `helpful` must be true or false.",
                "{\"note\":\"x\"} | The JSON has an unknown field; known are comment, helpful, turn."
            })
    void isRefusedWithTheReason(String body, String detail) {
        HttpReply reply = send(body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.field("detail")).isEqualTo(detail);
    }

    @Test
    void hasALimit() {
        assertThat(send("{\"turn\":\"0123456789abcdef0123456789abcdef\",\"helpful\":true,\"comment\":\"%s\"}"
                                .formatted("x".repeat(1_001)))
                        .status())
                .isEqualTo(413);
    }
}
