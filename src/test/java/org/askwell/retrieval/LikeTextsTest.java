package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.askwell.Library;
import org.junit.jupiter.api.Test;

final class LikeTextsTest {

    private static final Map<String, float[]> PLANE = Map.of(
            "east", new float[] {1, 0},
            "nearly east", new float[] {0.96f, 0.28f},
            "north", new float[] {0, 1},
            "west", new float[] {-1, 0});

    private static List<List<String>> groups(String... texts) {
        return LikeTexts.groups(List.of(texts), text -> PLANE.getOrDefault(text, new float[] {0, -1}));
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
    void theModelKnowsWhatMeansAboutTheSame() {
        List<List<String>> groups = Library.retriever()
                .alike(List.of(
                        "can i bring my dog",
                        "do you have a car park",
                        "are dogs allowed inside",
                        "where can i park my car",
                        "is it ok to bring a dog",
                        "do you sell coffee"));
        assertThat(groups)
                .containsExactly(
                        List.of("can i bring my dog", "are dogs allowed inside", "is it ok to bring a dog"),
                        List.of("do you have a car park", "where can i park my car"),
                        List.of("do you sell coffee"));
    }
}
