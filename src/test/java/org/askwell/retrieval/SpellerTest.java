package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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
            "physio three",
            "me duele mucho la espalda",
            "duele mucho",
            "la espalda duele mucho",
            "me duele la espalda",
            "mucho me duele la espalda");

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

    @ParameterizedTest
    @CsvSource({"me duele la espalda aqui neddle", "ESPALDA mussle", "mucho mussle duele where"})
    void leavesASentenceInAnotherLanguageThatTheKnowledgeBaseHasAsItIs(String typed) {
        assertThat(speller.correct(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "does the neddle hurt mucho, does the needle hurt mucho",
        "physio hurt neddle, physio hurt needle",
        "tengo la neddle, tengo la needle"
    })
    void mendsEnglishWithAForeignWordInIt(String typed, String meant) {
        assertThat(speller.correct(typed)).isEqualTo(meant);
    }

    @Test
    void mendsManyTextsAsItMendsOne() {
        List<String> texts = List.of("mussle", "me duele la espalda mussle", "does the neddle hurt", "mussle");

        try (Workers workers = new Workers(2)) {
            assertThat(speller.correctAll(texts, workers))
                    .containsOnly(
                            Map.entry("mussle", "muscle"),
                            Map.entry("me duele la espalda mussle", "me duele la espalda mussle"),
                            Map.entry("does the neddle hurt", "does the needle hurt"));
        }
    }

    @Test
    void doesNotTrustASlipInAnExample() {
        assertThat(speller.correct("needl")).isEqualTo("needle");
    }
}
