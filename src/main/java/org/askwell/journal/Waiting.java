package org.askwell.journal;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What waits to be written down, in its order, bounded. Safe for use by any number of threads, of which one takes away. */
final class Waiting {

    private static final int ROOM = 10_000;

    /** Wishes to be forgotten are not lost in a flood of anything else. */
    private static final int ROOM_FOR_FORGETTING = 10 * ROOM;

    private final Queue<Note> notes = new LinkedBlockingQueue<>();
    private final AtomicLong lost = new AtomicLong();

    void add(Note note) {
        if (notes.size() < room(note)) {
            notes.add(note);
        } else {
            lose(1);
        }
    }

    private static int room(Note note) {
        return switch (note) {
            case Note.Said said -> ROOM;
            case Note.Judged judged -> ROOM;
            case Note.ForgetConversation forget -> ROOM_FOR_FORGETTING;
            case Note.ForgetPerson forget -> ROOM_FOR_FORGETTING;
        };
    }

    boolean isFull() {
        return notes.size() >= ROOM;
    }

    int size() {
        return notes.size();
    }

    /** The first ones, {@code most} at most. They go on waiting until they are {@link #done}. */
    List<Note> first(int most) {
        return notes.stream().limit(most).toList();
    }

    /** The first {@code count} need not wait any more. */
    void done(int count) {
        for (int i = 0; i < count; i++) {
            notes.remove();
        }
    }

    /** Counts what will never be written down. */
    void lose(int count) {
        lost.addAndGet(count);
    }

    long lost() {
        return lost.get();
    }
}
