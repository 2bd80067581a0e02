package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The README's table of settings is complete and says what the program does. */
class SettingsTableTest {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** The options of {@code serve} by their names, those that only ask for help left out. */
    private static Map<String, OptionSpec> options() {
        Map<String, OptionSpec> options = new LinkedHashMap<>();
        new CommandLine(new ServeCommand())
                .getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .forEach(option -> options.put(option.longestName(), option));
        return options;
    }

    /** What stands between backquotes in the cells of each row. */
    private static List<List<List<String>>> rows() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        int head = lines.indexOf("| environment | option | default | meaning |");
        assertThat(head).isPositive();
        return lines.stream()
                .skip(head + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(SettingsTableTest::cells)
                .toList();
    }

    private static List<List<String>> cells(String row) {
        String[] cells = row.split("(?<!\\\\)\\|", -1);
        assertThat(cells).as(row).hasSize(6);
        assertThat(cells[4]).as(row).isNotBlank();
        return Arrays.stream(cells)
                .map(cell -> QUOTED.matcher(cell)
                        .results()
                        .map(match -> match.group(1))
                        .toList())
                .toList();
    }

    private static Stream<String> all(int cell) throws IOException {
        return rows().stream().flatMap(row -> row.get(cell).stream());
    }

    @Test
    void everyOptionOfServeHasItsRow() throws IOException {
        assertThat(all(2)).containsExactlyInAnyOrderElementsOf(options().keySet());
    }

    @Test
    void everyVariableHasItsRow() throws IOException {
        String told = Variables.withoutEffect(Map.of("ASKWELL_NO_SUCH", "")).getFirst();
        Matcher known = Pattern.compile("ASKWELL_\\w+").matcher(told.replace("ASKWELL_NO_SUCH", ""));

        assertThat(all(1))
                .containsExactlyInAnyOrderElementsOf(
                        known.results().map(match -> match.group()).toList());
    }

    @Test
    void aRowNamesTheVariableAndTheDefaultOfItsOption() throws IOException {
        for (List<List<String>> row : rows()) {
            for (String name : row.get(2)) {
                OptionSpec option = Objects.requireNonNull(options().get(name));
                Variables.of(name).ifPresent(variable -> assertThat(row.get(1)).contains(variable));
                assertThat(String.join(" ", option.description()))
                        .as(name)
                        .contains(Variables.of(name).orElse(""));
                Optional.ofNullable(option.defaultValue())
                        .ifPresent(value -> assertThat(row.get(3)).as(name).containsExactly(value));
            }
        }
    }
}
