package org.askwell.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.askwell.knowledge.BareWords;

/** Puts texts together that mean about the same: each joins the group whose middle it is closest to, or begins one. */
final class LikeTexts {

    /** The least cosine to the middle of a group to be part of it. */
    static final double LIKENESS = 0.86;

    private LikeTexts() {}

    /** The largest group first, and in each what was said most often; each text as often as it is in {@code texts}. */
    static List<List<String>> groups(List<String> texts, Function<String, float[]> encode) {
        Map<String, List<String>> inTheSameWords =
                texts.stream().collect(Collectors.groupingBy(BareWords::of, LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        inTheSameWords.values().stream()
                .sorted(Comparator.comparingInt((List<String> said) -> -said.size()))
                .forEach(said -> join(said, encode.apply(said.getFirst()), groups));
        return groups.stream()
                .map(group -> group.texts)
                .sorted(Comparator.comparingInt((List<String> members) -> -members.size()))
                .toList();
    }

    private static void join(List<String> said, float[] vector, List<Group> groups) {
        double highest = LIKENESS;
        Group closest = new Group(vector.length);
        for (Group group : groups) {
            double likeness = group.likeness(vector);
            if (likeness >= highest) {
                highest = likeness;
                closest = group;
            }
        }
        if (closest.texts.isEmpty()) {
            groups.add(closest);
        }
        closest.add(said, vector);
    }

    private static final class Group {

        private final List<String> texts = new ArrayList<>();
        private final float[] sum;
        private double length;

        Group(int dimensions) {
            this.sum = new float[dimensions];
        }

        void add(List<String> said, float[] vector) {
            texts.addAll(said);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
            length = Math.sqrt(product(sum));
        }

        /** The cosine to the middle; {@code vector} is of length one. */
        double likeness(float[] vector) {
            return product(vector) / length;
        }

        private double product(float[] vector) {
            float product = 0;
            for (int i = 0; i < sum.length; i++) {
                product += sum[i] * vector[i];
            }
            return product;
        }
    }
}
