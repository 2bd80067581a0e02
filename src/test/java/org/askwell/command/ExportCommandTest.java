package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportCommandTest {

    @TempDir
    private Path parent = Path.of("");

    @Test
    void printsJson() {
        CommandRun run = CommandRun.of("export");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json())
                .allSatisfy(entry -> assertThat(entry.fieldNames())
                        .toIterable()
                        .contains("id", "question", "variants", "answer", "category"));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void writesAFileOnlyWhereThereIsNone() throws IOException {
        Path file = parent.resolve("faq.csv");

        CommandRun run = CommandRun.of("export", "--format", "csv", "--to", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).endsWith(" entries are in " + file + ".\n");
        Files.writeString(file, "mine");
        assertThat(CommandRun.of("export", "--to", file.toString()).exitCode()).isEqualTo(2);
        assertThat(file).hasContent("mine");
        assertThat(CommandRun.of("export", "--to", file.toString(), "--replace").exitCode())
                .isZero();
        assertThat(CommandRun.json(Files.readString(file))).isNotEmpty();
        assertThat(parent.resolve("faq.csv.new")).doesNotExist();
    }

    @Test
    void writesWhatImportTakes() {
        String file = parent.resolve("faq.jsonld").toString();
        String folder = parent.resolve("kb").toString();
        CommandRun.of("export", "--format", "jsonld", "--to", file);

        assertThat(CommandRun.of("import", file, "--to", folder).exitCode()).isZero();

        assertThat(CommandRun.of("export", "--knowledge-base", folder)).isEqualTo(CommandRun.of("export"));
    }

    @Test
    void exportsNothingOfAFaultyFolder() {
        CommandRun run = CommandRun.of("export", "--knowledge-base", CommandRun.FAULTY_LIBRARY.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(": error: ");
    }

    @Test
    void namesTheFormatsItKnows() {
        CommandRun run = CommandRun.of("export", "--format", "xml");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--format: 'xml' is none of json, csv, jsonld");
    }
}
