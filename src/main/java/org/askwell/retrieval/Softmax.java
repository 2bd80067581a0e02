package org.askwell.retrieval;

/** Turns scores into shares that add up to one. */
final class Softmax {

    private Softmax() {}

    /** Replaces each of {@code scores} by its share; the highest is taken off first, so that none overflows. */
    static void inPlace(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }
}
