package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.askwell.Library;
import org.junit.jupiter.api.Test;

final class LikeTextsTest {

    /** Of which {@code middle} is where none of them is. */
    private static final Map<String, float[]> PLANE = Map.of(
            "middle", new float[] {5, 5},
            "east", new float[] {6, 5},
            "nearly east", new float[] {6.92f, 5.56f},
            "north", new float[] {5, 7},
            "west", new float[] {4, 5});

    private static final CentredEncoder ENCODER = new CentredEncoder(
            text -> Objects.requireNonNull(
                    PLANE.get(text.toLowerCase(Locale.ROOT).replace("!", ""))),
            List.of("middle"));

    private static List<List<String>> groups(String... texts) {
        return LikeTexts.groups(List.of(texts), ENCODER);
    }

    @Test
    void theLargestGroupComesFirstAndInItWhatWasSaidMostOften() {
        assertThat(groups("north", "nearly east", "west", "east", "east"))
                .containsExactly(List.of("east", "east", "nearly east"), List.of("north"), List.of("west"));
    }

    @Test
    void theSameWordsAreTheSameWhateverStandsBetweenThem() {
        assertThat(groups("East!", "north", "east")).containsExactly(List.of("East!", "east"), List.of("north"));
    }

    @Test
    void ofNothingThereAreNone() {
        assertThat(groups()).isEmpty();
    }

    @Test
    void whatIsInTheMiddleIsLikeNothing() {
        assertThat(groups("middle", "east")).hasSize(2);
    }

    /** The plain way: of all pairs of groups the most alike on average become one, until none is alike enough. */
    @Test
    void theChainsFindWhatLookingAtAllPairsFinds() {
        Random random = new Random(42);
        Map<String, float[]> vectors = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            vectors.put("t" + i, new float[] {
                (float) random.nextGaussian(), (float) random.nextGaussian(), (float) random.nextGaussian()
            });
        }
        vectors.put("middle", new float[] {0, 0, 0});
        CentredEncoder encoder =
                new CentredEncoder(text -> Objects.requireNonNull(vectors.get(text)), List.of("middle"));
        List<String> texts =
                vectors.keySet().stream().filter(text -> !text.equals("middle")).toList();

        List<Set<String>> groups = LikeTexts.groups(texts, encoder).stream()
                .<Set<String>>map(Set::copyOf)
                .toList();

        assertThat(groups).hasSizeBetween(2, 30).containsExactlyInAnyOrderElementsOf(plainly(texts, encoder));
    }

    private static List<Set<String>> plainly(List<String> texts, CentredEncoder encoder) {
        List<Set<String>> groups = new ArrayList<>(texts.stream().map(Set::of).toList());
        while (true) {
            double highest = LikeTexts.LIKENESS;
            List<Set<String>> most = List.of();
            for (Set<String> one : groups) {
                for (Set<String> other : groups) {
                    double likeness = one.equals(other) ? -1 : average(one, other, encoder);
                    if (likeness >= highest) {
                        highest = likeness;
                        most = List.of(one, other);
                    }
                }
            }
            if (most.isEmpty()) {
                return groups;
            }
            groups.removeAll(most);
            groups.add(most.stream().flatMap(Set::stream).collect(Collectors.toSet()));
        }
    }

    private static double average(Set<String> one, Set<String> other, CentredEncoder encoder) {
        return one.stream()
                .flatMapToDouble(a -> other.stream().mapToDouble(b -> {
                    float[] first = encoder.encode(a);
                    float[] second = encoder.encode(b);
                    return IntStream.range(0, first.length)
                            .mapToDouble(i -> first[i] * second[i])
                            .sum();
                }))
                .average()
                .orElseThrow();
    }

    @Test
    void theModelKnowsWhatMeansAboutTheSame() {
        List<List<String>> groups = Grouping.of(
                List.of(
                        "can i bring my dog",
                        "do you have a car park",
                        "are dogs allowed inside",
                        "where can i park my car",
                        "is it ok to bring a dog",
                        "do you sell coffee"),
                Library.retriever());
        assertThat(groups)
                .containsExactly(
                        List.of("can i bring my dog", "are dogs allowed inside", "is it ok to bring a dog"),
                        List.of("do you have a car park", "where can i park my car"),
                        List.of("do you sell coffee"));
    }
}
