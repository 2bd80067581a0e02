package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellerTest {

    private static final Set<String> ENGLISH = Set.of("where", "needle", "needles", "muscle", "roof", "does", "hurt");

    private final Speller speller = speller(
            "the needle goes into the muscle",
            "needles hurt",
            "hurt needl",
            "physio",
            "physio one",
            "physio two",
            "physio three");

    private static Speller speller(String... texts) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            Speller.write(directory, List.of(texts), ENGLISH::contains);
            return new Speller(directory, ENGLISH::contains);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "does the neddle hurt, does the needle hurt",
        "mussle, muscle",
        "Needels, needles",
        "phsyio, physio",
    })
    void mendsAWordThatIsNeitherEnglishNorTheKnowledgeBasesOwn(String typed, String meant) {
        assertThat(speller.correct(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"where is the roof", "HURT?", "xyzzyplugh", "hrt", "физио", "''"})
    void leavesTheRestAsItIs(String typed) {
        assertThat(speller.correct(typed)).isEqualTo(typed);
    }

    @Test
    void doesNotTrustASlipInAnExample() {
        assertThat(speller.correct("needl")).isEqualTo("needle");
    }
}
