package org.askwell.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    private static final Path FILE = Path.of("replies.yaml");
    private static final Clinic CLINIC = new Clinic(
            "The $1 \\ Clinic", "+1 555", "a@b.example", "https://c.example", "9 to 5", "911", "988", "US", "en");

    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource({
        "{{clinic}}, The $1 \\ Clinic",
        "{{phone}}, +1 555",
        "{{email}}, a@b.example",
        "{{url}}, https://c.example",
        "{{hours}}, 9 to 5",
        "{{emergency}}, 911",
        "{{crisis}}, 988",
        "{{ phone }}, +1 555",
        "{{{phone}}}, {+1 555}",
        "call {{phone}} or {{emergency}}, call +1 555 or 911"
    })
    void areFilledIn(String text, String filled) {
        assertThat(fill(text)).isEqualTo(filled);
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{phone}}", "{{fax}}", "{{{phone}}}", "\\\\{{phone}}", "a {{x}}{{y}} b", "{{a}b}}"})
    void areLeftAloneWhereTheyAreEscaped(String text) {
        assertThat(fill(Placeholders.escaped(text))).isEqualTo(text);
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no braces", "{phone}", "{{phone}", "{{a}b}}", "{ {phone} }"})
    void whatOnlyResemblesThemStays(String text) {
        assertThat(fill(text)).isEqualTo(text);
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{fax}}", "{{Phone}}", "{{}}", "{{country}}"})
    void anUnknownOneStaysAndIsReportedAtItsLine(String placeholder) {
        assertThat(fill("one\ntwo " + placeholder)).isEqualTo("one\ntwo " + placeholder);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "replies.yaml:8: error: unknown placeholder " + placeholder
                                + "; known are {{clinic}}, {{crisis}}, {{email}}, {{emergency}}, {{hours}}, {{phone}}, {{url}}");
    }

    @Test
    void whatIsFilledInIsNotFilledAgain() {
        Clinic nested = new Clinic("{{phone}}", "1", "", "", "", "", "", "", "en");

        assertThat(new Placeholders(nested, false).fill(new Located(FILE, 1, "{{clinic}}"), problems))
                .isEqualTo("{{phone}}");
    }

    @Test
    void anEmptyOneLeavesAGapAndIsWarnedOfAtItsLine() {
        Clinic bare = new Clinic("The Clinic", "", "", "", "", "911", "", "US", "en");

        assertThat(new Placeholders(bare, false)
                        .fill(new Located(FILE, 7, "ring {{clinic}}\non {{ phone }}\nor {{crisis}}"), problems))
                .isEqualTo("ring The Clinic\non \nor ");
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "replies.yaml:8: warning: {{ phone }} is empty; fill it in clinic.yaml",
                        "replies.yaml:9: warning: {{crisis}} is empty; fill it in clinic.yaml");
    }

    @Test
    void whatTheClinicLacksIsNotReportedAgainWhereverItIsUsed() {
        Clinic broken = new Clinic("", "", "", "", "", "", "", "", "en");

        assertThat(new Placeholders(broken, true).fill(new Located(FILE, 7, "ring {{phone}} or {{fax}}"), problems))
                .isEqualTo("ring  or {{fax}}");
        assertThat(problems.sorted()).singleElement().asString().contains("unknown placeholder {{fax}}");
    }

    private String fill(String text) {
        return new Placeholders(CLINIC, false).fill(new Located(FILE, 7, text), problems);
    }
}
