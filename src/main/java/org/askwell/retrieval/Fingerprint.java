package org.askwell.retrieval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Intent;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.WarningSign;

/** A name for everything that a model is learnt from: the same content has the same name. */
final class Fingerprint {

    /** To be raised with every change to what is learnt or how it is kept. */
    private static final int LEARNING = 8;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(KnowledgeBase knowledgeBase) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(List.of(SentenceEncoder.MODEL, String.valueOf(LEARNING)));
        for (Entry entry : knowledgeBase.entries()) {
            fingerprint.add(List.of(entry.id(), entry.question()));
            fingerprint.add(entry.examples());
            fingerprint.add(entry.passages());
        }
        knowledgeBase.synonyms().forEach(fingerprint::add);
        fingerprint.add(knowledgeBase.outOfScope());
        for (Intent intent : knowledgeBase.intents()) {
            fingerprint.add(List.of(intent.id(), intent.kind().name()));
            fingerprint.add(intent.examples());
        }
        for (WarningSign sign : knowledgeBase.signs().signs()) {
            fingerprint.add(List.of(sign.id()));
            fingerprint.addMessages(sign.examples());
            fingerprint.addMessages(sign.nearMisses());
        }
        fingerprint.addMessages(knowledgeBase.signs().nearMisses());
        return HexFormat.of().formatHex(fingerprint.digest.digest(), 0, 16);
    }

    private void addMessages(List<Located> messages) {
        add(messages.stream().map(Located::text).toList());
    }

    /** Adds the number of texts and the length of each, so that no two different contents read the same. */
    private void add(List<String> texts) {
        digest.update((texts.size() + "\n").getBytes(StandardCharsets.UTF_8));
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
    }
}
