package org.askwell.retrieval;

/** The signals of one query: a number for each signal and owner. */
final class Signals {

    private final float[][] values;

    Signals(int owners) {
        this.values = new float[Signal.values().length][owners];
    }

    float get(Signal signal, int owner) {
        return values[signal.place][owner];
    }

    void set(Signal signal, int owner, float value) {
        values[signal.place][owner] = value;
    }

    int owners() {
        return values[0].length;
    }
}
