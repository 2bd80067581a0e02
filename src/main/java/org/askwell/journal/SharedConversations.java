package org.askwell.journal;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.ConversationStore;
import org.askwell.conversation.Conversations;
import org.askwell.conversation.Kept;
import org.askwell.conversation.Turn;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Conversations in a database that replicas share, so that any of them can take any turn. Whoever finds that another has taken a
 * turn meanwhile takes it anew; no lock is held in the database, which a dying replica would leave behind. While the
 * database is away a replica goes on with what it knows itself, and hands that over afterwards.
 */
public final class SharedConversations implements ConversationStore {

    /** Replicas get in each other's way only where one person sends several messages at once. */
    private static final int ATTEMPTS = 30;

    private static final int TURNSTILES = 256;
    private static final int MOST_WAITING = 20_000;

    private final SharedDatabase database;
    private final Jdbi jdbi;
    private final ConversationTable table;
    private final Conversations own = new Conversations();
    private final ReentrantLock[] turnstiles =
            IntStream.range(0, TURNSTILES).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    /** What the database has not heard of yet, and how many turns it has had. */
    private final Map<ConversationId, Long> unsaved = new ConcurrentHashMap<>();

    /** What the database was to forget while it was away. */
    private final Set<ConversationId> unforgotten = ConcurrentHashMap.newKeySet();

    public SharedConversations(SharedDatabase database) {
        this(database, Clock.systemUTC());
    }

    SharedConversations(SharedDatabase database, InstantSource clock) {
        this.database = database;
        this.jdbi = Jdbi.create(database.source());
        this.table = new ConversationTable(clock);
        database.tend(this::tend);
    }

    @Override
    public Turn next(Sent sent, Step step) {
        // What was taken here is known here, whether the database was there then, is there now, or neither.
        return own.repeated(sent).orElseGet(() -> anew(sent, step));
    }

    private Turn anew(Sent sent, Step step) {
        if (sent.claimed().isEmpty()) {
            return database.ask(() -> shared(sent, step)).orElseGet(() -> alone(sent, step));
        }
        // Within a replica they queue up here, and not before the database, where each would wait for so long only.
        ReentrantLock turnstile = turnstiles[Math.floorMod(sent.claimed().hashCode(), TURNSTILES)];
        turnstile.lock();
        try {
            return database.insist(() -> shared(sent, step)).orElseGet(() -> alone(sent, step));
        } finally {
            turnstile.unlock();
        }
    }

    private Optional<Turn> shared(Sent sent, Step step) {
        Optional<String> name = sent.key().map(key -> name(key, sent));
        return jdbi.withHandle(handle -> shared(handle, sent, name, step));
    }

    private Optional<Turn> shared(Handle handle, Sent sent, Optional<String> name, Step step) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Turn> turn = attempt(handle, sent, name, step);
            if (turn.isPresent()) {
                return turn;
            }
        }
        return Optional.empty();
    }

    /** Nobody who only knows a key learns anything: the conversation and the words have to be the same too. */
    private String name(String key, Sent sent) {
        String claimed = sent.claimed().map(ConversationId::value).orElse("");
        return database.pseudonym(
                String.join("\n", "message", key, claimed, sent.utterance().text()));
    }

    /** Nothing where another replica was first. */
    private Optional<Turn> attempt(Handle handle, Sent sent, Optional<String> name, Step step) {
        // First this, then whether the message is known, so that a repeat that is being taken right now is noticed.
        Optional<Kept> saved = sent.claimed().flatMap(id -> table.kept(handle, id));
        Optional<ConversationTable.Message> known = name.flatMap(given -> table.sent(handle, given));
        if (known.isPresent()) {
            return known.map(message ->
                    step.take(message.before(), message.turn()).turn().again());
        }
        Kept before = latest(sent.claimed(), saved).orElseGet(Kept::begun);
        String turn = ConversationId.randomName();
        Taken taken = step.take(before, turn);
        Kept after = before.then(taken.memory());
        Optional<Long> from = saved.map(Kept::turns);
        boolean moved = name.map(
                        given -> table.move(handle, from, after, new ConversationTable.Message(given, turn, before)))
                .orElseGet(() -> table.move(handle, from, after));
        if (!moved) {
            return Optional.empty();
        }
        own.keep(after);
        own.keep(sent, taken.turn());
        unsaved.remove(after.id());
        return Optional.of(taken.turn());
    }

    /** What this replica knows counts where it went on while the database was away, or where that lost the last moment in a crash. */
    private Optional<Kept> latest(Optional<ConversationId> claimed, Optional<Kept> saved) {
        return claimed.flatMap(own::kept)
                .filter(kept ->
                        saved.map(row -> kept.turns() > row.turns()).orElseGet(() -> unsaved.containsKey(kept.id())))
                .or(() -> saved);
    }

    private Turn alone(Sent sent, Step step) {
        Turn turn = own.next(sent, step);
        if (unsaved.size() < MOST_WAITING) {
            own.kept(turn.conversation()).ifPresent(kept -> unsaved.merge(kept.id(), kept.turns(), Math::max));
        }
        return turn;
    }

    @Override
    public void forget(ConversationId id) {
        own.forget(id);
        unsaved.remove(id);
        Optional<Boolean> forgotten = database.ask(() -> {
            jdbi.useHandle(handle -> table.forget(handle, id));
            return Optional.of(true);
        });
        if (forgotten.isEmpty() && unforgotten.size() < MOST_WAITING) {
            unforgotten.add(id);
        }
    }

    private void tend() {
        jdbi.useHandle(handle -> {
            table.rehearse(handle);
            for (ConversationId id : Set.copyOf(unforgotten)) {
                table.forget(handle, id);
                unforgotten.remove(id);
            }
            unsaved.forEach((id, turns) -> {
                own.kept(id).ifPresent(kept -> table.catchUp(handle, kept));
                unsaved.remove(id, turns);
            });
            table.expire(handle);
        });
    }
}
