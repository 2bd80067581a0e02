package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {

    /** A folder with one fault for each rule. */
    private static final String SEEDED = "src/test/resources/knowledge-base-check";

    private static final String FAULTY = CommandRun.FAULTY_LIBRARY.toString();

    /** Where something is wrong in the faulty library, in the order in which it is listed. */
    private static final List<String> ERRORS = List.of(
            FAULTY + "/clinic.yaml:4: error: ",
            FAULTY + "/entries/late-fees.md:4: error: ",
            FAULTY + "/entries/opening-hours.md:1: error: ",
            FAULTY + "/pages.yaml:6: error: ",
            FAULTY + "/replies.yaml:3: error: ");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsNothingWrongWithASoundFolder() {
        assertThat(check()).isEqualTo(new CommandRun(0, "0 errors, 0 warnings, 0 hints\n", ""));
    }

    @Test
    void listsAllFaultsAtOnceWithFileAndLine() {
        CommandRun run = check("--knowledge-base", FAULTY);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.contains(": error: ")))
                .hasSameSizeAs(ERRORS)
                .zipSatisfy(ERRORS, (line, place) -> assertThat(line).startsWith(place));
        assertThat(run.out()).endsWith("\n5 errors, 4 warnings, 0 hints\n");
    }

    @Test
    void namesAFolderThatIsNotThere() {
        Path missing = Path.of("target/no-such-knowledge-base");

        CommandRun run = check("--knowledge-base", missing.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith(missing + ": error: ").endsWith("1 errors, 0 warnings, 0 hints\n");
        assertThat(run.hasTrace()).isFalse();
    }

    @Test
    void showsWebAddressesAsTheyWereWritten() throws IOException {
        copyLibrary();
        replace("entries/join.md", "https://library.example/join", "ftp://library.example/join");

        CommandRun run = check("--knowledge-base", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith(folder + "/entries/join.md:9: error: ").contains("ftp://library.example/join");
    }

    @Test
    void letsWarningsPassUnlessItIsStrict() throws IOException {
        copyLibrary();
        replace("entries/join.md", "reviewed: 2026-05-04\n", "");

        CommandRun run = check("--knowledge-base", folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith(folder + "/entries/join.md:").endsWith("0 errors, 1 warnings, 0 hints\n");
        assertThat(check("--strict", "--knowledge-base", folder.toString()))
                .isEqualTo(new CommandRun(1, run.out(), ""));
        assertThat(check("--strict").exitCode()).isZero();
    }

    @Test
    void listsSentencesThatDoNotRaiseWhatTheyShould() throws IOException {
        copyLibrary();
        String curtain = "the curtain is on fire";
        replace("warning-signs/examples/fire.txt", curtain, curtain + "\na curtain is on fire\ncurtain on fire");
        // White space is no difference, so one of the two has to go wrong.
        replace("warning-signs/near-misses/fire.txt", "poems about", "the  curtain is on fire\npoems about");

        CommandRun run = check("--knowledge-base", folder.toString(), "--data", folder + "/data");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(folder + "/warning-signs/near-misses/fire.txt:10: error: `the  curtain is on fire` should"
                        + " raise nothing but raises `fire`; ")
                .containsPattern("\n[1-9] errors, 0 warnings, 0 hints\n$");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void learnsNothingForAFolderThatIsFaultyAnyway() throws IOException {
        copyLibrary();
        replace("warning-signs/fire.md", "level: emergency", "level: high");

        CommandRun run = check("--knowledge-base", folder.toString(), "--data", folder + "/data");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith(folder + "/warning-signs/fire.md:3: error: ");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void everyRuleFindsWhatWasSeededForItAndNothingElse() {
        CommandRun run = check("--json", "--knowledge-base", SEEDED, "--data", "target/knowledge-base-check-data");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json())
                .extracting(finding -> finding.get("file").textValue().substring(SEEDED.length() + 1) + ": "
                        + finding.get("severity").textValue() + ": "
                        + finding.get("rule").textValue())
                .containsExactlyInAnyOrder(
                        "entries/archive.md: warning: empty-placeholder",
                        "entries/archive.md: warning: reading-grade",
                        "entries/families.md: warning: shadowed",
                        "entries/history.md: warning: long-for-discord",
                        "entries/history.md: warning: long-for-phone",
                        "entries/history.md: warning: long-summary",
                        "entries/history.md: warning: long-title",
                        "entries/join.md: hint: near-duplicate",
                        "entries/lockers.md: warning: no-answer",
                        "entries/opening-hours.md: hint: out-of-scope-answered",
                        "entries/parking.md: warning: few-examples",
                        "entries/parking.md: warning: relative-link",
                        "entries/parking.md: warning: review-due",
                        "entries/printing.md: hint: alike-examples",
                        "entries/printing.md: warning: no-review-date",
                        "entries/printing.md: warning: no-sources",
                        "entries/renew-loans.md: warning: same-question",
                        "warning-signs/examples/damp-book.txt: warning: weak-sign",
                        "warning-signs/near-misses/fire.txt: error: warning-sign");
    }

    @Test
    void hintsDoNotCountEvenWhenItIsStrict() throws IOException {
        copyLibrary();
        replace("entries/join.md", "  - how can i become", "  - are you open on sundays\n  - how can i become");

        CommandRun run = check("--strict", "--knowledge-base", folder.toString(), "--data", folder + "/data");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(" [near-duplicate]\n").endsWith("0 errors, 0 warnings, 1 hints\n");
    }

    @Test
    void opensLinksOnlyWhenAsked() throws IOException {
        copyLibrary();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                boolean isThere = exchange.getRequestURI().getPath().equals("/there");
                exchange.sendResponseHeaders(isThere ? 204 : 404, -1);
            }
        });
        server.start();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String there = "http://127.0.0.1:" + server.getAddress().getPort() + "/there";
                Files.writeString(
                        file, Files.readString(file).replaceAll("https://library[.]example(/[a-z]*)?", there));
            }
        }
        replace("entries/join.md", "/there", "/gone");

        List<String> dead = List.of("--knowledge-base", folder.toString(), "--links", "--allow-private");
        CommandRun run = check(dead.toArray(String[]::new));
        CommandRun notAsked = check("--knowledge-base", folder.toString());
        server.stop(0);

        assertThat(run.out())
                .startsWith(folder + "/entries/join.md:9: warning: `http://127.0.0.1:")
                .contains("/gone` does not open (answered with status 404); ")
                .endsWith(" [dead-link]\n0 errors, 1 warnings, 0 hints\n");
        assertThat(notAsked.out()).isEqualTo("0 errors, 0 warnings, 0 hints\n");
    }

    @Test
    void saysOnceThatThereIsNoNetwork() throws IOException {
        try (Stream<Path> files = Files.walk(CommandRun.FAULTY_LIBRARY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(CommandRun.FAULTY_LIBRARY.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(
                folder.resolve("welcome.md"), "https://one.invalid/a https://two.invalid https://one.invalid/b");
        Files.delete(folder.resolve("entries/late-fees.md"));

        CommandRun run = check("--knowledge-base", folder.toString(), "--links");

        assertThat(run.out())
                .contains(folder + ": warning: no link was opened: none of one.invalid, two.invalid is found, so there"
                        + " seems to be no network [unchecked-link]\n")
                .doesNotContain("dead-link");
    }

    @Test
    void refusesAReviewThatHoldsNoTime() {
        CommandRun run = CommandRun.of("check", "--review-months", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--review-months: '0' is not a number of months");
    }

    @Test
    void printsJsonForMachines() {
        CommandRun run = check("--json", "--knowledge-base", FAULTY);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json())
                .allSatisfy(finding -> assertThat(finding.fieldNames())
                        .toIterable()
                        .containsExactly("rule", "severity", "file", "line", "text"))
                .filteredOn(finding -> finding.get("severity").textValue().equals("error"))
                .extracting(finding -> finding.get("file").textValue()
                        + ":"
                        + finding.get("line").intValue()
                        + ": error: ")
                .containsAll(ERRORS);
    }

    @Test
    void printsAnEmptyJsonListForASoundFolder() {
        CommandRun run = check("--json");

        JsonNode findings = run.json();
        assertThat(run.exitCode()).isZero();
        assertThat(findings.isArray()).isTrue();
        assertThat(findings).isEmpty();
    }

    /** The library was reviewed when this was written; its reviews hold for a hundred years here. */
    private static CommandRun check(String... arguments) {
        return CommandRun.of(Stream.concat(Stream.of("check", "--review-months", "1200"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private void copyLibrary() throws IOException {
        try (Stream<Path> files = Files.walk(CommandRun.LIBRARY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(CommandRun.LIBRARY.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void replace(String file, String old, String replacement) throws IOException {
        String content = Files.readString(folder.resolve(file));
        assertThat(content).contains(old);
        Files.writeString(folder.resolve(file), content.replace(old, replacement));
    }
}
