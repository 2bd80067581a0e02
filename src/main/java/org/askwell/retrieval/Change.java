package org.askwell.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What became of a lesson when the knowledge base was edited, told from its texts as they were written. An owner of which
 * anything changed has all its ways to ask written anew, so that they stay together and in order; "none of them", which has
 * most texts and no order, gains and loses single ones.
 */
final class Change {

    /** The number of an owner that was not there before. */
    static final int NEW = -1;

    private final int[] former;
    private final int[] now;
    private final BitSet rewritten = new BitSet();
    private final BitSet retold = new BitSet();
    private final List<LuceneIndex.Text> ways = new ArrayList<>();
    private final List<LuceneIndex.Text> added = new ArrayList<>();
    private final List<LuceneIndex.Text> passages;
    private final Set<String> dropped = new HashSet<>();

    private Change(Lesson before, Lesson after, boolean passagesAnew) {
        Map<String, Integer> numbers = new HashMap<>();
        IntStream.range(0, before.owners())
                .forEach(owner -> numbers.put(before.names().get(owner), owner));
        this.former = after.names().stream()
                .mapToInt(name -> numbers.getOrDefault(name, NEW))
                .toArray();
        this.now = new int[before.owners()];
        Arrays.fill(now, LuceneIndex.NOBODY);
        IntStream.range(0, former.length)
                .filter(owner -> former[owner] != NEW)
                .forEach(owner -> now[former[owner]] = owner);
        compareWays(byOwner(before), byOwner(after));
        comparePassages(before, after, passagesAnew);
        this.passages = after.passages().stream()
                .filter(passage -> retold.get(passage.owner()))
                .toList();
    }

    /**
     * What is different in {@code after}.
     *
     * @param passagesAnew whether passages are written in another way, even those that stayed the same
     */
    static Change between(Lesson before, Lesson after, boolean passagesAnew) {
        return new Change(before, after, passagesAnew);
    }

    private static List<List<String>> byOwner(Lesson lesson) {
        List<List<String>> texts = new ArrayList<>();
        IntStream.range(0, lesson.owners()).forEach(owner -> texts.add(new ArrayList<>()));
        lesson.samples().forEach(sample -> texts.get(sample.owner()).add(sample.text()));
        return texts;
    }

    private void compareWays(List<List<String>> before, List<List<String>> after) {
        for (int owner = 0; owner < former.length; owner++) {
            List<String> old = former[owner] == NEW ? List.of() : before.get(former[owner]);
            if (!old.equals(after.get(owner))) {
                Set<String> known = new HashSet<>(old);
                List<LuceneIndex.Text> more = texts(owner, after.get(owner)).stream()
                        .filter(text -> !known.contains(text.text()))
                        .toList();
                added.addAll(more);
                if (isNone(owner)) {
                    ways.addAll(more);
                    dropped.addAll(old);
                    after.get(owner).forEach(dropped::remove);
                } else {
                    rewritten.set(owner);
                    ways.addAll(texts(owner, after.get(owner)));
                }
            }
        }
    }

    private static List<LuceneIndex.Text> texts(int owner, List<String> texts) {
        return texts.stream().map(text -> new LuceneIndex.Text(owner, text)).toList();
    }

    private boolean isNone(int owner) {
        return owner == former.length - 1;
    }

    private void comparePassages(Lesson before, Lesson after, boolean anew) {
        Map<Integer, List<String>> old = passages(before);
        Map<Integer, List<String>> those = passages(after);
        for (int owner = 0; owner < former.length; owner++) {
            List<String> told = those.getOrDefault(owner, List.of());
            if (anew || !told.equals(old.getOrDefault(former[owner], List.of()))) {
                retold.set(owner);
            }
        }
    }

    private static Map<Integer, List<String>> passages(Lesson lesson) {
        return lesson.passages().stream()
                .collect(Collectors.groupingBy(
                        LuceneIndex.Text::owner, Collectors.mapping(LuceneIndex.Text::text, Collectors.toList())));
    }

    /** The number that each owner had, or {@link #NEW}. */
    int[] former() {
        return former.clone();
    }

    /** How many owners there are now. */
    int owners() {
        return former.length;
    }

    /** The number that "none of them" had. */
    int formerNone() {
        return now.length - 1;
    }

    /** The ways to ask to be written anew, in the order of their owners. */
    List<LuceneIndex.Text> ways() {
        return ways;
    }

    /** The passages to be written anew. */
    List<LuceneIndex.Text> passages() {
        return passages;
    }

    /** The ways to ask that their owners did not have before. */
    List<LuceneIndex.Text> added() {
        return added;
    }

    /** The texts that belonged to none of the owners, and now do not. */
    Set<String> dropped() {
        return dropped;
    }

    /** Whose a way to ask is that {@code owner} had; nobody's if its owner is gone or rewritten. */
    int ownerOfWay(int owner) {
        return now[owner] == LuceneIndex.NOBODY || rewritten.get(now[owner]) ? LuceneIndex.NOBODY : now[owner];
    }

    /** Whose a passage is that {@code owner} had; nobody's if its owner is gone or its passages are written anew. */
    int ownerOfPassage(int owner) {
        return now[owner] == LuceneIndex.NOBODY || retold.get(now[owner]) ? LuceneIndex.NOBODY : now[owner];
    }
}
