package org.askwell.knowledge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlSourceTest {

    private static final Path FILE = Path.of("entries/a.md");
    private static final int FIRST_LINE = 2;

    private final Problems problems = new Problems();

    @Test
    void readsTextsListsAndMappings() {
        YamlMap fields = parse("id: a\nrelated:\n  - b\n  - ' c '\n  - ''\nsources:\n  - url: u\n");

        assertThat(fields.text("id")).contains(new Located(FILE, 2, "a"));
        assertThat(fields.texts("related")).containsExactly(new Located(FILE, 4, "b"), new Located(FILE, 5, "c"));
        assertThat(fields.maps("sources"))
                .singleElement()
                .extracting(source -> source.required("url"))
                .isEqualTo(new Located(FILE, 8, "u"));
        assertThat(fields.text("topic")).isEmpty();
        assertThat(fields.texts("examples")).isEmpty();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void whatOnlyLooksLikeANumberADateOrATruthIsText() {
        YamlMap fields = parse("emergency: 0911\ncountry: NO\nreviewed: 2026-01-31\nname: true\n");

        assertThat(fields.required("emergency").text()).isEqualTo("0911");
        assertThat(fields.required("country").text()).isEqualTo("NO");
        assertThat(fields.required("name").text()).isEqualTo("true");
        assertThat(fields.date("reviewed")).hasToString("Optional[2026-01-31]");
    }

    @Test
    void aTextInABlockBeginsBelowItsName() {
        YamlMap fields = parse("unknown: |\n  one\n  two\nnearest: >\n  three\n  four\n");

        assertThat(fields.required("unknown")).isEqualTo(new Located(FILE, 3, "one\ntwo"));
        assertThat(fields.required("nearest")).isEqualTo(new Located(FILE, 6, "three four"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: a\\nquestion: b: c | 3 | mapping values are not allowed here",
                "id: a\\nquestion: @b | 3 | found character '@'",
                "id: a\\n\\tquestion: b | 3 | found character '",
                "id: a\\nquestion: 'b\\nreviewed: c | 3 | found unexpected end of stream",
                "id: a\\nrelated: [b, c\\nreviewed: d | 4 | expected ',' or ']'",
                "id: a\\nrelated: *b | 3 | found undefined alias b",
                "id: a\\n---\\nid: b | 3 | but found another document",
                "id: a\\nquestion: b\\bc | 3 | a control character"
            })
    void whatIsBrokenIsReportedAtItsLine(String yaml, int line, String why) {
        YamlMap fields = parse(yaml.translateEscapes());

        assertThat(fields.isBroken()).isTrue();
        assertThat(problems.sorted())
                .singleElement()
                .asString()
                .startsWith("entries/a.md:" + line + ": error: broken YAML: " + why.translateEscapes());
    }

    @ParameterizedTest
    @CsvSource({"just text", "- a list", "42"})
    void aTopThatIsNoMappingIsReported(String yaml) {
        assertThat(parse("# note\n" + yaml).isBroken()).isTrue();
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly("entries/a.md:3: error: expected `name: value` lines");
    }

    @Test
    void nothingIsMissedInWhatIsBroken() {
        YamlMap fields = YamlMap.broken(FILE, problems);

        assertThat(fields.required("id").text()).isEmpty();
        fields.allowOnly(Set.of());
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aNameIsText() {
        parse("id: a\n? [b, c]\n: d\n");

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly("entries/a.md:3: error: a name must be plain text");
    }

    @Test
    @Timeout(value = 5, unit = SECONDS)
    void aBombOfAliasesIsNotExpanded() {
        StringBuilder bomb = new StringBuilder("l0: &l0 [boom, boom, boom, boom, boom, boom, boom, boom, boom]\n");
        IntStream.range(1, 40)
                .forEach(level -> bomb.append("l" + level + ": &l" + level + " [")
                        .append(("*l" + (level - 1) + ", ").repeat(9))
                        .append("]\n"));

        assertThat(parse(bomb + "id: a\n").isBroken()).isTrue();
        assertThat(problems.sorted())
                .singleElement()
                .asString()
                .startsWith("entries/a.md:2: error: broken YAML: Number of aliases");
    }

    @Test
    void aFewAliasesAreWhatTheyStandFor() {
        YamlMap fields = parse("examples: &same [b, c]\nrelated: *same\n");

        assertThat(fields.texts("related")).extracting(Located::text).containsExactly("b", "c");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aListThatHoldsItselfIsNoText() {
        assertThat(parse("related: &related [*related, b]\n").texts("related"))
                .containsExactly(new Located(FILE, 2, "b"));
        assertThat(problems.sorted()).hasSize(1);
    }

    @Test
    void nestingHasAnEnd() {
        assertThat(parse("id: " + "[".repeat(100_000)).isBroken()).isTrue();
        assertThat(problems.sorted())
                .singleElement()
                .asString()
                .startsWith("entries/a.md:2: error: broken YAML: nested too deeply");
    }

    @Test
    void groupsAreListsOfTexts() {
        List<List<Located>> groups = new YamlSource(FILE, 1, problems).groups("- [a, b c]\n-\n  - d\n");

        assertThat(groups)
                .containsExactly(
                        List.of(new Located(FILE, 1, "a"), new Located(FILE, 1, "b c")),
                        List.of(new Located(FILE, 3, "d")));
    }

    private YamlMap parse(String yaml) {
        return YamlMap.parse(FILE, FIRST_LINE, yaml, problems);
    }
}
