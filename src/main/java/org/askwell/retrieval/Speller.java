package org.askwell.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Mends typing mistakes before anything else looks at a text: a word that is neither English nor the knowledge base's
 * own becomes the nearest word that the knowledge base uses.
 */
final class Speller implements AutoCloseable {

    private static final String WORD = "word";
    private static final Pattern WORDS = Pattern.compile("\\p{L}+");
    private static final int MIN_LENGTH = 4;

    /** Longer runs of letters are no words, and comparing one with the known words takes up to seconds. */
    private static final int MAX_LENGTH = 30;

    /** Only junk has more words that nobody knows; each costs a search. */
    private static final int MAX_UNKNOWN_WORDS = 32;

    /** A word that is no English is the knowledge base's own, not a slip, when it stands in this many texts. */
    private static final int OWN_WORD_TEXTS = 4;

    private final DirectSpellChecker checker = new DirectSpellChecker();
    private final Predicate<String> english;
    private final IndexReader reader;

    /**
     * Opens what {@link #write} wrote.
     *
     * @param english tells whether a word in lower case is right as it is
     */
    Speller(Directory directory, Predicate<String> english) throws IOException {
        this(DirectoryReader.open(directory), english);
    }

    private Speller(IndexReader reader, Predicate<String> english) {
        this.english = english;
        this.reader = reader;
        checker.setMinQueryLength(MIN_LENGTH);
        checker.setThresholdFrequency(0);
    }

    /** Writes the words of {@code texts} to an empty {@code directory}. */
    static void write(Directory directory, List<String> texts, Predicate<String> english) throws IOException {
        write(directory, texts, english, word -> false);
    }

    /** This speller with the words of {@code texts} too; it stays open as long as this one. */
    Speller with(List<String> texts) throws IOException {
        Directory more = new ByteBuffersDirectory();
        write(more, texts, english, this::isOwn);
        return new Speller(new MultiReader(new IndexReader[] {reader, DirectoryReader.open(more)}, false), english);
    }

    private static void write(
            Directory directory, List<String> texts, Predicate<String> english, Predicate<String> known)
            throws IOException {
        Map<String, Long> frequency = texts.stream()
                .flatMap(text -> words(text).stream())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        Set<String> trusted = frequency.keySet().stream()
                .filter(word ->
                        frequency.getOrDefault(word, 0L) >= OWN_WORD_TEXTS || english.test(word) || known.test(word))
                .collect(Collectors.toSet());
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (String text : texts) {
                Document document = new Document();
                String ofThese = words(text).stream().filter(trusted::contains).collect(Collectors.joining(" "));
                document.add(new TextField(WORD, ofThese, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static Set<String> words(String text) {
        return WORDS.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code text} with its unknown words replaced by known ones where one is near. */
    String correct(String text) {
        return correct(text, english, this::nearest);
    }

    /** Each of {@code texts} with its correction; a word that stands in many of them is looked up once. */
    Map<String, String> correctAll(Collection<String> texts, Workers workers) {
        Map<String, Optional<String>> found = new ConcurrentHashMap<>();
        Map<String, Boolean> known = new ConcurrentHashMap<>();
        return workers
                .map(
                        texts.stream().distinct().toList(),
                        text -> Map.entry(
                                text,
                                correct(
                                        text,
                                        word -> known.computeIfAbsent(word, english::test),
                                        word -> found.computeIfAbsent(word, this::nearest))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String correct(String text, Predicate<String> known, Function<String, Optional<String>> nearest) {
        if (isForeign(text, known)) {
            return text;
        }
        int unknown = 0;
        Matcher matcher = WORDS.matcher(text);
        StringBuilder corrected = new StringBuilder();
        while (matcher.find() && unknown < MAX_UNKNOWN_WORDS) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            if (isUnknown(word, known)) {
                matcher.appendReplacement(corrected, nearest.apply(word).orElse(matcher.group()));
                unknown++;
            }
        }
        // Nearly every text is right as it is; there need not be two of it.
        return corrected.isEmpty() ? text : matcher.appendTail(corrected).toString();
    }

    /** Words that are the knowledge base's own but no English come from another language when they outnumber the English. */
    private boolean isForeign(String text, Predicate<String> known) {
        List<String> words = WORDS.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= MIN_LENGTH)
                .limit(MAX_UNKNOWN_WORDS)
                .toList();
        long englishWords = words.stream().filter(known).count();
        long own =
                words.stream().filter(word -> !known.test(word) && isOwn(word)).count();
        return own > englishWords;
    }

    private boolean isUnknown(String word, Predicate<String> known) {
        return word.length() >= MIN_LENGTH && word.length() <= MAX_LENGTH && !isOwn(word) && !known.test(word);
    }

    private boolean isOwn(String word) {
        try {
            return reader.docFreq(new Term(WORD, word)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the words cannot be read", e);
        }
    }

    private Optional<String> nearest(String word) {
        try {
            SuggestWord[] near =
                    checker.suggestSimilar(new Term(WORD, word), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            return Arrays.stream(near).findFirst().map(suggestion -> suggestion.string);
        } catch (IOException e) {
            throw new UncheckedIOException("the words cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
