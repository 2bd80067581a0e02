package org.askwell.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.askwell.channel.discord.Scene.Person;
import org.askwell.journal.Archive;
import org.askwell.journal.Keeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of members in the end, and what is not. */
class KeptOfMembersTest {

    private static final Person XIOMARA = new Person("918273645546372819", "Xiomara Quillfeather", false);
    private static final Person OLEANDER = new Person("827364554637281990", "Oleander", false);

    @TempDir
    private Path data = Path.of("");

    private final LoopbackDiscord discord = new LoopbackDiscord();
    private Archive archive = Archive.open(Optional.empty(), RunningBot.temporaryFolder(), Keeping.DEFAULT);
    private RunningBot bot = new RunningBot(discord, data);

    @BeforeEach
    void open() {
        archive.close();
        archive = Archive.open(Optional.empty(), data, Keeping.DEFAULT);
        bot = new RunningBot(discord, data, List.of(archive)).open();
    }

    @AfterEach
    void close() {
        end();
        discord.close();
    }

    private void end() {
        bot.close();
        archive.close();
    }

    private Visitor xiomara() {
        return bot.in(Scene.GENERAL, XIOMARA);
    }

    private Visitor oleander() {
        return bot.in(Scene.GENERAL, OLEANDER);
    }

    private void answered() {
        discord.await(LoopbackDiscord.CALLBACK);
        discord.await(LoopbackDiscord.EDIT);
    }

    private List<String> questions() throws SQLException {
        List<String> questions = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal.db"));
                ResultSet rows =
                        connection.createStatement().executeQuery("select question from turn order by question")) {
            while (rows.next()) {
                questions.add(rows.getString(1));
            }
        }
        return questions;
    }

    @Test
    void noNameAndNoNumberIsKept() throws IOException, SQLException {
        xiomara().ask("when do you open?");
        answered();
        xiomara().mention("<@" + OLEANDER.id() + "> says i can print here");
        discord.await(LoopbackDiscord.MESSAGE);
        xiomara().answerThis(OLEANDER, "<@!" + XIOMARA.id() + "> how do i renew a book?");
        answered();
        end();

        assertThat(questions()).containsExactly("how do i renew a book?", "says i can print here", "when do you open?");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(XIOMARA.id(), "Xiomara", "Quillfeather", OLEANDER.id(), "Oleander");
            }
        }
    }

    @Test
    void whoeverIsForgottenIsForgottenWhereverTheirWordsWereAnswered() throws SQLException {
        oleander().ask("when do you open?");
        answered();
        xiomara().answerThis(OLEANDER, "how do i renew a book?");
        answered();
        xiomara().ask("can i print here?");
        answered();
        bot.in(Scene.QUIET, OLEANDER).command("forget", Map.of());
        discord.await(LoopbackDiscord.CALLBACK);
        end();

        assertThat(questions()).containsExactly("can i print here?");
    }
}
