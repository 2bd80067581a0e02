package org.askwell.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.askwell.conversation.ConversationId;

/**
 * Keeps feedback in {@code feedback.jsonl} in the data folder, one JSON object a line, for the content owner to read. Safe
 * for use by any number of threads.
 */
public final class FeedbackLog implements TurnListener {

    /** More than years of feedback; a flood of it must not fill the disk. */
    private static final long MAX_BYTES = 50_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();

    /** @param data the folder; need not exist yet */
    public FeedbackLog(Path data, Clock clock) {
        this.file = data.resolve("feedback.jsonl");
        this.clock = clock;
    }

    private record Line(String at, String turn, boolean helpful, String comment) {}

    /** Keeps {@code feedback}. Throws {@link UncheckedIOException} with the file where it cannot be written. */
    @Override
    public void feedback(Feedback feedback) {
        String line = line(feedback) + "\n";
        lock.lock();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
                throw new IOException("it is full; move it away");
            }
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void turn(Exchange exchange) {
        // Only what people say about turns is kept.
    }

    @Override
    public void forget(ConversationId id) {
        // Feedback says nothing about whom it is from.
    }

    @Override
    public void forget(ChannelName channel, String person) {
        // Feedback says nothing about whom it is from.
    }

    private String line(Feedback feedback) {
        try {
            return MAPPER.writeValueAsString(
                    new Line(clock.instant().toString(), feedback.turn(), feedback.helpful(), feedback.comment()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("feedback cannot be written as JSON", e);
        }
    }
}
