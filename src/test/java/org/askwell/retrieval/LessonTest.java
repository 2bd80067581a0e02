package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.DiscordWordings;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Intent;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.Phrases;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.Thresholds;
import org.askwell.knowledge.WarningSign;
import org.askwell.knowledge.WarningSigns;
import org.askwell.knowledge.Welcome;
import org.askwell.knowledge.Wording;
import org.junit.jupiter.api.Test;

class LessonTest {

    private static final Entry CARD = entry("card", "how do i join?", "sign up", "join", "a card", "enrol", "new card");

    /** Too few ways to ask to be learnt from them alone. */
    private static final Entry ROOMS = entry("rooms", "where is it quiet?", "silence");

    private static final Intent HELLO = intent("hello", Intent.Kind.SMALLTALK, "hello", "good day");
    private static final Intent THIRD = intent("third", Intent.Kind.PICK, "the third one");
    private static final Intent WORSE = intent("worse", Intent.Kind.WORSE, "it still burns");
    private static final WarningSign FIRE = sign("fire", List.of("it burns", "smoke. it burns."), List.of("burn a cd"));
    private static final WarningSign LOST = sign("lost", List.of("my son is gone"), List.of("lost my hat. oh well."));

    private static final KnowledgeBase LIBRARY = new KnowledgeBase(
            new Clinic("Library", "", "", "", "", "999", "", "GB", "en"),
            new Wording("", "", "", "", "", "", "", "", new Phrases(Map.of())),
            Welcome.NONE,
            List.of(CARD, ROOMS),
            List.of(),
            List.of("pizza", "a poem"),
            List.of(HELLO, THIRD, WORSE),
            new WarningSigns(List.of(FIRE, LOST), located("hot coffee. please.")),
            DiscordWordings.BUILT_IN,
            Thresholds.NONE);

    private static Entry entry(String id, String question, String... examples) {
        return new Entry(
                id,
                id,
                "Questions",
                question,
                List.of(examples),
                List.of(),
                List.of(),
                Optional.empty(),
                Prose.NONE,
                Prose.NONE,
                List.of("the answer about " + id));
    }

    private static Intent intent(String id, Intent.Kind kind, String... examples) {
        return new Intent(id, kind, Prose.NONE, List.of(examples), List.of(), 0);
    }

    private static WarningSign sign(String id, List<String> examples, List<String> nearMisses) {
        return new WarningSign(
                id,
                WarningSign.Level.EMERGENCY,
                id,
                Prose.NONE,
                List.of(),
                located(examples.toArray(String[]::new)),
                located(nearMisses.toArray(String[]::new)),
                List.of(),
                Optional.empty());
    }

    private static List<Located> located(String... texts) {
        return Stream.of(texts)
                .map(text -> new Located(Path.of("file.txt"), 1, text))
                .toList();
    }

    private static Map<String, String> asTheyAre() {
        return Lesson.texts(LIBRARY).stream().distinct().collect(Collectors.toMap(Function.identity(), text -> text));
    }

    private static List<String> textsOf(Lesson lesson, int owner) {
        return lesson.samples().stream()
                .filter(sample -> sample.owner() == owner)
                .map(Sample::text)
                .toList();
    }

    @Test
    void allThatIsWrittenIsRead() {
        assertThat(Lesson.texts(LIBRARY))
                .contains(
                        "how do i join?",
                        "sign up",
                        "the answer about card",
                        "the third one",
                        "it burns",
                        "burn a cd",
                        "hot coffee. please.",
                        "pizza");
    }

    @Test
    void answersBelongToTheEntriesThenToTheIntentsThenToNone() {
        Lesson lesson = Lesson.answers(LIBRARY, asTheyAre());

        assertThat(lesson.owners()).isEqualTo(5);
        assertThat(textsOf(lesson, 0))
                .containsExactly("how do i join?", "sign up", "join", "a card", "enrol", "new card");
        assertThat(textsOf(lesson, 2)).containsExactly("hello", "good day");
        assertThat(textsOf(lesson, 3)).containsExactly("it still burns");
        assertThat(textsOf(lesson, 4)).containsExactly("pizza", "a poem");
    }

