package org.askwell.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.VectorUtil;

/** Texts of the same meaning, the one that came first in front. */
record Paraphrases(EncodedText first, List<String> texts) {

    /** @param encoded one for each of {@code texts} */
    static List<List<String>> of(List<EncodedText> encoded, List<String> texts, double likeness) {
        List<Paraphrases> meanings = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            EncodedText text = encoded.get(i);
            Paraphrases meaning = meanings.stream()
                    .filter(earlier -> VectorUtil.dotProduct(earlier.first.vector(), text.vector()) >= likeness)
                    .findFirst()
                    .orElseGet(() -> {
                        Paraphrases another = new Paraphrases(text, new ArrayList<>());
                        meanings.add(another);
                        return another;
                    });
            meaning.texts.add(texts.get(i));
        }
        return meanings.stream().map(meaning -> List.copyOf(meaning.texts)).toList();
    }
}
