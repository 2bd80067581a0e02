package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** What the speller leaves alone, so that 2,000 characters of junk are not compared with every word for seconds. */
class SpellerLimitsTest {

    private static final String LONGEST = "a".repeat(15) + "b".repeat(15);

    private final Speller speller = speller("bruise", LONGEST, LONGEST + "b");

    private static Speller speller(String... words) {
        try {
            Directory directory = new ByteBuffersDirectory();
            // Words that are no English are trusted when they stand in several texts.
            List<String> texts = Collections.nCopies(10, String.join(" ", words));
            Speller.write(directory, texts, word -> false);
            return new Speller(directory, word -> false);
        } catch (IOException e) {
            throw new AssertionError("a directory in memory", e);
        }
    }

    @Test
    void wordsOfThirtyLettersAreMended() {
        assertThat(speller.correct("bruize")).isEqualTo("bruise");
        assertThat(speller.correct(LONGEST.replace("ab", "ac"))).isEqualTo(LONGEST);
    }

    @Test
    void longerRunsOfLettersStay() {
        String mistyped = (LONGEST + "b").replace("ab", "ac");
        assertThat(speller.correct(mistyped)).isEqualTo(mistyped);
    }

    @Test
    void theFirstUnknownWordsAreMendedAndTheRestStays() {
        String many = IntStream.range(0, 40).mapToObj(i -> "bruize").collect(Collectors.joining(" "));
        String mended = speller.correct(many);
        assertThat(mended).startsWith("bruise bruise ").endsWith(" bruize bruize");
        assertThat(mended.split(" ")).hasSize(40).filteredOn("bruise"::equals).hasSize(32);
    }

    @Test
    void whatIsBetweenTheWordsStays() {
        assertThat(speller.correct("$1 \\ (bruize) *")).isEqualTo("$1 \\ (bruise) *");
    }
}
