package org.askwell.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.askwell.knowledge.Placeholders;
import org.askwell.knowledge.Source;

/** Makes entries of whatever characters trouble the formats they go through; the same ones for the same seed. */
final class RandomFaq {

    private static final List<String> WORDS = List.of(
            "pay",
            "Öffnung",
            "卡",
            "🙂",
            "snake_case",
            "it's",
            "\"quoted\"",
            "a|b",
            "[x]",
            "{y}",
            "{{phone}}",
            "{{any thing}}",
            "<b>bold</b>",
            "&amp;",
            "R&D",
            "#1",
            "# x",
            "- x",
            "* y",
            "1. z",
            ": w",
            "= 1+1",
            "+49",
            "-5",
            "@home",
            "'tis",
            "''",
            "100%",
            "\\",
            "\\n",
            "C:\\dir",
            "`code`",
            "~",
            "!",
            "?",
            ",",
            ";",
            "  two  gaps  ",
            "---",
            "yes",
            "null",
            "12",
            "0x1F",
            "2026-01-31",
            "[\"a\",\"b\"]",
            "</script>",
            "<!--",
            "\u00A0",
            "e\u0301",
            "(",
            ")",
            "**",
            "_",
            "\\{{x}}",
            "http://a.b/c?d=e&f");

    private static final List<String> BLOCKS = List.of(
            "- one\n- two\n\n  more of two",
            "1. first\n2. second",
            "## Heading",
            "> quoted\n> words",
            "```\ncode  |  \"x\"\n\n\tmore\n```",
            "[link](<https://a.example/x y>) and *em* and **strong**",
            "hard\\\nbreak",
            "wrapped\nline",
            "<div>raw &amp; html</div>",
            "![cat](https://a.example/cat.png)",
            "***",
            "    indented code",
            "a  \nb",
            "| a | b |\n|---|---|",
            "[ref]\n\n[ref]: https://r.example");

    private final Random random;
    private final Set<String> asked = new HashSet<>();

    RandomFaq(int seed) {
        this.random = new Random(seed);
    }

    List<NewEntry> entries() {
        int count = 1 + random.nextInt(8);
        return IntStream.range(0, count).mapToObj(i -> entry(i, count)).toList();
    }

    private NewEntry entry(int number, int count) {
        String id = "e-" + number;
        return new NewEntry(
                id,
                random.nextInt(3) == 0 ? line() : id,
                random.nextInt(3) == 0 ? "" : line(),
                question(),
                IntStream.range(0, random.nextInt(5)).mapToObj(i -> question()).toList(),
                answer(),
                IntStream.range(0, count)
                        .filter(other -> other != number && random.nextInt(4) == 0)
                        .mapToObj(other -> "e-" + other)
                        .toList(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> new Source(line(), "https://s.example/" + random.nextInt(99)))
                        .toList(),
                random.nextBoolean() ? Optional.of(LocalDate.of(2026, 1, 1 + random.nextInt(28))) : Optional.empty());
    }

    /** Words that nothing else asks with. */
    private String question() {
        for (String question = line(); ; question = line()) {
            if (asked.add(question.toLowerCase(Locale.ROOT).replaceAll("[?!.\\s]+$", "")) && Question.isOne(question)) {
                return question;
            }
        }
    }

    private String line() {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        String line = String.join(" ", words).strip();
        return line.chars().anyMatch(Character::isLetterOrDigit) ? line : line();
    }

    private String answer() {
        List<String> blocks = new ArrayList<>(List.of("Answer " + line()));
        for (int i = random.nextInt(4); i > 0; i--) {
            blocks.add(random.nextBoolean() ? line() : BLOCKS.get(random.nextInt(BLOCKS.size())));
        }
        return Placeholders.escaped(String.join("\n\n", blocks).strip());
    }
}
