package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Problem;
import org.askwell.knowledge.Reading;

/** What came of importing a text, as the knowledge base reads it back. */
record Imported(Report report, Reading reading) {

    static Imported of(Path folder, String name, String text) {
        return of(folder, new Original(name, "", text.getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }

    static Imported of(Path folder, Original original) {
        return of(folder, original, Columns.COMMON);
    }

    static Imported of(Path folder, Original original, Columns columns) {
        Report report = Import.run(original, Optional.empty(), columns, folder, (done, total) -> {});
        return new Imported(report, KnowledgeBaseReader.read(folder));
    }

    /** The knowledge base, which has to be without a fault, and in which no example stands for two entries. */
    KnowledgeBase knowledgeBase() {
        assertThat(reading.problems()).noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        KnowledgeBase read = ((Reading.Sound) reading).knowledgeBase();
        assertThat(read.entries().stream()
                        .flatMap(entry -> entry.examples().stream()
                                .map(example -> example.toLowerCase(Locale.ROOT))
                                .distinct()))
                .doesNotHaveDuplicates();
        return read;
    }

    List<Entry> entries() {
        return knowledgeBase().entries();
    }

    Entry entry(String id) {
        return knowledgeBase().entry(id).orElseThrow();
    }

    /** The only entry. */
    Entry entry() {
        assertThat(entries()).hasSize(1);
        return entries().getFirst();
    }

    List<String> notTaken() {
        return report.notTaken().stream().map(Note::toString).toList();
    }

    List<String> doubts() {
        return report.doubts().stream().map(Note::toString).toList();
    }
}
