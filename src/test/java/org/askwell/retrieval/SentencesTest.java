package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @Test
    void aMessageIsTakenApartAtTheEndsOfItsSentences() {
        assertThat(Sentences.of("I fell. Does it matter? Help!! It hurts… a lot; yes")
                        .all())
                .containsExactly("I fell.", "Does it matter?", "Help!!", "It hurts…", "a lot;", "yes");
    }

    @Test
    void sentencesThatAreWrittenWithoutSpacesAreTakenApartToo() {
        assertThat(Sentences.of("我头晕。要紧吗？救命！好；谢谢").all()).containsExactly("我头晕。", "要紧吗？", "救命！", "好；", "谢谢");
        assertThat(Sentences.of("أشعر بالدوار. هل هذا خطير؟ ساعدوني").all())
                .containsExactly("أشعر بالدوار.", "هل هذا خطير؟", "ساعدوني");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "it hurts",
                "it hurts.",
                "does it hurt?",
                "at 3.30 pm, e-mail me@clinic.example",
                "要紧吗？",
                "هل هذا خطير؟"
            })
    void oneShortSentenceHasNoParts(String message) {
        assertThat(Sentences.of(message).all()).isEmpty();
    }

    @Test
    void whatStandsThereTwiceIsLookedAtOnce() {
        assertThat(Sentences.of("Help! Help! Please. Help!").all()).containsExactly("Help!", "Please.");
    }

    @Test
    void twentyWordsAreNotYetTooManyForOneSentence() {
        assertThat(Sentences.of(words(1, 20)).all()).isEmpty();
    }

    @Test
    void anEndlessSentenceIsLookedAtInOverlappingPieces() {
        assertThat(Sentences.of(words(1, 30)).all())
                .containsExactly(words(1, 14), words(8, 21), words(15, 28), words(22, 30));
    }

    @Test
    void noWordOfAnEndlessSentenceIsLeftOut() {
        for (int count = 21; count < 60; count++) {
            List<String> pieces = Sentences.of(words(1, count)).all();

            assertThat(pieces.stream().flatMap(piece -> List.of(piece.split(" ")).stream()))
                    .as("%d words", count)
                    .contains(words(1, count).split(" "));
        }
    }

    @Test
    void onlyTheEndlessOneOfSeveralSentencesComesInPieces() {
        assertThat(Sentences.of("Hello. " + words(1, 21) + ". Bye.").all())
                .containsExactly("Hello.", words(1, 21) + ".", "Bye.", words(1, 14), words(8, 21) + ".");
        assertThat(Sentences.of("Hello. " + words(1, 21) + ".").whole()).containsExactly("Hello.", words(1, 21) + ".");
    }

    @Test
    void noMessageHasMoreThanSixtyParts() {
        String many = IntStream.range(0, 100).mapToObj(i -> "word" + i + ".").collect(Collectors.joining(" "));

        assertThat(Sentences.of(many).all())
                .hasSize(60)
                .startsWith("word0.", "word1.")
                .endsWith("word59.");
    }

    private static String words(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }
}
