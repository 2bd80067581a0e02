package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.evaluation.Dialogue;
import org.askwell.evaluation.QuestionFile;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the needling knowledge base promises, whoever edits it. */
class KnowledgeBaseContentTest {

    private static final Path QUESTIONS = Path.of("src/test/resources/questions");
    private static final int MIN_EXAMPLES = 80;
    private static final int MIN_OUT_OF_SCOPE = 600;
    private static final int MAX_SUMMARY_WORDS = 60;
    private static final double MAX_GRADE = 9;
    private static final int EVERYBODY_SAYS = 2;
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Reading READING = KnowledgeBaseReader.read(Path.of("knowledge-base"));

    @Test
    void hasNoProblemAtAll() {
        assertThat(READING.problems()).isEmpty();
        assertThat(READING).isInstanceOf(Reading.Sound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what-is-needling",
                "dry-meaning",
                "trigger-points",
                "referred-pain",
                "how-it-works",
                "muscle-twitch",
                "evidence",
                "acupuncture-difference",
                "needle-type",
                "electrical-needling",
                "conditions-overview",
                "neck-shoulder-pain",
                "lower-back-pain",
                "headaches-migraines",
                "sports-injuries",
                "fibromyalgia",
                "tmj-disorders",
                "plantar-fasciitis",
                "chronic-pain",
                "other-conditions",
                "benefits",
                "range-of-motion",
                "sleep-wellbeing",
                "how-soon-relief",
                "how-long-it-lasts",
                "first-visit",
                "during-session",
                "session-length",
                "does-it-hurt",
                "fear-of-needles",
                "number-of-sessions",
                "session-frequency",
                "prepare",
                "soreness-after",
                "aftercare",
                "exercise-after",
                "side-effects",
                "bruising-bleeding",
                "who-should-avoid",
                "pregnancy",
                "blood-thinners",
                "infection-risk",
                "lung-puncture",
                "when-to-seek-help",
                "who-performs",
                "choosing-practitioner",
                "find-practitioner",
                "combining-therapies",
                "vs-physical-therapy",
                "vs-other-treatments",
                "insurance",
                "cost"
            })
    void answersAboutAndHasEnoughExamplesOf(String topic) {
        List<Entry> entries = entries().filter(entry -> entry.answers(topic)).toList();

        assertThat(entries).isNotEmpty();
        assertThat(entries.stream()
                        .flatMap(entry -> entry.examples().stream())
                        .map(KnowledgeBaseContentTest::words)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(MIN_EXAMPLES);
    }

    @Test
    void knowsManyMessagesThatItCannotAnswer() {
        assertThat(knowledgeBase().outOfScope().stream()
                        .map(KnowledgeBaseContentTest::words)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(MIN_OUT_OF_SCOPE);
    }

    static Stream<Named<Entry>> isShortPlainAndSourced() {
        return entries().map(entry -> Named.of(entry.id(), entry));
    }

    @ParameterizedTest
    @MethodSource
    void isShortPlainAndSourced(Entry entry) {
        assertThat(entry.sources()).isNotEmpty();
        assertThat(entry.reviewed()).isPresent();
        assertThat(entry.summary().text().split("\\s+", -1)).hasSizeLessThanOrEqualTo(MAX_SUMMARY_WORDS);
        assertThat(ReadingGrade.of(
                        entry.summary().text() + "\n\n" + entry.details().text()))
                .isLessThanOrEqualTo(MAX_GRADE);
    }

    static Stream<Named<WarningSign>> saysWhatToDoAboutAndWhy() {
        return knowledgeBase().signs().signs().stream().map(sign -> Named.of(sign.id(), sign));
    }

    /** Who reads this is worried, so it has to be as plain as any answer. */
    @ParameterizedTest
    @MethodSource
    void saysWhatToDoAboutAndWhy(WarningSign sign) {
        assertThat(sign.sources()).isNotEmpty();
        assertThat(sign.reviewed()).isPresent();
        assertThat(sign.nearMisses()).isNotEmpty();
        assertThat(ReadingGrade.of(sign.text().text())).isLessThanOrEqualTo(MAX_GRADE);
    }

    @ParameterizedTest
    @EnumSource
    void hasSignsOfEvery(WarningSign.Level level) {
        assertThat(knowledgeBase().signs().signs())
                .extracting(WarningSign::level)
                .contains(level);
    }

    @ParameterizedTest
    @EnumSource
    void hasIntentsOfEvery(Intent.Kind kind) {
        assertThat(knowledgeBase().intents()).extracting(Intent::kind).contains(kind);
    }

    @Test
    void aQuestionFileHoldsMoreThanAHundredMessages() {
        assertThat(questionFiles()).hasSize(6);
        assertThat(questionFiles())
                .allSatisfy(file -> assertThat(QuestionFile.read(file))
                        .flatExtracting(Dialogue::lines)
                        .hasSizeGreaterThan(100));
    }

    /**
     * Only names the places: nobody who tunes the matching should read the blind questions here. What everybody says in a
     * word or two cannot be left out, whoever measures with it.
     */
    @ParameterizedTest
    @ValueSource(strings = {"blind", "dev", "safety-blind", "safety-dev", "dialogues-blind", "dialogues-dev"})
    void holdsNoMessageThatItsMatchingIsMeasuredWith(String questions) {
        assertThat(repeated(
                        questions, knownMessages(), line -> words(line.say()).split(" ", -1).length > EVERYBODY_SAYS))
                .isEmpty();
    }

    private static Map<String, String> knownMessages() {
        KnowledgeBase known = knowledgeBase();
        Stream<Map.Entry<String, String>> questions = entries()
                .flatMap(entry -> entry.examples().stream().map(example -> Map.entry(words(example), entry.id())));
        Stream<Map.Entry<String, String>> outside =
                known.outOfScope().stream().map(message -> Map.entry(words(message), "out-of-scope.txt"));
        Stream<Map.Entry<String, String>> wishes = known.intents().stream()
                .flatMap(intent -> intent.examples().stream().map(example -> Map.entry(words(example), intent.id())));
        Stream<Map.Entry<String, String>> warnings = Stream.concat(
                        known.signs().nearMisses().stream(),
                        known.signs().signs().stream()
                                .flatMap(sign -> Stream.concat(sign.examples().stream(), sign.nearMisses().stream())))
                .map(message -> Map.entry(words(message.text()), message.file() + ":" + message.line()));
        return owners(Stream.of(questions, outside, wishes, warnings).flatMap(messages -> messages));
    }

    private static Map<String, String> owners(Stream<Map.Entry<String, String>> messages) {
        return messages.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    private static Stream<String> repeated(
            String questions, Map<String, String> owners, Predicate<Dialogue.Line> counts) {
        return QuestionFile.read(QUESTIONS.resolve(questions + ".jsonl")).stream()
                .flatMap(dialogue -> dialogue.lines().stream()
                        .filter(counts)
                        .map(line -> owners.get(words(line.say())))
                        .filter(owner -> owner != null)
                        .map(owner -> dialogue.id() + " also stands for " + owner));
    }

    private static Stream<Entry> entries() {
        return knowledgeBase().entries().stream();
    }

    private static KnowledgeBase knowledgeBase() {
        return ((Reading.Sound) READING).knowledgeBase();
    }

    private static List<Path> questionFiles() {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of {@code text}, whatever is between them; the text itself where it has none. */
    private static String words(String text) {
        String words =
                NO_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.isEmpty() ? text : words;
    }
}
