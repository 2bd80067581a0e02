package org.askwell.journal;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    /** As long as a message may be. */
    private static final int LONGEST = 2_000;

    record Private(String message, List<String> pieces) {}

    static Stream<Private> personalData() {
        return personalData("personal-data.tsv");
    }

    private static Stream<Private> personalData(String resource) {
        return lines(resource)
                .map(line -> line.split("\t"))
                .map(row -> new Private(row[0].replace("\\n", "\n"), List.of(row[1].split(" \\| "))));
    }

    static Stream<String> ordinaryMessages() {
        return lines("ordinary-messages.txt");
    }

    private static Stream<String> messages() {
        return Stream.concat(personalData().map(Private::message), ordinaryMessages());
    }

    @ParameterizedTest
    @MethodSource("personalData")
    void personalDataIsGone(Private data) {
        String redacted = Redaction.redact(data.message()).toLowerCase(ROOT);

        assertThat(data.pieces()).noneMatch(piece -> redacted.contains(piece.toLowerCase(ROOT)));
    }

    @Test
    void hardlyAnyPersonalDataOfAnUnseenKindStays() {
        List<Private> unseen = personalData("personal-data-unseen.tsv").toList();

        long clean = unseen.stream().filter(RedactionTest::isGone).count();

        assertThat(unseen).hasSizeGreaterThan(150);
        assertThat(100.0 * clean / unseen.size()).isGreaterThan(97);
    }

    private static boolean isGone(Private data) {
        String redacted = Redaction.redact(data.message()).toLowerCase(ROOT);
        return data.pieces().stream().noneMatch(piece -> redacted.contains(piece.toLowerCase(ROOT)));
    }

    @ParameterizedTest
    @MethodSource("ordinaryMessages")
    void anOrdinaryMessageStaysAsItIs(String message) {
        assertThat(Redaction.redact(message)).isEqualTo(message);
    }

    @Test
    void thereAreManyOfBoth() {
        assertThat(personalData()).hasSizeGreaterThan(1_200);
        assertThat(ordinaryMessages()).hasSizeGreaterThan(180);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    I'm Siobhan O'Brien, 34, does it hurt?              > I'm [name], 34, does it hurt?
                    mail kate@example.org or ring 020 7946 0018         > mail [email] or ring [phone]
                    I live at 14 Maple Drive, can I park?               > I live at [address], can I park?
                    my dob is 12/03/1984, too old?                      > my dob is [date], too old?
                    NHS number 943 476 5919, 6 weeks of pain            > NHS number [number], 6 weeks of pain
                    card 4111 1111 1111 1111 was charged twice for $60  > card [number] was charged twice for $60
                    charged 4111-1111-1111-1111 twice                   > charged [card] twice
                    see https://clinic.example/r?t=1 and @kate_runs     > see [link] and [handle]
                    """)
    void theRestOfAMessageCanStillBeRead(String message, String redacted) {
        assertThat(Redaction.redact(message)).isEqualTo(redacted);
    }

    @Test
    void theClinicsOwnExamplesHardlyChange() throws IOException {
        List<String> examples = everyTenthExample();

        long changed = examples.stream()
                .filter(example -> !Redaction.redact(example).equals(example))
                .count();

        // Some do have a name in them, which is made up.
        assertThat(examples).hasSizeGreaterThan(1_000);
        assertThat(changed).isLessThan(examples.size() / 50);
    }

    private static List<String> everyTenthExample() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("knowledge-base", "examples"))) {
            List<String> all = files.sorted().flatMap(RedactionTest::read).toList();
            return IntStream.range(0, all.size() / 10)
                    .mapToObj(tenth -> all.get(10 * tenth))
                    .toList();
        }
    }

    @Test
    void redactingTwiceChangesNothing() {
        assertThat(Stream.concat(messages(), jumbled())).allSatisfy(message -> {
            String redacted = Redaction.redact(message);
            assertThat(Redaction.redact(redacted)).isEqualTo(redacted);
        });
    }

    /** Pieces of all messages in any order, so that anything may come to stand beside anything. */
    private static Stream<String> jumbled() {
        List<String> words = messages()
                .flatMap(message -> Stream.of(message.split("(?<=[ ,.])")))
                .collect(Collectors.toCollection(ArrayList::new));
        Random random = new Random(7);
        return IntStream.range(0, 300)
                .mapToObj(number ->
                        random.ints(40, 0, words.size()).mapToObj(words::get).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "1",
                "0",
                " ",
                ".",
                "@",
                "-",
                "+",
                "(",
                "[",
                "a.",
                "a@",
                "a@a.",
                "a ",
                "A ",
                "Ab ",
                "Anna ",
                "Anna-",
                "1 ",
                "1-",
                "1/",
                "1.",
                "12 ",
                "12-",
                "a1",
                "A1 ",
                "1a ",
                "one ",
                "oh-",
                "dot ",
                "a dot ",
                "at ",
                "a at ",
                "my name is ",
                "name: ",
                "names ",
                "van ",
                "Anna van der ",
                "thanks ",
                "thanks,\n",
                "\n",
                "\nAnna",
                "— ",
                "id ",
                "id: ",
                "nhs number is ",
                "card is my the ",
                "policy no. : ",
                "12 high ",
                "12 High ",
                "12 rue de la ",
                "calle Mayor ",
                "12 March ",
                "march ",
                "born in the ",
                "http://",
                "www.",
                "a/",
                "a.b/",
                "insta is ",
                "u/",
                "#1",
                "flat 1, ",
                "[name] and ",
                "[name]",
                "[address] ",
                "é",
                "\u0301",
                "王",
                "我叫",
                "ß",
                "password is ",
                "born 1 ",
                "turn 50 ",
                "my husband ",
                "Xqz ",
                "xqzvabcdefghijklmn ",
                "live in Xq-",
                "send to 1 [name] ",
                "corner of a and ",
                "0o",
                "市1"
            })
    void aHostileMessageTakesNoLongerThanItsLength(String piece) {
        String message = piece.repeat(LONGEST / piece.length() + 1);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Redaction.redact(message));
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(RedactionTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
