package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.ConversationStore;
import org.askwell.conversation.ConversationStore.Sent;
import org.askwell.conversation.Memory;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two replicas in one process, and a real database that comes and goes. Each turn counts itself in what is remembered. */
@Timeout(120)
class SharedConversationsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static PostgresServer server;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final List<SharedDatabase> databases = new ArrayList<>();
    private SharedConversations one = replica();
    private SharedConversations other = replica();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.stop();
    }

    @BeforeEach
    void clear() {
        jdbi().useHandle(handle -> handle.execute("truncate conversation, repeat"));
    }

    @AfterEach
    void close() {
        databases.forEach(SharedDatabase::close);
    }

    private static Jdbi jdbi() {
        return Jdbi.create(new PostgresDatabase(url()).source());
    }

    private static DatabaseUrl url() {
        return DatabaseUrl.of("postgresql://postgres@127.0.0.1:" + server.port() + "/postgres");
    }

    private SharedConversations replica() {
        SharedDatabase database = SharedDatabase.open(url());
        databases.add(database);
        return new SharedConversations(database, now::get);
    }

    private static Turn send(ConversationStore replica, Optional<String> key, Optional<ConversationId> claimed) {
        return replica.next(new Sent(key, claimed, new Utterance("words")), (before, name) -> {
            int turns = before.memory().askedBack() + 1;
            Turn turn =
                    Talk.unknown(name, before.id().value(), "words " + turns).turn();
            List<String> told = List.of("does-it-hurt", "turn-" + turns);
            Memory memory =
                    new Memory(Optional.of("join"), true, told, List.of("a", "b"), List.of(), turns, Optional.empty());
            return new ConversationStore.Taken(turn, turns == 1 ? withSign(memory) : memory);
        });
    }

    private static Memory withSign(Memory memory) {
        return new Memory(
                Optional.empty(), false, List.of(), memory.told(), List.of(), memory.askedBack(), Optional.of("fire"));
    }

    private static Turn begin(ConversationStore replica) {
        return send(replica, Optional.empty(), Optional.empty());
    }

    private static Turn goOn(ConversationStore replica, Turn before) {
        return send(replica, Optional.empty(), Optional.of(before.conversation()));
    }

    /** Which turn of its conversation it is. */
    private static int number(Turn turn) {
        return Integer.parseInt(turn.utterance().text().substring("words ".length()));
    }

    @Test
    void anyReplicaGoesOn() {
        Turn first = begin(one);
        Turn second = goOn(other, first);
        Turn third = goOn(one, second);

        assertThat(List.of(number(first), number(second), number(third))).containsExactly(1, 2, 3);
        assertThat(third.conversation()).isEqualTo(first.conversation());
        assertThat(number(begin(other))).isEqualTo(1);
    }

    @Test
    void everythingIsRemembered() {
        Turn first = begin(one);
        AtomicReference<Memory> seen = new AtomicReference<>(Memory.NONE);
        for (int i = 0; i < 2; i++) {
            other.next(
                    new Sent(Optional.empty(), Optional.of(first.conversation()), new Utterance("x")),
                    (before, name) -> {
                        seen.set(before.memory());
                        Turn turn = Talk.unknown(name, before.id().value(), "x").turn();
                        return new ConversationStore.Taken(
                                turn,
                                new Memory(
                                        Optional.of("join"),
                                        true,
                                        List.of("a", "b"),
                                        List.of("c"),
                                        List.of("d_e", "f-g"),
                                        3,
                                        Optional.empty()));
                    });
            first = goOn(one, first);
        }
        assertThat(seen.get().told()).containsExactly("does-it-hurt", "turn-4");
        assertThat(seen.get().choices()).containsExactly("a", "b");
        assertThat(seen.get().topic()).hasValue("join");
        assertThat(seen.get().toldWhole()).isTrue();
    }

    @Test
    void aForgedOrOldConversationStartsAnew() {
        Turn first = begin(one);
        Turn forged = send(other, Optional.empty(), Optional.of(new ConversationId("forged")));
        assertThat(forged.conversation().value()).isNotEqualTo("forged");

        now.set(NOON.plus(Duration.ofMinutes(30)));

        Turn late = goOn(other, first);
        assertThat(number(late)).isEqualTo(1);
        assertThat(late.conversation()).isNotEqualTo(first.conversation());
    }

    @Test
    void aMessageThatIsSentAgainHasItsTurnFromAnyReplica() {
        Turn first = send(one, Optional.of("k1"), Optional.empty());
        Turn again = send(other, Optional.of("k1"), Optional.empty());
        assertThat(again).isEqualTo(first.again());

        Turn second = send(other, Optional.of("k2"), Optional.of(first.conversation()));
        goOn(one, second);

        assertThat(send(one, Optional.of("k2"), Optional.of(first.conversation())))
                .isEqualTo(second.again());
        assertThat(number(goOn(other, first))).isEqualTo(4);
        assertThat(send(one, Optional.of("k1"), Optional.of(first.conversation())))
                .matches(turn -> !turn.isRepeat());
    }

    @Test
    void ofOneMessageSentToBothAtOnceOneCounts() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Optional<ConversationId> claimed = Optional.empty();
            for (int round = 1; round <= 60; round++) {
                Optional<String> key = Optional.of("key " + round);
                Optional<ConversationId> conversation = claimed;
                List<Future<Turn>> sent = new ArrayList<>();
                for (SharedConversations replica : List.of(one, other)) {
                    sent.add(threads.submit(() -> {
                        together.await();
                        return send(replica, key, conversation);
                    }));
                }
                Turn turn = sent.getFirst().get();
                assertThat(sent.getLast().get().again()).isEqualTo(turn.again());
                assertThat(number(turn)).isEqualTo(round);
                claimed = Optional.of(turn.conversation());
            }
        }
    }

    @Test
    void noTurnIsLostHoweverManyComeAtOnce() throws Exception {
        Turn first = begin(one);
        int turns = 200;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Turn>> underWay = new ArrayList<>();
            for (int i = 0; i < turns; i++) {
                SharedConversations replica = i % 2 == 0 ? one : other;
                underWay.add(threads.submit(() -> goOn(replica, first)));
            }
            for (Future<Turn> turn : underWay) {
                turn.get();
            }
        }
        assertThat(number(goOn(one, first))).isEqualTo(turns + 2);
    }

    @Test
    void whatIsForgottenIsGoneEverywhere() {
        Turn first = send(one, Optional.of("k"), Optional.empty());
        goOn(other, first);
        one.forget(first.conversation());

        assertThat(rows()).isZero();
        assertThat(goOn(other, first).conversation()).isNotEqualTo(first.conversation());
        assertThat(send(other, Optional.of("k"), Optional.empty()).conversation())
                .isNotEqualTo(first.conversation());
    }

    private static int rows() {
        return jdbi().withHandle(handle -> handle.createQuery(
                        "select (select count(*) from conversation) + (select count(*) from repeat)")
                .mapTo(int.class)
                .one());
    }

    @Test
    void whatIsOldIsDeleted() {
        send(one, Optional.of("k"), Optional.empty());
        now.set(NOON.plus(Duration.ofMinutes(30)));
        SharedConversations restarted = replica();
        begin(restarted);

        while (rows() != 1) {
            Thread.onSpinWait();
        }
    }

    @Test
    void noWordIsKept() {
        send(one, Optional.of("secret-key"), Optional.empty());
        List<String> kept = jdbi().withHandle(handle -> handle.createQuery(
                        "select message || ' ' || memory from repeat union select id || ' ' || memory from conversation")
                .mapTo(String.class)
                .list());
        assertThat(kept).hasSize(2).noneMatch(row -> row.contains("words") || row.contains("secret-key"));
    }

    @Test
    void aBugIsNotTakenForTheDatabase() {
        assertThatThrownBy(() -> one.next(
                        new Sent(Optional.empty(), Optional.empty(), new Utterance("words")), (before, name) -> {
                            throw new IllegalStateException("broken");
                        }))
                .hasMessage("broken");
        assertThat(databases.getFirst().condition().state()).isEqualTo(Condition.State.UP);
    }

    @Test
    void withoutTheDatabaseAReplicaGoesOnAndHandsOverAfterwards() throws Exception {
        Turn known = goOn(one, goOn(other, begin(one)));
        Turn forgotten = begin(one);
        Turn shared = send(one, Optional.of("shared"), Optional.empty());
        server.stop();

        long began = System.nanoTime();
        Turn alone = goOn(one, known);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1_500));
        Turn begun = send(one, Optional.of("k"), Optional.empty());
        assertThat(send(one, Optional.of("k"), Optional.empty())).isEqualTo(begun.again());
        assertThat(send(one, Optional.of("shared"), Optional.empty())).isEqualTo(shared.again());
        Turn keyed = begun;
        one.forget(forgotten.conversation());
        for (int i = 0; i < 20; i++) {
            begun = goOn(one, begun);
        }
        assertThat(number(alone)).isEqualTo(4);
        assertThat(databases.getFirst().condition().state()).isEqualTo(Condition.State.DEGRADED);
        assertThat(databases.getFirst().condition().detail()).contains("PostgreSQL at 127.0.0.1:" + server.port());

        server.resume();
        while (databases.stream().anyMatch(database -> database.condition().state() != Condition.State.UP)) {
            Thread.onSpinWait();
        }
        assertThat(send(one, Optional.of("k"), Optional.empty())).isEqualTo(keyed.again());
        assertThat(number(goOn(other, alone))).isEqualTo(5);
        assertThat(number(goOn(other, begun))).isEqualTo(22);
        assertThat(goOn(other, forgotten).conversation()).isNotEqualTo(forgotten.conversation());
    }

    @Test
    void aServerThatFallsSilentKeepsNobodyWaiting() throws Exception {
        Turn known = begin(one);
        server.pause();
        try {
            long began = System.nanoTime();
            known = goOn(one, known);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(5_500));
            began = System.nanoTime();
            for (int i = 0; i < 4; i++) {
                known = goOn(one, known);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(500));
            assertThat(number(known)).isEqualTo(6);
            assertThat(databases.getFirst().condition().state()).isEqualTo(Condition.State.DEGRADED);
        } finally {
            server.unpause();
        }
        while (databases.getFirst().condition().state() != Condition.State.UP) {
            Thread.onSpinWait();
        }
        assertThat(number(goOn(other, known))).isEqualTo(7);
    }
}
