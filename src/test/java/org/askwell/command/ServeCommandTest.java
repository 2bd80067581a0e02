package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts that fail; {@code MainTest} has those that do not. The time limit ends a server that should not have started. */
@Timeout(60)
final class ServeCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"70000", "65536", "-1", "abc", "80.5", ""})
    void refusesABadPort(String port) {
        CommandRun run = CommandRun.of("serve", "--port", port);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("Invalid value for option '--port': '" + port + "' is not a port; give a number from 0 to"
                        + " 65535, or off\n");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "abc"})
    void namesTheVariableThatABadPortComesFrom(String port) {
        CommandRun run = CommandRun.with(Map.of("ASKWELL_PORT", port));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ASKWELL_PORT is set to a value that cannot be used:\n")
                .contains(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clinic.example",
                "//clinic.example",
                "ftp://clinic.example",
                "https://",
                "https:///faq",
                "https://clinic.example/faq",
                "https://clinic.example?x",
                "https://clinic.example#x",
                "https://me@clinic.example",
                "https://clinic example",
                "https://<script>"
            })
    void refusesABadPublicUrl(String url) {
        CommandRun run = CommandRun.with(Map.of("ASKWELL_PUBLIC_URL", url), "serve", "--port", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ASKWELL_PUBLIC_URL is set to a value that cannot be used:\n")
                .contains("'" + url + "' is not an address such as https://chat.clinic.example, with nothing after it");
    }

    @Test
    void refusesAnAdminTokenThatCouldBeGuessedAndDoesNotShowIt() {
        CommandRun run = CommandRun.with(Map.of("ASKWELL_ADMIN_TOKEN", " fifteen-letters "), "serve", "--port", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ASKWELL_ADMIN_TOKEN is set to a value that cannot be used:\n"
                        + "it has fewer than 16 characters and could be guessed")
                .doesNotContain("fifteen-letters");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://chat.clinic.example, https://chat.clinic.example",
        "' HTTPS://Chat.Clinic.Example:8443/ ', https://chat.clinic.example:8443",
        "http://[::1]:7070, http://[::1]:7070"
    })
    void takesAPublicUrlWithoutItsEnd(String given, String address) {
        assertThat(new PublicUrl.Converter().convert(given).address()).hasToString(address);
    }

    @Test
    void doesNotBlameTheVariableForABadOption() {
        Map<String, String> good = Map.of("ASKWELL_PORT", "7071");

        assertThat(CommandRun.with(good, "serve", "--port", "abc").err())
                .startsWith("Invalid value for option '--port': 'abc'");
        assertThat(CommandRun.with(good, "--port=abc").err()).startsWith("Invalid value for option '--port': 'abc'");
    }

    @ParameterizedTest
    @CsvSource({
        "--discord-api,discord.example,https://discord.example/api/v10",
        "--discord-gateway,https://discord.example,wss://gateway.discord.example",
        "--discord-shards,0,give one from 1 to 1000",
        "--discord-shards,many,give one from 1 to 1000"
    })
    void refusesABadDiscordSetting(String option, String value, String hint) {
        CommandRun run = CommandRun.of("serve", option, value);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("Invalid value for option '" + option + "': '" + value + "'")
                .contains(hint);
    }

    @Test
    void namesTheVariableThatABadDiscordSettingComesFrom() {
        CommandRun run = CommandRun.with(Map.of("ASKWELL_DISCORD_SHARDS", "0"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("ASKWELL_DISCORD_SHARDS is set to a value that cannot be used:\n");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Map<String, String> wrong = Map.of(
                "ASKWELL_PORT", "abc",
                "ASKWELL_PUBLIC_URL", "clinic",
                "ASKWELL_SHUTDOWN_GRACE", "soon",
                "ASKWELL_DISCORD_SHARDS", "9",
                "ASKWELL_RATE_LIMIT", "0",
                "ASKWELL_TRUSTED_PROXIES", "10.0.0.0/8, proxy",
                "ASKWELL_PROT", "7071");

        CommandRun run = CommandRun.with(
                wrong, "serve", "--log-format=xml", "--discord-shards", "0", "--allowed-origins", "a b", "--colour");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ASKWELL_PROT has no effect; known are ")
                .contains(
                        "ASKWELL_PORT is set to a value that cannot be used:\n",
                        "'abc' is not a port",
                        "ASKWELL_PUBLIC_URL is set to a value that cannot be used:\n",
                        "'clinic' is not an address",
                        "ASKWELL_SHUTDOWN_GRACE is set to a value that cannot be used:\n",
                        "'soon' is not a time; give a number of seconds from 0 to 300",
                        "'0' is not a limit; give a number of questions a minute from 1 to 10000000, or off",
                        "'proxy' is not a network; write it like 10.0.0.0/8",
                        "'xml' is not a format of logs; give text or json",
                        "'0' is not a number of connections",
                        "'a' is not a website's origin",
                        "Unknown option: '--colour'")
                .doesNotContain("ASKWELL_DISCORD_SHARDS is set", "\tat ");
        assertThat(run.err().split("Usage: ", -1)).hasSize(2);
        assertThat(run.err().split("is not a port", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://u:secret@host/db",
                "postgresql://host",
                "postgresql://u:se cret@host/db",
                "postgresql://u:secret%zz@host/db",
                "secret"
            })
    void refusesABadDatabaseWithoutTellingItsPassword(String url) {
        CommandRun run = CommandRun.with(Map.of("ASKWELL_DATABASE_URL", url), "serve", "--port", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ASKWELL_DATABASE_URL is set to a value that cannot be used:\n")
                .contains("postgresql://user:password@host:5432/name")
                .doesNotContain("secret", "se cret");
    }

    @Test
    void refusesToServeNothing() {
        CommandRun run = CommandRun.of("serve", "--port", "off");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is nothing to serve").contains("ASKWELL_DISCORD_TOKEN");
    }

    @Test
    void takesNoTokenAsAnArgument() {
        assertThat(CommandRun.of("serve", "--discord-token", "secret").exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("serve", "--help").out()).doesNotContain("--discord-token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clinic.example",
                "https://clinic.example/",
                "https://clinic.example/faq",
                "ftp://clinic.example",
                "https://",
                "https://ok.example,nonsense",
                "**",
                "https://me@clinic.example",
                "https://a b.example"
            })
    void refusesWhatIsNoWebsite(String origins) {
        CommandRun run = CommandRun.of("serve", "--allowed-origins", origins);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is not a website's origin; write it like https://clinic.example, with no path");
    }

    @Test
    void refusesAFaultyFolderWithAllItsFaultsAndNoWarnings() {
        String faulty = CommandRun.FAULTY_LIBRARY.toString();

        CommandRun run = CommandRun.of("serve", "--port", "0", "--knowledge-base", faulty);

        String found = CommandRun.of("check", "--knowledge-base", faulty)
                .out()
                .lines()
                .filter(line -> line.contains(": error: "))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(found.lines()).hasSizeGreaterThan(3);
        assertThat(run)
                .isEqualTo(
                        new CommandRun(1, "", found + "The knowledge base has faults; mend them and start again.\n"));
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        Path missing = folder.resolve("missing");

        CommandRun run = CommandRun.of("serve", "--port", "0", "--knowledge-base", missing.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(missing + ": error: ");
    }

    @Test
    void namesADataFolderThatCannotBeWritten() throws IOException {
        Path data = Files.writeString(folder.resolve("file"), "").resolve("data");

        CommandRun run = CommandRun.of("serve", "--port", "0", "--data", data.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("cannot keep", data.toString());
        assertThat(run.hasTrace()).isFalse();
    }
}
