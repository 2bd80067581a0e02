package org.askwell.retrieval;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.Source;
import org.askwell.knowledge.WarningSign;
import org.askwell.knowledge.WarningSigns;

/** What a content owner does to a knowledge base. */
final class Edit {

    private Edit() {}

    static KnowledgeBase entries(KnowledgeBase of, List<Entry> entries) {
        return parts(of, entries, of.synonyms(), of.outOfScope(), of.signs());
    }

    static KnowledgeBase synonyms(KnowledgeBase of, List<List<String>> synonyms) {
        return parts(of, of.entries(), synonyms, of.outOfScope(), of.signs());
    }

    static KnowledgeBase outOfScope(KnowledgeBase of, List<String> messages) {
        return parts(of, of.entries(), of.synonyms(), messages, of.signs());
    }

    static KnowledgeBase signs(KnowledgeBase of, WarningSigns signs) {
        return parts(of, of.entries(), of.synonyms(), of.outOfScope(), signs);
    }

    private static KnowledgeBase parts(
            KnowledgeBase of,
            List<Entry> entries,
            List<List<String>> synonyms,
            List<String> outOfScope,
            WarningSigns signs) {
        return new KnowledgeBase(
                of.clinic(),
                of.wording(),
                of.welcome(),
                entries.stream().sorted(Comparator.comparing(Entry::id)).toList(),
                synonyms,
                outOfScope,
                of.intents(),
                signs,
                of.discord(),
                of.thresholds());
    }

    static KnowledgeBase with(KnowledgeBase of, Entry more) {
        return entries(of, plus(of.entries(), more));
    }

    static KnowledgeBase without(KnowledgeBase of, String id) {
        return entries(
                of,
                of.entries().stream().filter(entry -> !entry.id().equals(id)).toList());
    }

    static KnowledgeBase changed(KnowledgeBase of, String id, UnaryOperator<Entry> change) {
        return with(without(of, id), change.apply(of.entry(id).orElseThrow()));
    }

    static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    static Entry named(Entry entry, String id) {
        return entry(id, entry.question(), entry.examples(), entry.sources(), entry.passages());
    }

    static Entry asked(Entry entry, List<String> examples) {
        return entry(entry.id(), entry.question(), examples, entry.sources(), entry.passages());
    }

    static Entry told(Entry entry, List<String> passages) {
        return entry(entry.id(), entry.question(), entry.examples(), entry.sources(), passages);
    }

    static Entry without(Entry entry, List<Source> sources) {
        return entry(entry.id(), entry.question(), entry.examples(), sources, entry.passages());
    }

    static Entry entry(String id, String question, List<String> examples, List<Source> sources, List<String> passages) {
        return new Entry(
                id,
                id,
                "All",
                question,
                examples,
                List.of(),
                sources,
                Optional.empty(),
                Prose.NONE,
                Prose.NONE,
                passages);
    }

    static WarningSign sign(String id, String... examples) {
        return new WarningSign(
                id,
                WarningSign.Level.EMERGENCY,
                id,
                Prose.NONE,
                List.of(),
                Stream.of(examples)
                        .map(text -> new Located(Path.of("file.txt"), 1, text))
                        .toList(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
