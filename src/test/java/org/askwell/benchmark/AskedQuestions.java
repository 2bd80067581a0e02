package org.askwell.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;

/** Requests with what people ask: anew in other words each time, or again and again what others asked. Safe for any number of threads. */
final class AskedQuestions {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SEED = 11;

    /** How many questions are asked again and again; the n-th most frequent one 1/n as often as the first (Zipf's law). */
    private static final int FAMILIAR = 2_000;

    private static final double SHARE_OF_FAMILIAR = 0.7;

    private static final List<String> BEFORE = List.of(
            "",
            "",
            "hi, ",
            "hello! ",
            "please tell me: ",
            "quick question, ",
            "sorry but ",
            "my mother asks ",
            "ok and ");
    private static final List<String> AFTER = List.of(
            "",
            "",
            " thanks",
            " please",
            " before monday",
            " at my age",
            " for a runner",
            " this week",
            " by any chance");

    private final List<String> examples;
    private final List<byte[]> familiar;
    private final double[] upTo;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Random chance = new Random(SEED);

    AskedQuestions(KnowledgeBase knowledgeBase) {
        this.examples = knowledgeBase.entries().stream()
                .flatMap(entry -> entry.examples().stream())
                .toList();
        List<String> others = new ArrayList<>(examples);
        Collections.shuffle(others, new Random(SEED));
        // Titles are what is suggested, so they come first.
        this.familiar = Stream.concat(knowledgeBase.entries().stream().map(Entry::question), others.stream())
                .limit(FAMILIAR)
                .map(AskedQuestions::request)
                .toList();
        this.upTo = new double[familiar.size()];
        Arrays.setAll(upTo, i -> 1.0 / (i + 1));
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    private static byte[] request(String message) {
        try {
            return Wire.post("/api/v1/chat", JSON.writeValueAsBytes(Map.of("message", message)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that was not asked before. */
    byte[] anew() {
        String message;
        do {
            message = pick(BEFORE) + changed(pick(examples)) + pick(AFTER);
        } while (!asked.add(message));
        return request(message);
    }

    /** Seven of ten are those that many ask, the others new. */
    byte[] mixed() {
        if (chance.nextDouble() >= SHARE_OF_FAMILIAR) {
            return anew();
        }
        int place = Arrays.binarySearch(upTo, chance.nextDouble() * upTo[upTo.length - 1]);
        return familiar.get(place < 0 ? -place - 1 : place);
    }

    private String pick(List<String> list) {
        return list.get(chance.nextInt(list.size()));
    }

    /** With a typing mistake, two words exchanged or one left out. */
    private String changed(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
        int at = chance.nextInt(words.size());
        switch (chance.nextInt(3)) {
            case 0 -> words.set(at, mistyped(words.get(at)));
            case 1 -> Collections.swap(words, at, (at + 1) % words.size());
            default -> {
                if (words.size() > 3) {
                    words.remove(at);
                }
            }
        }
        return String.join(" ", words);
    }

    private String mistyped(String word) {
        int at = chance.nextInt(word.length() + 1);
        return word.substring(0, at) + (char) ('a' + chance.nextInt(26)) + word.substring(at);
    }
}
