package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AskwellTest {

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help"})
    void listsItsCommandsForHelp(String option) {
        CommandRun run = CommandRun.of(option);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("serve", "ask", "check", "eval", "import", "export");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "ask", "check", "eval"})
    void explainsEachCommand(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: askwell " + command).contains("--knowledge-base");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void printsItsVersion() {
        assertThat(CommandRun.of("--version")).isEqualTo(new CommandRun(0, "Askwell 1.0\n", ""));
        assertThat(CommandRun.of("serve", "--version")).isEqualTo(new CommandRun(0, "Askwell 1.0\n", ""));
    }

    @Test
    void refusesAnUnknownCommandWithAHint() {
        CommandRun run = CommandRun.of("chek");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'chek'", "Did you mean: askwell check?");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void listsTheCommandsWhereAnUnknownOneIsLikeNoneOfThem() {
        CommandRun run = CommandRun.of("zzz");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'zzz'", "serve", "ask", "check", "eval");
    }

    @Test
    void refusesAnUnknownOptionWithAHint() {
        CommandRun run = CommandRun.of("check", "--jsno");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'--jsno'", "--json");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void takesAnOptionWithoutACommandForOneOfServe() {
        CommandRun run = CommandRun.of("--explain");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'--explain'", "Usage: askwell serve");
    }

    @Test
    void takesTheKnowledgeBaseFromTheEnvironment() {
        Map<String, String> faulty = settings("ASKWELL_KNOWLEDGE_BASE", CommandRun.FAULTY_LIBRARY);

        assertThat(CommandRun.with(faulty, "check").exitCode()).isEqualTo(1);
        assertThat(CommandRun.with(faulty, "check", "--knowledge-base", CommandRun.LIBRARY.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void takesTheDataFolderFromTheEnvironment() {
        Map<String, String> unusable = settings("ASKWELL_DATA", Path.of("pom.xml/data"));

        CommandRun run = CommandRun.with(unusable, "ask", "when are you open?");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("pom.xml/data");
        assertThat(CommandRun.with(unusable, "ask", "--data", CommandRun.DATA.toString(), "when are you open?")
                        .exitCode())
                .isZero();
    }

    @Test
    void takesThePortFromTheEnvironment() {
        CommandRun run = CommandRun.with(Map.of("ASKWELL_PORT", "8123"), "serve", "--help");

        assertThat(words(run)).contains("default: 8123");
    }

    @Test
    void takesAnEmptyVariableForOneThatIsNotSet() {
        CommandRun run = CommandRun.with(Map.of("ASKWELL_PORT", "", "ASKWELL_DATA", " "), "serve", "--help");

        assertThat(words(run)).contains("default: 7070", "default: data");
    }

    @Test
    void letsNoVariableStandInForAnOptionOfASingleCall() {
        CommandRun run = CommandRun.with(Map.of("ASKWELL_JSON", "true"), "check", "--review-months", "1200");

        assertThat(run.out()).isEqualTo("0 errors, 0 warnings, 0 hints\n");
        assertThat(run.err()).contains("ASKWELL_JSON has no effect");
    }

    @Test
    void reportsVariablesThatNothingReadsWithoutTheirValues() {
        CommandRun run = CommandRun.with(
                Map.of("ASKWELL_PROT", "8123", "ASKWELL_DISCORD_TOKEM", "a-secret", "UNRELATED", "anything"), "check");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .matches("ASKWELL_(DISCORD_TOKEM|PROT) has no effect; known are ASKWELL_.*")
                        .contains("ASKWELL_PORT", "ASKWELL_DISCORD_TOKEN"));
        assertThat(run.err()).doesNotContain("8123", "a-secret", "UNRELATED");
    }

    @Test
    void reportsNoVariableThatIsRead() {
        assertThat(CommandRun.with(Map.of("ASKWELL_PORT", "7071"), "check").err())
                .doesNotContain("ASKWELL_");
    }

    @Test
    void saysInFullWhatABugIs() {
        InputStream broken = new ByteArrayInputStream(new byte[1]) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                throw new IllegalStateException("a wire is loose");
            }
        };

        CommandRun run = CommandRun.typing(broken, Map.of(), "ask");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("Askwell itself has a fault", "java.lang.IllegalStateException: a wire is loose");
        assertThat(run.hasTrace()).isTrue();
    }

    /** What was printed, without its line breaks. */
    private static String words(CommandRun run) {
        return run.out().replaceAll("\\s+", " ");
    }

    private static Map<String, String> settings(String name, Path value) {
        return Map.of(name, value.toString());
    }
}
