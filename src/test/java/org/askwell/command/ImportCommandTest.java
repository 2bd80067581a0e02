package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImportCommandTest {

    @TempDir
    private Path parent = Path.of("");

    private String source = "";
    private String folder = "";

    @BeforeEach
    void writeSource() throws IOException {
        source = write("faq.csv", "question,answer\nWhere?,Here.\n,lost\n");
        folder = parent.resolve("river-clinic").toString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(parent.resolve(name), text).toString();
    }

    @Test
    void writesAFolderThatTheOtherCommandsTake() {
        CommandRun run = CommandRun.of("import", source, "--to", folder);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "Not taken:",
                        "  line 3: no question",
                        "Entries: 1, further ways to ask: 0, not taken: 1; in " + folder,
                        "Fill in " + folder + "/clinic.yaml: name, phone, email, hours, country and emergency number.",
                        "It knows no warning signs, intents and out-of-scope messages yet; `check` says what is missing.");
        CommandRun check = CommandRun.of("check", "--knowledge-base", folder);
        assertThat(check.exitCode()).isZero();
        assertThat(check.out())
                .contains(folder + ": warning: no warning signs, so nothing urgent would be noticed; ")
                .contains(folder + "/clinic.yaml:4: warning: neither `phone` nor `email` nor `url`, ");
        assertThat(Path.of(folder, "clinic.yaml")).content().contains("name: River clinic\n");
        assertThat(parent).isDirectoryNotContaining("glob:**.new-*");
    }

    @Test
    void printsJsonForMachines() {
        CommandRun run = CommandRun.of("import", source, "--to", folder, "--json");

        assertThat(run.json().get("entries").intValue()).isEqualTo(1);
        assertThat(run.json().at("/notTaken/0/place").textValue()).isEqualTo("line 3");
        assertThat(run.json().at("/notTaken/0/text").textValue()).isEqualTo("no question");
    }

    @Test
    void putsNothingInThePlaceOfSomethingUnlessItMay() throws IOException {
        CommandRun.of("import", source, "--to", folder);
        String other = write("other.csv", "question,answer\nWhen?,Now.\n");

        CommandRun refused = CommandRun.of("import", other, "--to", folder);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains(folder + " is there already; name another folder, or say --replace");
        assertThat(Path.of(folder, "entries/where.md")).exists();

        assertThat(CommandRun.of("import", other, "--to", folder, "--replace").exitCode())
                .isZero();
        assertThat(files(Path.of(folder, "entries"))).containsExactly("when.md");
        assertThat(files(parent)).containsExactly("faq.csv", "other.csv", "river-clinic");
    }

    /** Whoever brings in new entries means to lose neither the warning signs nor what the clinic has filled in. */
    @Test
    void keepsWhatIsNoEntry() throws IOException {
        CommandRun.of("import", source, "--to", folder);
        Path clinic = Path.of(folder, "clinic.yaml");
        Files.writeString(clinic, Files.readString(clinic).replace("phone: \"\"", "phone: \"555 0100\""));
        Path sign = Path.of(folder, "warning-signs", "fire.md");
        Path history = Path.of(folder, ".git", "HEAD");
        for (Path own : List.of(sign, history)) {
            Files.createDirectories(own.resolveSibling("."));
            Files.writeString(own, "own");
        }

        CommandRun run = CommandRun.of(
                "import", write("other.csv", "question,answer\nWhen?,At nine.\n"), "--to", folder, "--replace");

        assertThat(run.exitCode()).isZero();
        assertThat(files(Path.of(folder, "entries"))).containsExactly("when.md");
        assertThat(clinic).content().contains("555 0100");
        assertThat(sign).hasContent("own");
        assertThat(history).hasContent("own");
    }

    @Test
    void anEntryWithoutAnAnswerSaysSo() throws IOException {
        CommandRun.of("import", write("open.csv", "question,answer\nWhere can I park my car?,\n"), "--to", folder);

        CommandRun run = CommandRun.of("ask", "--knowledge-base", folder, "Where can I park my car?");

        assertThat(run.out()).contains("its answer has not been written down here yet");
    }

    /** Who scores the ranking knows the ids of the source only. */
    @Test
    void aRankingNamesEntriesAsTheirSourceDoes() throws IOException {
        String faq = write("faq.json", """
                [{"id":"opening hours","question":"When are you open?","answer":"From nine."},
                 {"id":"parking","question":"Where can I park my car?","answer":"Behind the house."}]
                """);
        String questions = write("q.jsonl", """
                {"id":"q","question":"When are you open?","accept":["opening hours"]}
                """);
        Path ranked = parent.resolve("ranked.jsonl");
        CommandRun.of("import", faq, "--to", folder);

        CommandRun.of("eval", "--knowledge-base", folder, "--ranked", ranked.toString(), questions);

        assertThat(CommandRun.json(Files.readString(ranked)).get("ranked"))
                .extracting(candidate -> candidate.get(0).textValue())
                .containsExactly("opening hours", "parking");
    }

    @Test
    void neverReplacesWhatIsNoKnowledgeBase() throws IOException {
        Files.createDirectories(Path.of(folder));
        assertThat(CommandRun.of("import", source, "--to", parent.toString(), "--replace"))
                .extracting(CommandRun::exitCode)
                .isEqualTo(2);
        assertThat(Path.of(source)).exists();
        assertThat(CommandRun.of("import", source, "--to", folder).exitCode()).isZero();
    }

    @Test
    void keepsTheOldOneWhereNothingCanBeTaken() throws IOException {
        CommandRun.of("import", source, "--to", folder);

        CommandRun run = CommandRun.of("import", write("bad.csv", "colour,size\nred,2\n"), "--to", folder, "--replace");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("no column is called question", "Nothing could be taken; nothing has been written.");
        assertThat(Path.of(folder, "entries/where.md")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"question\": \"A?\"", "%PDF-1.7 \u0000\u0001", ""})
    void saysInOneLineWhatItCannotRead(String content) throws IOException {
        CommandRun run = CommandRun.of("import", write("faq", content), "--to", folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith(parent.resolve("faq").toString()).hasLineCount(1);
        assertThat(Path.of(folder)).doesNotExist();
    }

    @Test
    void namesASourceThatIsNotThere() {
        CommandRun run = CommandRun.of("import", parent.resolve("none.csv").toString(), "--to", folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("cannot read " + parent.resolve("none.csv") + ": there is no such file\n");
    }

    @Test
    void asksNoPrivateAddress() {
        CommandRun run = CommandRun.of("import", "http://127.0.0.1:9/faq", "--to", folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("http://127.0.0.1:9/faq: not on the internet", "--allow-private");
    }

    @Test
    void takesNamedColumnsAndAFormat() throws IOException {
        String table = write("faq.dat", "Frage\tText\nWo?\tHier.\n");

        CommandRun run = CommandRun.of(
                "import", table, "--to", folder, "--format", "tsv", "--columns", "question=Frage,answer=Text");

        assertThat(run.exitCode()).isZero();
        assertThat(Path.of(folder, "entries/wo.md")).content().endsWith("\nHier.\n");
    }

    @Test
    void explainsBadUsage() {
        assertThat(CommandRun.of("import", source).exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("import", source, "--to", folder, "--format", "doc")
                        .err())
                .contains("--format: 'doc' is none of json, xlsx, html, csv, tsv");
        assertThat(CommandRun.of("import", source, "--to", folder, "--columns", "colour=x")
                        .err())
                .contains("--columns: an entry has no 'colour'; known are id,");
        assertThat(Path.of(folder)).doesNotExist();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
