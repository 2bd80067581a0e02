package org.askwell.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class IncidentsTest {

    private long now;
    private final Incidents incidents = new Incidents(() -> now);

    @Test
    void saysEachThingOnceAnHour() {
        try (LogLines log = new LogLines()) {
            incidents.warn("a", "it is late");
            incidents.warn("a", "it is late");
            incidents.warn("b", "it is far");
            assertThat(log.with("it is late")).hasSize(1);
            assertThat(log.with("it is far")).hasSize(1);

            now += TimeUnit.HOURS.toNanos(1);
            incidents.warn("a", "it is late");
            assertThat(log.with("it is late")).hasSize(2);
        }
    }

    @Test
    void saysThatSomethingIsOverWhereItWasSaidToBe() {
        try (LogLines log = new LogLines()) {
            incidents.over("a", "all is well");
            assertThat(log.with("all is well")).isEmpty();
            incidents.warn("a", "it is late");
            incidents.over("a", "all is well");
            incidents.over("a", "all is well");
            assertThat(log.with("all is well")).hasSize(1);
        }
    }
}
