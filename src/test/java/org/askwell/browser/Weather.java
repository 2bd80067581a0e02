package org.askwell.browser;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What happens to a request on its way. */
sealed interface Weather {

    Weather FAIR = new Fair();

    /** Nothing. */
    record Fair() implements Weather {}

    /** It waits for the test, and is passed on then. */
    record Held(CountDownLatch arrived, CountDownLatch released) implements Weather {

        Held() {
            this(new CountDownLatch(1), new CountDownLatch(1));
        }

        void release() {
            released.countDown();
        }
    }

    /** The connection ends before the server heard anything. */
    record LostBefore(CountDownLatch arrived) implements Weather {

        LostBefore() {
            this(new CountDownLatch(1));
        }
    }

    /** The server answers, and the connection ends before the browser hears of it. */
    record LostAfter(CountDownLatch arrived) implements Weather {

        LostAfter() {
            this(new CountDownLatch(1));
        }
    }

    /** It is answered with an error that says when to try again. */
    record Refused(int status, int retryAfterSeconds) implements Weather {}

    /** It is answered with this, which the server never said. */
    record Said(Supplier<String> body) implements Weather {

        Said(String body) {
            this(() -> body);
        }
    }

    /** Waits until the first request met {@code arrived}'s weather. */
    static void await(CountDownLatch arrived) {
        try {
            if (!arrived.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("no request came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
