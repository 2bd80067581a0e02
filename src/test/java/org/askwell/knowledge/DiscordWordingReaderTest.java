package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiscordWordingReaderTest {

    private static final Path CHANNEL = Path.of("src/main/java/org/askwell/channel/discord");

    /** How the bot asks for a phrase, alone or as one of two. */
    private static final Pattern PHRASE =
            Pattern.compile("(?:phrase|line|slash)\\((?:[^()\"]|\\(\\))*\"([a-z-]+)\"(?: : \"([a-z-]+)\")?");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aKnowledgeBaseNeedsNoWords() {
        DiscordWordings wordings = SmallFolder.in(folder).knowledgeBase().discord();

        assertThat(wordings).isEqualTo(DiscordWordings.BUILT_IN);
        assertThat(wordings.usual().phrase("read-more")).isEqualTo("Read more");
        assertThat(wordings.names()).isEmpty();
    }

    @Test
    void itsOwnWordsStandBeforeTheBuiltInOnes() {
        Phrases words = SmallFolder.in(folder)
                .write("discord.yaml", "read-more: More from {{clinic}}\nslow-down: Wait {seconds} s\n")
                .knowledgeBase()
                .discord()
                .usual();

        assertThat(words.phrase("read-more")).startsWith("More from ").doesNotContain("{{");
        assertThat(words.phrase("slow-down", "seconds", 7)).isEqualTo("Wait 7 s");
        assertThat(words.phrase("helpful")).isEqualTo("Helpful");
    }

    @Test
    void aTranslationStandsBeforeThem() {
        DiscordWordings wordings = SmallFolder.in(folder)
                .write("discord.yaml", "helpful: Good\nnot-helpful: Bad\n")
                .write("discord.de.yaml", "language: Deutsch\nhelpful: Hilfreich\n")
                .knowledgeBase()
                .discord();

        assertThat(wordings.in("de").phrase("helpful")).isEqualTo("Hilfreich");
        assertThat(wordings.in("de").phrase("not-helpful")).isEqualTo("Bad");
        assertThat(wordings.in("fr").phrase("helpful")).isEqualTo("Good");
        assertThat(wordings.in("").phrase("helpful")).isEqualTo("Good");
        assertThat(wordings.names()).containsOnlyKeys("de").containsValue("Deutsch");
    }

    @Test
    void reportsWhatIsWrongWithEveryFile() {
        List<String> faults = SmallFolder.in(folder)
                .write("discord.yaml", "raed-more: More\nslow-down: Wait\nhelpful: \"{{clinik}}\"\n")
                .write("discord.de.yaml", "reviewed: Geprüft am {datum}\n")
                .faults();

        assertThat(faults)
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("discord.de.yaml:1: ", "`reviewed` must say {date}"),
                        fault -> assertThat(fault).contains("discord.yaml:1: ", "unknown field `raed-more`"),
                        fault -> assertThat(fault).contains("discord.yaml:2: ", "`slow-down` must say {seconds}"),
                        fault -> assertThat(fault).contains("discord.yaml:3: ", "unknown placeholder {{clinik}}"));
    }

    @Test
    void everyPhraseIsSaidSomewhereAndEveryOneThatIsSaidIsThere() throws IOException {
        Set<String> said = new TreeSet<>(Set.of("language"));
        try (var files = Files.list(CHANNEL)) {
            for (Path file : files.toList()) {
                PHRASE.matcher(Files.readString(file)).results().forEach(match -> {
                    said.add(match.group(1));
                    if (match.group(2) != null) {
                        said.add(match.group(2));
                    }
                });
            }
        }

        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(
                        DiscordWordings.BUILT_IN.usual().phrases().keySet());
    }
}
