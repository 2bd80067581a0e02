package org.askwell.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.transfer.Export;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code export}: the entries in a form that other programs read. */
@Command(name = "export", description = "Write the entries as JSON, CSV or FAQPage JSON-LD.")
final class ExportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final Content content = new Content();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json, csv or jsonld (default: ${DEFAULT-VALUE}).")
    private String format = "json";

    @Option(names = "--to", paramLabel = "FILE", description = "The file to write; printed if left out.")
    private @Nullable Path file;

    @Option(names = "--replace", description = "Write the file also where it is there already.")
    private boolean replace;

    @Override
    public Integer call() {
        if (!Export.formats().contains(format)) {
            throw badUsage("--format: '" + format + "' is none of " + String.join(", ", Export.formats()));
        }
        if (file != null && Files.exists(file) && !replace) {
            throw badUsage(file + " is there already; name another file, or say --replace");
        }
        KnowledgeBase knowledgeBase = content.sound();
        Map<String, String> answers = KnowledgeBaseReader.answers(content.folder());
        if (file == null) {
            Export.write(knowledgeBase, answers, format, new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        } else {
            write(knowledgeBase, answers, file.toAbsolutePath());
            System.out.printf("%d entries are in %s.%n", knowledgeBase.entries().size(), file);
        }
        return Askwell.FINE;
    }

    /** Writes the file beside its place first, so that nobody sees half of it. */
    private void write(KnowledgeBase knowledgeBase, Map<String, String> answers, Path place) {
        try {
            Path unfinished = place.resolveSibling(place.getFileName() + ".new");
            try (Writer out = Files.newBufferedWriter(unfinished)) {
                Export.write(knowledgeBase, answers, format, out);
            }
            Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + place, e);
        }
    }

    private ParameterException badUsage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
