package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.askwell.conversation.Utterance;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether anything that tells who somebody is gets anywhere: all personal data of the redaction's test is said to the real
 * program, as messages and as comments, and then looked for in every file that it writes, its log included, and in every row. Nor are the names of conversations anywhere, with which one could read on in them.
 */
@Timeout(300)
class PrivacyTest {

    private static final List<String> TABLES = List.of(
            "pseudonym_key", "turn", "feedback", "turn_count", "feedback_count", "forgotten", "flyway_schema_history");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingPersonalIsInAnyFileOrRow() throws Exception {
        talkAndSearch(Map.of(), List.of(folder), Database.at(Optional.empty(), folder.resolve("data")));
    }

    @Test
    void norInPostgres() throws Exception {
        PostgresServer server = PostgresServer.start();
        try {
            String url = "postgresql://postgres:secret@localhost:" + server.port() + "/postgres";
            talkAndSearch(
                    Map.of("ASKWELL_DATABASE_URL", url),
                    List.of(folder, server.folder()),
                    Database.at(Optional.of(DatabaseUrl.of(url)), folder));
        } finally {
            server.stop();
        }
    }

    private void talkAndSearch(Map<String, String> settings, List<Path> folders, Database database) throws Exception {
        List<RedactionTest.Private> cases = RedactionTest.personalData().toList();
        try (TalkingProcess program = TalkingProcess.start(folder, settings)) {
            Traces telling = notYetIn(folders, cases);
            Map<String, RedactionTest.Private> said = program.sayAll(cases);
            assertThat(said).hasSizeGreaterThan(350);

            assertThat(telling.in(folders)).isEmpty();
            try (Handle handle = Jdbi.open(database.source())) {
                assertThat(leftInTheirRows(said, handle)).isEmpty();
                assertThat(TABLES)
                        .allSatisfy(table ->
                                assertThat(telling.in(rows(table, handle))).isEmpty());
            }
            program.end();
            assertThat(telling.in(folders)).isEmpty();
        }
    }

    /** All pieces that are long enough to be nothing else, as "soren" of soreness is not, and that stand nowhere before anybody has said them. */
    private static Traces notYetIn(List<Path> folders, List<RedactionTest.Private> cases) throws IOException {
        Set<String> pieces = cases.stream()
                .flatMap(data -> data.pieces().stream())
                .flatMap(piece -> Stream.of(piece, new Utterance(piece).text()))
                .filter(piece -> piece.length() > 8 || (piece.length() > 5 && !piece.matches("[0-9A-Fa-f ]+")))
                .collect(Collectors.toSet());
        Set<String> known = new Traces(pieces)
                .in(folders).stream()
                        .map(found -> found.substring(0, found.lastIndexOf(" in ")))
                        .collect(Collectors.toSet());
        pieces.removeIf(piece -> known.contains(piece.toLowerCase(Locale.ROOT)));
        assertThat(pieces).hasSizeGreaterThan(300);
        return new Traces(pieces);
    }

    /** Short pieces too, but only in the words of the turn in which they were said. */
    private static List<String> leftInTheirRows(Map<String, RedactionTest.Private> said, Handle handle) {
        List<String> left = new ArrayList<>();
        List<Map<String, Object>> turns = handle.createQuery(
                        "select t.id as id, question, comment from turn t join feedback f on f.turn = t.id")
                .mapToMap()
                .list();
        assertThat(turns).hasSizeGreaterThan(300);
        for (Map<String, Object> turn : turns) {
            String words = (turn.get("question") + "\n" + turn.get("comment")).toLowerCase(Locale.ROOT);
            Objects.requireNonNull(said.get(String.valueOf(turn.get("id")))).pieces().stream()
                    .flatMap(piece -> Stream.of(piece, new Utterance(piece).text()))
                    .map(piece -> piece.toLowerCase(Locale.ROOT))
                    .filter(words::contains)
                    .forEach(piece -> left.add(piece + " in " + words));
        }
        return left;
    }

    private static byte[] rows(String table, Handle handle) {
        return handle.createQuery("select * from " + table)
                .mapToMap()
                .list()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