    @Test
    void whichOfSeveralChoicesIsMeantIsNotLearnt() {
        assertThat(Lesson.learnt(LIBRARY)).containsExactly(HELLO, WORSE);
        assertThat(Lesson.answers(LIBRARY, asTheyAre()).texts()).doesNotContain("the third one");
    }

    @Test
    void anEntryWithFewExamplesIsAlsoLearntFromItsAnswer() {
        Lesson lesson = Lesson.answers(LIBRARY, asTheyAre());

        assertThat(textsOf(lesson, 1)).containsExactly("where is it quiet?", "silence", "the answer about rooms");
        assertThat(lesson.passages())
                .containsExactly(
                        new LuceneIndex.Text(0, "the answer about card"),
                        new LuceneIndex.Text(1, "the answer about rooms"));
    }

    @Test
    void signsBelongToTheirExamplesAndAllElseToNone() {
        Lesson lesson = Lesson.signs(LIBRARY, asTheyAre());

        assertThat(lesson.owners()).isEqualTo(3);
        assertThat(textsOf(lesson, 0)).containsExactly("it burns", "smoke. it burns.");
        assertThat(textsOf(lesson, 1)).containsExactly("my son is gone");
        assertThat(textsOf(lesson, 2))
                .contains("burn a cd", "how do i join?", "sign up", "hello", "the third one", "pizza");
        assertThat(lesson.passages()).isEmpty();
    }

    @Test
    void eachSentenceOfANearMissRaisesNothingAsWell() {
        assertThat(textsOf(Lesson.signs(LIBRARY, asTheyAre()), 2))
                .contains("lost my hat. oh well.", "lost my hat.", "oh well.", "hot coffee. please.", "hot coffee.");
    }

    @Test
    void aSentenceOfAnExampleMayBeHarmlessByItself() {
        assertThat(Lesson.signs(LIBRARY, asTheyAre()).texts()).doesNotContain("smoke.");
    }

    @Test
    void whatSaysThatASignIsStillThereIsNoHarmlessMessage() {
        assertThat(Lesson.signs(LIBRARY, asTheyAre()).texts()).doesNotContain("it still burns");
    }

    @Test
    void textsAreLearntWithTheirTypingMistakesMended() {
        Map<String, String> corrected = asTheyAre();
        corrected.put("enrol", "enroll");
        corrected.put("lost my hat. oh well.", "lost my cap. oh well.");

        assertThat(Lesson.answers(LIBRARY, corrected).texts())
                .contains("enroll")
                .doesNotContain("enrol");
        assertThat(Lesson.signs(LIBRARY, corrected).texts())
                .contains("lost my cap. oh well.", "lost my cap.")
                .doesNotContain("lost my hat.");
    }

    @Test
    void aTextWithoutACorrectionIsAFault() {
        assertThatThrownBy(() -> Lesson.answers(LIBRARY, Map.of())).hasMessageContaining("without a correction");
    }

    @Test
    void whatStandsThereTwiceForTheSameOwnerIsLearntOnce() {
        Map<String, String> corrected = asTheyAre();
        corrected.put("enrol", "join");

        assertThat(textsOf(Lesson.answers(LIBRARY, corrected), 0)).containsOnlyOnce("join");
    }

    @Test
    void theSamplesAreDealtToTheFoldsInTurn() {
        List<Sample> samples = Lesson.answers(LIBRARY, asTheyAre()).samples();

        assertThat(samples).hasSizeGreaterThan(RankerTraining.FOLDS);
        for (int i = 0; i < samples.size(); i++) {
            assertThat(samples.get(i).fold()).isEqualTo(i % RankerTraining.FOLDS);
        }
    }
}
