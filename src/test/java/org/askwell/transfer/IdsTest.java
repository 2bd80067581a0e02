package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class IdsTest {

    @Test
    void givesEachIdOnce() {
        Ids ids = new Ids(Stream.of("a", "a-2", "B"));

        assertThat(ids.give("A", "")).isEqualTo("a-3");
        assertThat(ids.give("a", "")).isEqualTo("a");
        assertThat(ids.give("a", "")).isEqualTo("a-4");
        assertThat(ids.give("B", "")).isEqualTo("B");
        assertThat(ids.give("Some_Id--9", "")).isEqualTo("Some_Id--9");
    }

    @Test
    void cutsLongOnesBetweenWords() {
        Ids ids = new Ids(Stream.of());

        String id = ids.give("", "very long words ".repeat(20));

        assertThat(id).hasSizeBetween(70, 80).endsWith("-words").startsWith("very-long-words-");
        assertThat(ids.give("x".repeat(500), "")).isEqualTo("x".repeat(80));
    }

    @Test
    void namesManyThatAreAlike() {
        Ids ids = new Ids(Stream.of());
        Set<String> given = new HashSet<>();

        for (int i = 0; i < 50_000; i++) {
            given.add(ids.give("", "卡丢了怎么办"));
        }

        assertThat(given).hasSize(50_000).contains("entry", "entry-50000");
    }
}
