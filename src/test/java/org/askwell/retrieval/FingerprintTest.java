package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.askwell.knowledge.Intent;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.WarningSign;
import org.askwell.knowledge.WarningSigns;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final Intent HELLO = intent(Intent.Kind.SMALLTALK, "hello", "good day");
    private static final WarningSign FIRE = sign(2, "it burns", "burn a cd");
    private static final String NAME = of(List.of(HELLO), FIRE);

    private static Intent intent(Intent.Kind kind, String... examples) {
        return new Intent("hello", kind, Prose.NONE, List.of(examples), List.of(), 0);
    }

    private static WarningSign sign(int line, String example, String nearMiss) {
        return new WarningSign(
                "fire",
                WarningSign.Level.EMERGENCY,
                "Fire",
                new Prose("Leave.", "<p>Leave.</p>"),
                List.of(),
                located(line, example),
                located(line, nearMiss),
                List.of(),
                Optional.empty());
    }

    private static List<Located> located(int line, String text) {
        return List.of(new Located(Path.of("fire.txt"), line, text));
    }

    private static String of(List<Intent> intents, WarningSign... signs) {
        KnowledgeBase small = SmallModel.knowledgeBase();
        return Fingerprint.of(new KnowledgeBase(
                small.clinic(),
                small.wording(),
                small.welcome(),
                small.entries(),
                small.synonyms(),
                small.outOfScope(),
                intents,
                new WarningSigns(List.of(signs), List.of()),
                small.discord(),
                small.thresholds()));
    }

    @Test
    void theSameContentHasTheSameName() {
        assertThat(of(List.of(HELLO), FIRE)).isEqualTo(NAME).isNotEqualTo(of(List.of(HELLO)));
    }

    @Test
    void everythingThatIsLearntOfAnIntentChangesTheName() {
        assertThat(of(List.of(intent(Intent.Kind.SMALLTALK, "hello")), FIRE)).isNotEqualTo(NAME);
        assertThat(of(List.of(intent(Intent.Kind.PICK, "hello", "good day")), FIRE))
                .isNotEqualTo(NAME);
    }

    @Test
    void everythingThatIsLearntOfAWarningSignChangesTheName() {
        assertThat(of(List.of(HELLO), sign(2, "it burns!", "burn a cd"))).isNotEqualTo(NAME);
        assertThat(of(List.of(HELLO), sign(2, "burn a cd", "it burns"))).isNotEqualTo(NAME);
    }

    @Test
    void whereAMessageStandsIsNotLearnt() {
        assertThat(of(List.of(HELLO), sign(7, "it burns", "burn a cd"))).isEqualTo(NAME);
    }
}
