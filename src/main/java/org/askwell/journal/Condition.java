package org.askwell.journal;

/**
 * How a part of the program fares, for readiness and metrics.
 *
 * @param part its name, such as {@code content}, {@code journal} or {@code discord}
 * @param detail for the operator: what is wrong and what to do; empty where all is well
 */
public record Condition(String part, State state, String detail) {

    /** What a part can still do. */
    public enum State {
        UP,
        /** It fails at something, but people get their answers. */
        DEGRADED,
        /** People get no answers. */
        DOWN
    }

    public static Condition up(String part) {
        return new Condition(part, State.UP, "");
    }
}
