package org.askwell.retrieval;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The signals of one owner by name, kept as bare numbers: thousands of rankings are remembered with all their candidates,
 * and few are ever explained.
 */
final class NamedSignals extends AbstractMap<String, Double> {

    private final float[] values;

    NamedSignals(Signals signals, int place) {
        this.values = new float[Signal.values().length];
        for (Signal signal : Signal.values()) {
            values[signal.place] = signals.get(signal, place);
        }
    }

    @Override
    public Set<Map.Entry<String, Double>> entrySet() {
        Set<Map.Entry<String, Double>> entries = new LinkedHashSet<>();
        for (Signal signal : Signal.values()) {
            entries.add(Map.entry(signal.name().toLowerCase(Locale.ROOT), (double) values[signal.place]));
        }
        return Collections.unmodifiableSet(entries);
    }
}
