package org.askwell.transfer;

import java.time.Duration;
import java.util.Set;

/**
 * What became of a link.
 *
 * @param reason why it is not alive; empty where it is
 */
public record LinkState(Kind kind, String reason) {

    /** Whether people can open it. */
    public enum Kind {
        ALIVE,
        /** The website answers, but not to programs, or not now. */
        UNSURE,
        DEAD
    }

    /** Longer than anybody waits for a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Set<Integer> GONE = Set.of(404, 410);

    /**
     * Asks for the page at {@code address}.
     *
     * @param allowPrivate also asks addresses that are not on the internet
     */
    public static LinkState of(String address, boolean allowPrivate) {
        try {
            int status = new Download(allowPrivate, 0, PATIENCE).status(address);
            String reason = "answered with status " + status;
            if (status >= 200 && status < 300) {
                return new LinkState(Kind.ALIVE, "");
            }
            return new LinkState(GONE.contains(status) ? Kind.DEAD : Kind.UNSURE, reason);
        } catch (Unreadable e) {
            return new LinkState(Kind.DEAD, String.valueOf(e.getMessage()));
        }
    }
}
