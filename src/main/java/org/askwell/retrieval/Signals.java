package org.askwell.retrieval;

import java.util.Arrays;

/**
 * The signals of one query: a number for each signal and each owner that has a chance. The last of these is always "none
 * of them".
 */
final class Signals {

    private final int[] owners;
    private final float[][] values;

    /** @param owners their numbers, in order */
    Signals(int... owners) {
        this.owners = owners;
        this.values = new float[Signal.values().length][owners.length];
    }

    /** How many owners have a chance, "none of them" included. */
    int size() {
        return owners.length;
    }

    /** The number of the owner at {@code place}. */
    int owner(int place) {
        return owners[place];
    }

    /** Where {@code owner} stands; below zero where it has no chance. */
    int place(int owner) {
        return Arrays.binarySearch(owners, owner);
    }

    float get(Signal signal, int place) {
        return values[signal.place][place];
    }

    void set(Signal signal, int place, float value) {
        values[signal.place][place] = value;
    }
}
