package org.askwell.retrieval;

/** What speaks for an entry; each signal errs on other questions. */
enum Signal {
    /** The classifier's log probability. */
    CLASSIFIER(0),
    /**
     * How near in meaning the nearest ways to ask are: the mean of the best and of the best three cosines, or of the best
     * three alone where an entry has few.
     */
    MEANING(1),
    /** How many rare words the best way to ask shares: BM25, squeezed between 0 and 1. */
    WORDING(2),
    /** How many rare words the best passage of the answer shares: BM25, squeezed between 0 and 1. */
    PASSAGE(3),
    /** How near in meaning the title and the title with the summary are; only where entries have few ways to ask. */
    TITLE(4);

    /** Where the signal stands in arrays of all of them. */
    final int place;

    Signal(int place) {
        this.place = place;
    }
}
