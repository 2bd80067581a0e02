package org.askwell.channel.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.askwell.Library;
import org.askwell.conversation.Chatbot;
import org.junit.jupiter.api.Test;

class TerminalChannelTest {

    private static final String GREETING = "Type a question; an empty line ends the chat.\n\n> ";

    /** How a line of the explanation starts. */
    private static final String SHARE = " {2}[01]\\.\\d{3} {2}";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private TerminalChannel terminal(Chatbot chatbot, Reader typed, boolean explain) {
        PrintStream output = new PrintStream(written, false, StandardCharsets.UTF_8);
        return new TerminalChannel(chatbot, new BufferedReader(typed), output, explain);
    }

    /** All that is printed while somebody types {@code lines}. */
    private String chat(String lines) {
        try (TerminalChannel terminal = terminal(Library.chatbot(), new StringReader(lines), false)) {
            terminal.open();
        }
        return printed();
    }

    /** All that is printed for one {@code line}. */
    private String say(String line, boolean explain) {
        try (TerminalChannel terminal = terminal(Library.chatbot(), Reader.nullReader(), explain)) {
            terminal.say(line);
        }
        return printed();
    }

    private String printed() {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void aLineInAReplyOutUntilTheInputEnds() {
        assertThat(chat("can i print here\n")).isEqualTo(GREETING + """
                                Yes. The printer beside the desk prints, copies and scans. A page costs ten cents.
                                - Price list https://library.example/prices
                                Last reviewed 2026-03-01.

                                >\s""");
    }

    @Test
    void anEmptyLineEndsTheChat() {
        assertThat(chat("\ncan i print here\n")).isEqualTo(GREETING);
        written.reset();
        assertThat(chat("  \t \ncan i print here\n")).isEqualTo(GREETING);
    }

    @Test
    void nobodyThereEndsTheChat() {
        assertThat(chat("")).isEqualTo(GREETING);
    }

    @Test
    void aLastLineWithoutItsEndIsAnswered() {
        assertThat(chat("can i print here")).contains("Yes. The printer beside the desk");
    }

    @Test
    void severalLinesGetSeveralReplies() {
        assertThat(chat("can i print here\nwhat is the capital of france\nhow do i join\n"))
                .containsSubsequence(
                        "Yes. The printer", "\n> ", "I don't know that", "\n> ", "Come to the desk", "\n> ");
    }

    @Test
    void theDetailsOfAnAnswerFollowIt() {
        assertThat(say("when is the library open", false)).isEqualTo("""
                        We are open from 10 am to 6 pm, Monday to Saturday. We are closed on Sunday.

                        Holidays

                        - We close on public holidays.
                        - Call +1 555 0123 to be sure.
                        - Council timetable https://council.example/timetable
                        Last reviewed 2026-03-01.
                        """);
    }

    @Test
    void anEntryWithoutReviewSaysNothingOfIt() {
        assertThat(say("how many books can i borrow", false))
                .endsWith("- Rules of lending https://library.example/lending\n");
    }

    @Test
    void anHonestNoIsPrintedWhole() {
        assertThat(say("what is the capital of france", false))
                .startsWith("I'm sorry, I don't know that. I only know about the \"Read & Rest <Town> Library\".\n")
                .contains("The closest topics I can help with:\n1. ", "\n2. ", "\n3. ")
                .endsWith("""
                        Ask at the desk. In danger, call 911.
                        Read & Rest <Town> Library
                        +1 555 0123
                        desk@library.example
                        https://library.example
                        Monday to Saturday, 10 am to 6 pm
                        """);
    }

    @Test
    void aQuestionBackIsPrintedWithItsChoices() {
        try (TerminalChannel terminal = terminal(Library.timidChatbot(), Reader.nullReader(), false)) {
            terminal.say("how can I get a library card");
        }
        assertThat(printed())
                .startsWith("I'm not sure what you mean. Is it one of these?\n1. How do I get a library card?\n2. ");
    }

    @Test
    void explainsWhenAsked() {
        assertThat(say("How do I get a library card?", true).lines())
                .contains("[Answer, confidence 1.00: named by its id or title]")
                .anyMatch(line -> line.matches("\\[query \"How do I get a library card\\?\", "
                        + "entries' confidence [01]\\.\\d\\d, one of the first three [01]\\.\\d\\d]"))
                .anyMatch(line -> line.matches(SHARE + "join .*meaning .*wording .*"))
                .anyMatch(line -> line.matches(SHARE + "wants [a-z-]+"))
                .anyMatch(line -> line.matches(SHARE + "warning sign [a-z-]+ in \"How do I get a library card\\?\""))
                .filteredOn(line -> line.matches(SHARE + "[a-z-]+ .*meaning .*"))
                .hasSize(5);
    }

    @Test
    void explainsAWarningByThePartThatRaisedIt() {
        String explained = say("a man collapsed in the reading room. how do i join?", true);
        assertThat(explained).startsWith("Call 911 now, then shout for the staff.");
        assertThat(explained.lines())
                .anyMatch(line -> line.matches("\\[Urgent, confidence [01]\\.\\d\\d: raises collapse]"))
                .anyMatch(line ->
                        line.matches(SHARE + "warning sign collapse in \"a man collapsed in the reading room\\.\""))
                .filteredOn(line -> line.contains("  warning sign "))
                .hasSize(3);
    }

    @Test
    void explainsWhatAFollowUpWasUnderstoodAs() {
        try (TerminalChannel terminal = terminal(Library.chatbot(), Reader.nullReader(), true)) {
            terminal.say("What happens if I return a book late?");
            written.reset();
            terminal.say("and for children");
        }
        assertThat(printed().lines())
                .anyMatch(line -> line.startsWith("[query \"What happens if I return a book late? and for children\""));
    }

    @Test
    void theLinesOfAChatAreOneConversation() {
        assertThat(chat("when is the library open\ntell me more\nwhere does that come from\n"))
                .containsSubsequence(
                        "We are open from 10 am",
                        "\n> There is more:\n\nHolidays\n",
                        "\n> It comes from here:\n\nCouncil timetable https://council.example/timetable\n\n> ");
    }

    @Test
    void aWarningComesFirstAndIsRememberedAfterwards() {
        assertThat(chat("there is smoke on the second floor\ncan i print here\n"))
                .isEqualTo(GREETING + """
                        Leave the building and call 911.

                        > Earlier you told me of something urgent. If it is not over, call 911.

                        Yes. The printer beside the desk prints, copies and scans. A page costs ten cents.
                        - Price list https://library.example/prices
                        Last reviewed 2026-03-01.

                        >\s""");
    }

    @Test
    void doesNotExplainUnasked() {
        assertThat(say("How do I get a library card?", false)).doesNotContain("confidence", "meaning");
    }

    @Test
    void aLineThatIsTooLongIsNotAnsweredAndTheChatGoesOn() {
        assertThat(chat("card ".repeat(401) + "\nhow do i join\n"))
                .containsSubsequence(
                        "> That is longer than 2000 characters; please shorten it.\n",
                        "\n> ",
                        "Come to the desk",
                        "\n> ");
    }

    @Test
    void aLineOfInvisibleCharactersIsNotAnsweredAndTheChatGoesOn() {
        assertThat(chat("\u200B\u202E\nhow do i join\n"))
                .containsSubsequence(
                        "> There are no words in that; please type a question.\n", "\n> ", "Come to the desk");
    }

    @Test
    void aKeyboardThatBreaksIsReported() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("unplugged");
            }

            @Override
            public void close() {}
        };
        try (TerminalChannel terminal = terminal(Library.chatbot(), broken, false)) {
            assertThatThrownBy(terminal::open)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("cannot read what is typed")
                    .hasRootCauseMessage("unplugged");
        }
    }
}
