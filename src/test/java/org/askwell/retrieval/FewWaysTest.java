package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.WarningSigns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as it comes out of an import: hundreds of titles with their answers and no other way to ask. */
class FewWaysTest {

    private static final List<String> VERBS =
            List.of("renew", "cancel", "insure", "paint", "sell", "repair", "rent", "post", "clean", "register");
    private static final List<String> THINGS = List.of(
            "passport",
            "bicycle",
            "boat",
            "oven",
            "guitar",
            "garden",
            "tent",
            "laptop",
            "piano",
            "fence",
            "kettle",
            "van",
            "roof",
            "lamp",
            "sofa",
            "canoe",
            "drone",
            "shed",
            "clock",
            "carpet",
            "mirror",
            "ladder",
            "mower",
            "camera",
            "violin",
            "stove",
            "bench",
            "mast",
            "helmet",
            "kennel",
            "pond",
            "gate",
            "bath",
            "desk",
            "sledge");

    private static Retriever retriever;

    private static Entry entry(String verb, String thing) {
        String id = verb + "-" + thing;
        Prose answer = new Prose("To " + verb + " a " + thing + ", ask the office.", "<p>Ask.</p>");
        return new Entry(
                id,
                id,
                "All",
                "How do I %s a %s?".formatted(verb, thing),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                answer,
                Prose.NONE,
                List.of(answer.text()));
    }

    @BeforeAll
    static void learn(@TempDir Path data) {
        KnowledgeBase small = SmallModel.knowledgeBase();
        List<Entry> entries = VERBS.stream()
                .flatMap(verb -> THINGS.stream().map(thing -> entry(verb, thing)))
                .toList();
        retriever = Retriever.build(
                new KnowledgeBase(
                        small.clinic(),
                        small.wording(),
                        small.welcome(),
                        entries,
                        List.of(),
                        List.of(),
                        List.of(),
                        WarningSigns.NONE,
                        small.discord(),
                        small.thresholds()),
                SmallModel.ENCODER,
                data,
                Progress.SILENT);
    }

    private static Ranking ranking(String question) {
        return retriever.understand(question).ranking();
    }

    @Test
    void findsTheEntryThatIsMeant() {
        long right = Stream.of("renew passport", "sell piano", "clean carpet", "rent canoe", "repair roof")
                .filter(id -> ranking("could somebody tell me how to " + id.replace(" ", " my ") + " please")
                        .best()
                        .entry()
                        .id()
                        .equals(id.replace(' ', '-')))
                .count();

        assertThat(right).isGreaterThanOrEqualTo(4);
    }

    @Test
    void isSurerOfWhatIsThereThanOfWhatIsNot() {
        double there = ranking("how can I renew my passport").confidence();

        assertThat(there).isGreaterThan(0.3);
        assertThat(ranking("what time does the next train to Leeds leave").confidence())
                .isLessThan(there / 3);
        assertThat(ranking("why is the sky blue").confidence()).isLessThan(there / 3);
    }

    @Test
    void sharesOfThoseThatHaveAChanceAddUpToNoMoreThanOne() {
        List<Candidate> candidates = ranking("how can I renew my passport").candidates();

        assertThat(candidates).hasSizeBetween(20, 100);
        assertThat(candidates.stream().mapToDouble(Candidate::score).sum()).isBetween(0.0, 1.0);
        assertThat(IntStream.range(1, candidates.size()))
                .allMatch(
                        i -> candidates.get(i - 1).score() >= candidates.get(i).score());
        assertThat(candidates.stream()
                        .limit(10)
                        .map(candidate -> candidate.entry().id())
                        .collect(Collectors.joining(" ")))
                .contains("renew-", "-passport");
    }
}
