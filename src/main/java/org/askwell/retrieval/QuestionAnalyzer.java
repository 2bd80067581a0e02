package org.askwell.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * English analysis: words, lower-cased, without accents and possessives, stemmed. Function words stay, since "how often"
 * and "how long" differ in nothing else. With synonyms, every member of a group is indexed where one of them stands.
 */
final class QuestionAnalyzer extends Analyzer {

    private final SynonymMap synonyms;

    private QuestionAnalyzer(SynonymMap synonyms) {
        this.synonyms = synonyms;
    }

    /** Analysis for queries and wherever only a text's own words count. */
    static QuestionAnalyzer plain() {
        return new QuestionAnalyzer(synonymMap(List.of()));
    }

    /** Analysis for indexing, with the content owner's groups of synonyms. */
    static QuestionAnalyzer withSynonyms(List<List<String>> groups) {
        return new QuestionAnalyzer(synonymMap(groups));
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = new EnglishPossessiveFilter(new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        if (synonyms.fst != null) {
            stream = new FlattenGraphFilter(new SynonymGraphFilter(stream, synonyms, true));
        }
        return new TokenStreamComponents(words, new PorterStemFilter(stream));
    }

    /** The terms of {@code text}, in order. */
    List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("analysis reads from memory only", e);
        }
        return terms;
    }

    private static SynonymMap synonymMap(List<List<String>> groups) {
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        for (List<String> group : groups) {
            for (String from : group) {
                for (String to : group) {
                    if (!from.equals(to)) {
                        builder.add(phrase(from), phrase(to), true);
                    }
                }
            }
        }
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException("synonyms are built in memory only", e);
        }
    }

    private static CharsRef phrase(String text) {
        String[] words = text.toLowerCase(java.util.Locale.ROOT).strip().split("[\\s-]+");
        return SynonymMap.Builder.join(words, new CharsRefBuilder());
    }
}
