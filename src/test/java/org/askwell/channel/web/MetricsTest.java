package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.askwell.journal.Condition;
import org.askwell.journal.Journal;
import org.askwell.journal.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the numbers tell, and that no made-up request adds one. */
class MetricsTest {

    @RegisterExtension
    static final WebServer SERVER = new WebServer();

    private static List<String> lines() {
        return SERVER.get("/metrics").text().lines().toList();
    }

    @Test
    void countsTurnsAndHowSureAndHowFastTheyWere() {
        SERVER.chat("how do i join");

        assertThat(lines())
                .anyMatch(line -> line.matches("askwell_turns_total\\{channel=\"web\",kind=\"answer\"} [1-9].*"))
                .anyMatch(line -> line.startsWith("askwell_confidence_bucket{kind=\"answer\",le=\"0.9\"} "))
                .anyMatch(line -> line.startsWith("askwell_answer_seconds_bucket{channel=\"web\",le=\"0.05\"} "))
                .anyMatch(line -> line.startsWith("askwell_answer_seconds_sum{channel=\"web\"} "));
    }

    @Test
    void countsWhatPeopleSayAboutReplies() {
        SERVER.post(
                "/api/v1/feedback",
                WebServer.JSON,
                "{\"turn\":\"0123456789abcdef0123456789abcdef\",\"helpful\":false}".getBytes(StandardCharsets.UTF_8));

        assertThat(lines()).contains("askwell_feedback_total{helpful=\"false\"} 1.0");
    }

    @Test
    void countsRequestsByTheirRouteAndNeverByTheirAddress() {
        SERVER.get("/api/v1/entries/join");
        SERVER.get("/no-such-page");
        SERVER.get("/faq/no-such-entry");
        SERVER.raw("BREW /no-such-coffee HTTP/1.1\nHost: x\nConnection: close", "");

        assertThat(lines())
                .contains(
                        "askwell_http_requests_seconds_count{method=\"GET\",route=\"/api/v1/entries/{id}\",status=\"200\"} 1")
                .contains("askwell_http_requests_seconds_count{method=\"GET\",route=\"none\",status=\"404\"} 1")
                .contains("askwell_http_requests_seconds_count{method=\"GET\",route=\"/faq/{id}\",status=\"404\"} 1")
                .contains("askwell_http_requests_seconds_count{method=\"other\",route=\"none\",status=\"404\"} 1")
                .noneMatch(line -> line.contains("no-such"));
    }

    @Test
    void tellsAboutTheProcess() {
        assertThat(lines())
                .anyMatch(line -> line.startsWith("askwell_build_info{java=\""))
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
                .anyMatch(line -> line.startsWith("jvm_threads_live_threads "))
                .anyMatch(line -> line.startsWith("process_cpu_usage "));
    }

    @Test
    void anotherWebsiteDoesNotGetThem() {
        HttpReply reply = SERVER.send(
                "/metrics",
                request -> request.header("Origin", WebServer.FRIEND).GET());

        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(reply.header("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
    }

    @Test
    void tellsTheStateOfEachPartAndWhatElseIsRegistered() {
        Journal journal = new Journal(List.of());
        Metrics metrics = journal.metrics();
        journal.watch(() -> new Condition("content", Condition.State.DEGRADED, "a file is faulty"));
        metrics.gauge("askwell.journal.queue", "What waits", () -> 7);
        metrics.count("askwell.journal.dropped", "What was lost");

        assertThat(metrics.scrape().lines())
                .contains(
                        "askwell_part_up{part=\"content\",state=\"degraded\"} 1.0",
                        "askwell_part_up{part=\"content\",state=\"up\"} 0.0",
                        "askwell_journal_queue 7.0",
                        "askwell_journal_dropped_total 1.0")
                .noneMatch(line -> line.contains("faulty"));
    }

    @Test
    void aQuestionAddsNoNumberOfItsOwn() {
        SERVER.chat("is it loud?");
        int before = lines().size();
        for (int i = 0; i < 20; i++) {
            SERVER.chat("is it loud on floor " + i + "?");
        }

        assertThat(lines()).hasSizeLessThan(before + 2 * 30).noneMatch(line -> line.contains("loud"));
    }
}
