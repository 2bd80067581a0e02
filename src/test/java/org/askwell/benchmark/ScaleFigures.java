package org.askwell.benchmark;

import java.util.Locale;

/**
 * What was measured of one size. Times of starts are in seconds, those of single requests in milliseconds, sizes in
 * megabytes.
 *
 * @param learnt the first start, from the start of the process to its first answer
 * @param opened the same with everything kept
 * @param mostLearning resident at most during the first start
 * @param resident after all questions
 * @param most resident at most up to then, lists of all entries included
 * @param rightFirst the share of questions whose entry came first, whether that was sure enough to be answered or not
 */
record ScaleFigures(
        int entries,
        double imported,
        double learnt,
        double opened,
        long mostLearning,
        long resident,
        long most,
        long kept,
        double question50,
        double question99,
        double typeAheadOverHttp99,
        double typeAhead99,
        double rightFirst,
        double page,
        double json) {

    static final String HEADING = """
            | entries | import | first start | later start | resident, learning | resident, answering (at most) | kept on disk \
            | question p50 / p99 | type-ahead p99 in the process (over HTTP) | right first | `/faq` | `/api/v1/entries` |
            |---|---|---|---|---|---|---|---|---|---|---|---|""";

    String row() {
        return String.format(
                Locale.ROOT,
                "| %,d | %.1f s | %.1f s | %.1f s | %,d MB | %,d MB (%,d MB) | %,d MB | %.1f / %.1f ms | %.2f ms (%.1f ms) | %.1f %% | %.2f s | %.2f s |",
                entries,
                imported,
                learnt,
                opened,
                mostLearning,
                resident,
                most,
                kept,
                question50,
                question99,
                typeAhead99,
                typeAheadOverHttp99,
                100 * rightFirst,
                page,
                json);
    }
}
