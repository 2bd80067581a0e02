package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.WarningSign;
import org.askwell.knowledge.WarningSigns;
import org.junit.jupiter.api.Test;

class ListedSentencesTest {

    private static final WarningSign LEAK = sign("leak", WarningSign.Level.SAME_DAY, "Water on the floor", "smoke?");
    private static final WarningSign FIRE = sign("fire", WarningSign.Level.EMERGENCY, "smoke here", "fire drill today");
    private static final ListedSentences LISTED =
            new ListedSentences(new WarningSigns(List.of(LEAK, FIRE), messages("water bottle", "smoke here")));

    private static WarningSign sign(String id, WarningSign.Level level, String example, String nearMiss) {
        return new WarningSign(
                id,
                level,
                id,
                Prose.NONE,
                List.of(),
                messages(example, "help now"),
                messages(nearMiss),
                List.of(),
                Optional.empty());
    }

    private static List<Located> messages(String... texts) {
        return List.of(texts).stream()
                .map(text -> new Located(Path.of("list.txt"), 1, text))
                .toList();
    }

    @Test
    void knowsAnExampleWhateverTheCaseOfItsLetters() {
        assertThat(LISTED.raisedBy("water ON the floor")).contains(LEAK);
        assertThat(LISTED.raisedBy("water on the table")).isEmpty();
    }

    @Test
    void knowsTheNearMissesOfEverySignAndOfAll() {
        assertThat(LISTED.isNearMiss("Fire drill today")).isTrue();
        assertThat(LISTED.isNearMiss("smoke?")).isTrue();
        assertThat(LISTED.isNearMiss("water bottle")).isTrue();
        assertThat(LISTED.isNearMiss("water on the floor")).isFalse();
    }

    @Test
    void knowsAnExampleInTheFormInWhichMessagesArrive() {
        ListedSentences listed = new ListedSentences(new WarningSigns(List.of(), messages("偏头痛，跟以前一样")));

        assertThat(listed.isNearMiss("偏头痛,跟以前一样")).isTrue();
    }

    @Test
    void takesWhatIsListedTwiceForTheMoreUrgent() {
        assertThat(LISTED.raisedBy("help now")).contains(FIRE);
        assertThat(LISTED.isNearMiss("smoke here")).isFalse();
    }
}
