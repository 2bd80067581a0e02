package org.askwell.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.askwell.channel.discord.Messages.Look;
import org.askwell.channel.discord.Scene.Person;
import org.askwell.journal.Feedback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What members get. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MembersTest {

    private static final String PRINTING = "Can I print or copy at the library?";
    private static final String HOURS = "When is the library open?";
    private static final String JOIN = "How do I get a library card?";
    private static final String BORROWING = "How many books can I borrow?";

    private final LoopbackDiscord discord = new LoopbackDiscord();
    private final Path data = RunningBot.temporaryFolder();
    private final RunningBot bot = new RunningBot(discord, data);

    /** Other people in each test, so that no conversation goes on into the next. */
    private Person ann = Scene.ANN;

    private Person ben = Scene.BEN;
    private int people = 1_000;

    @BeforeAll
    void start() {
        bot.open();
    }

    @BeforeEach
    void meet() {
        ann = new Person(Integer.toString(people++), "ann", false);
        ben = new Person(Integer.toString(people++), "ben", false);
    }

    @AfterEach
    void nothingWrong() {
        assertThat(discord.faults()).isEmpty();
        assertThat(discord.unseen("POST .*")).isEmpty();
    }

    @AfterAll
    void stop() {
        bot.close();
        discord.close();
    }

    private Visitor ann() {
        return bot.in(Scene.GENERAL, ann);
    }

    private Visitor ben() {
        return bot.in(Scene.GENERAL, ben);
    }

    /** What is said in the end, after a command or a button has been acknowledged. */
    private Sent answer() {
        assertThat(discord.await(LoopbackDiscord.CALLBACK).callbackType()).isEqualTo(5);
        return discord.await(LoopbackDiscord.EDIT);
    }

    private Sent reply() {
        Sent reply = discord.await(LoopbackDiscord.CALLBACK);
        assertThat(reply.callbackType()).isEqualTo(4);
        assertThat(reply.isEphemeral()).isTrue();
        return reply;
    }

    @Test
    void aCommandIsAcknowledgedAtOnceAndAnsweredPrivately() {
        ann().ask("can i print here");

        Sent acknowledged = discord.await(LoopbackDiscord.CALLBACK);
        assertThat(acknowledged.callbackType()).isEqualTo(5);
        assertThat(acknowledged.isEphemeral()).isTrue();
        Sent answer = discord.await(LoopbackDiscord.EDIT);
        assertThat(answer.title()).isEqualTo(PRINTING);
        assertThat(answer.text()).startsWith("Yes. The printer beside the desk");
        assertThat(answer.color()).isEqualTo(Look.ANSWER.color());
        assertThat(answer.embed().path("fields").path(0).path("value").asText())
                .isEqualTo("- [Price list](https://library.example/prices)");
        assertThat(answer.embed().path("footer").path("text").asText())
                .isEqualTo("Last reviewed 2026-03-01\nRules may change; ask the desk. In an emergency, call 911.");
        assertThat(answer.buttons()).containsExactly("Helpful", "Not helpful");
        assertThat(answer.pings()).isFalse();
    }

    @Test
    void aMemberMayLetEverybodyReadTheAnswer() {
        ann().command("ask", Map.of("question", "can i print here", "public", true));

        Sent acknowledged = discord.await(LoopbackDiscord.CALLBACK);
        assertThat(acknowledged.isEphemeral()).isFalse();
        assertThat(discord.await(LoopbackDiscord.EDIT).buttons()).containsExactly("Helpful", "Not helpful", "Dismiss");
    }

    @Test
    void whatIsTypedIsCompletedFromTheKnowledgeBase() {
        ann().type("how ma");
        ann().type("");

        Sent completed = discord.await(
                LoopbackDiscord.CALLBACK,
                any -> any.all().contains(BORROWING) && !any.all().contains(JOIN));
        assertThat(completed.callbackType()).isEqualTo(8);
        Sent welcome = discord.await(LoopbackDiscord.CALLBACK);
        assertThat(welcome.callbackType()).isEqualTo(8);
        assertThat(names(welcome)).containsExactly(JOIN, BORROWING);
    }

    private static List<String> names(Sent completed) {
        return StreamSupport.stream(
                        completed.body().path("data").path("choices").spliterator(), false)
                .map(choice -> choice.path("name").asText())
                .toList();
    }

    @Test
    void theRestOfAnAnswerIsReadByWhoeverPresses() {
        ann().ask(HOURS);
        Sent answer = answer();
        assertThat(answer.buttons()).startsWith("Read more");

        ben().press(answer.button("Read more"));

        assertThat(reply().text())
                .isEqualTo("Holidays\n\n- We close on public holidays.\n- Call +1 555 0123 to be sure.");
    }

    @Test
    void aRelatedQuestionIsChosenFromAMenu() {
        ann().ask(JOIN);
        Sent answer = answer();
        assertThat(answer.offers()).containsExactly(BORROWING, HOURS);

        ann().choose(answer.menu().path("custom_id").asText(), answer.value(HOURS));

        assertThat(answer().title()).isEqualTo(HOURS);
    }

    @Test
    void aFollowUpIsUnderstoodInItsChannelAndForItsMember() {
        ann().ask("when do you open?");
        assertThat(answer().title()).isEqualTo(HOURS);
        ann().ask("tell me more");
        assertThat(answer().text()).contains("Holidays");

        ben().ask("tell me more");
        assertThat(answer().text()).doesNotContain("Holidays");
        bot.in(Scene.QUIET, ann).ask("tell me more");
        assertThat(answer().text()).doesNotContain("Holidays");
    }

    @Test
    void aPickGoesOnWithTheConversation() {
        ann().ask(JOIN);
        Sent answer = answer();
        ann().choose(answer.menu().path("custom_id").asText(), answer.value(HOURS));
        answer();

        ann().ask("tell me more");

        assertThat(answer().text()).contains("Holidays");
    }

    @Test
    void topicsAreBrowsedByCategory() {
        ann().command("topics", Map.of());
        Sent topics = reply();
        assertThat(topics.offers()).containsExactly("Loans", "Visit", "Services");

        ann().choose(topics.menu().path("custom_id").asText(), topics.value("Visit"));
        Sent questions = discord.await(LoopbackDiscord.CALLBACK);
        assertThat(questions.callbackType()).isEqualTo(7);
        assertThat(questions.offers()).containsExactly(JOIN, HOURS);

        ann().press(questions.button("Back to the topics"));
        assertThat(discord.await(LoopbackDiscord.CALLBACK).offers()).containsExactly("Loans", "Visit", "Services");
        ann().choose(questions.menu().path("custom_id").asText(), questions.value(HOURS));
        assertThat(answer().title()).isEqualTo(HOURS);
    }

    @Test
    void theContactIsShown() {
        ann().command("contact", Map.of());

        assertThat(reply().all()).contains("Read & Rest", "\\\\<Town>", "+1 555 0123", "desk@library.example");
    }

    @Test
    void privacyIsExplained() {
        ann().command("privacy", Map.of());

        assertThat(reply().text()).contains("kept for a limited time", "without your name", "/forget");
    }

    @Test
    void whatIsKeptOfAMemberIsForgotten() {
        ann().ask("when do you open?");
        answer();
        ben().ask("when do you open?");
        answer();
        bot.in(Scene.QUIET, ann).command("forget", Map.of());
        assertThat(reply().text()).startsWith("Done.");

        ann().ask("tell me more");
        assertThat(answer().text()).doesNotContain("Holidays");
        ben().ask("tell me more");
        assertThat(answer().text()).contains("Holidays");
    }

    @Test
    void somebodysMessageIsAnsweredForTheMemberWhoAsks() {
        ben().answerThis(ann, "how many books may i take home?");

        assertThat(discord.await(LoopbackDiscord.CALLBACK).isEphemeral()).isTrue();
        assertThat(discord.await(LoopbackDiscord.EDIT).title()).isEqualTo(BORROWING);
    }

    @Test
    void aMentionIsAnsweredWithAReplyThatPingsNobody() {
        String message = ann().mention("can i print here @everyone");

        Sent reply = discord.await(LoopbackDiscord.MESSAGE);
        assertThat(reply.path()).isEqualTo("channels/" + Scene.GENERAL + "/messages");
        assertThat(reply.title()).isEqualTo(PRINTING);
        assertThat(reply.body().path("message_reference").path("message_id").asText())
                .isEqualTo(message);
        assertThat(reply.body().path("allowed_mentions").path("replied_user").asBoolean())
                .isFalse();
        assertThat(reply.pings()).isFalse();
        assertThat(reply.buttons()).contains("Dismiss");
    }

    @Test
    void aMentionWithoutWordsIsAskedForSome() {
        ann().mention("");

        assertThat(discord.await(LoopbackDiscord.MESSAGE).text()).startsWith("There are no words");
    }

    @Test
    void messagesThatAreNotForTheBotAreLeftAlone() {
        ann().write("can i print here");
        bot.in(Scene.GENERAL, new Person("1", "askwell", false)).mention("can i print here");
        ben().mention("when do you open?");

        assertThat(discord.await(LoopbackDiscord.MESSAGE).title()).isEqualTo(HOURS);
        assertThat(discord.unseen(LoopbackDiscord.MESSAGE)).isEmpty();
    }

    @Test
    void directMessagesAreAConversation() {
        Visitor ann = bot.in(Scene.DIRECT, Scene.ANN);
        ann.write("when do you open?");
        Sent first = discord.await(LoopbackDiscord.MESSAGE);
        assertThat(first.title()).isEqualTo(HOURS);
        assertThat(first.buttons()).doesNotContain("Dismiss");
        ann.write("tell me more");
        assertThat(discord.await(LoopbackDiscord.MESSAGE).text()).contains("Holidays");
        ann.press(first.button("Read more"));
        assertThat(discord.await(LoopbackDiscord.CALLBACK).isEphemeral()).isFalse();
    }

    @Test
    void anUrgentReplyLooksLikeNothingElse() {
        ann().ask("somebody collapsed in the reading room");

        Sent answer = answer();
        assertThat(answer.color()).isEqualTo(Look.URGENT.color());
        assertThat(answer.title()).contains("Urgent");
        assertThat(answer.text()).contains("Somebody has collapsed", "Call 911 now", "Do not leave the person alone");
        assertThat(answer.all()).contains("In an emergency call 911", "**911**");
        assertThat(answer.components()).isEmpty();
    }

    @Test
    void inPublicAnUrgentReplyDoesNotRepeatWhatWasSaid() {
        ann().mention("somebody collapsed in the reading room");

        Sent answer = discord.await(LoopbackDiscord.MESSAGE);
        assertThat(answer.color()).isEqualTo(Look.URGENT.color());
        assertThat(answer.all())
                .contains("Call 911 now", "In an emergency call 911")
                .doesNotContain("ollapsed");
        assertThat(answer.buttons()).containsExactly("Dismiss");
    }

    @Test
    void whatNobodyCanAnswerIsSaidWithTheContact() {
        ann().ask("what is the capital of france");

        Sent answer = answer();
        assertThat(answer.color()).isEqualTo(Look.UNKNOWN.color());
        assertThat(answer.text()).startsWith("I'm sorry, I don't know that.");
        assertThat(answer.all()).contains("desk@library.example");
        assertThat(answer.components()).hasSizeGreaterThan(3);
    }

    @Test
    void feedbackIsHeardUnderTheTurn() {
        ann().ask("can i print here");
        Sent answer = answer();
        ann().press(answer.button("Not helpful"));

        assertThat(reply().text()).startsWith("Thank you");
        String turn = answer.button("Not helpful").replaceAll("^unhelpful:|:0$", "");
        assertThat(bot.feedback().heard()).contains(new Feedback(turn, false, ""));
    }

    @Test
    void whoAskedMayDismiss() {
        ann().mention("can i print here");
        String dismiss = discord.await(LoopbackDiscord.MESSAGE).button("Dismiss");

        ben().press(dismiss);
        assertThat(reply().text()).startsWith("Only the member who asked");
        ann().press(dismiss);
        assertThat(discord.await(LoopbackDiscord.CALLBACK).callbackType()).isEqualTo(6);
        discord.await("DELETE webhooks/.*/messages/@original");
        bot.in(Scene.GENERAL, Scene.MODERATOR).press(dismiss);
        assertThat(discord.await(LoopbackDiscord.CALLBACK).callbackType()).isEqualTo(6);
        discord.await("DELETE webhooks/.*/messages/@original");
    }

    @Test
    void oldButtonsWorkInABotThatHasJustStarted() {
        ann().press("read:opening-hours:1");
        assertThat(reply().text()).startsWith("Holidays");
        ann().press("helpful:0123456789abcdef:0");
        assertThat(reply().text()).startsWith("Thank you");
    }

    @Test
    void aButtonOfAnEntryThatIsGoneSaysSo() {
        ann().press("read:no-longer-there:1");
        assertThat(reply().text()).startsWith("That answer is no longer there");
        ann().choose("pick::0", "no-longer-there");
        assertThat(reply().text()).startsWith("That answer is no longer there");
        ann().press("of another bot");
        assertThat(reply().text()).startsWith("That answer is no longer there");
        ann().press("topic:~0000:0");
        assertThat(reply().text()).startsWith("That answer is no longer there");
    }

    @Test
    void aQuestionThatIsTooLongIsRefused() {
        ann().ask("x".repeat(2_001));
        assertThat(reply().text()).contains("2000 characters");
        ann().ask("\u200B");
        assertThat(reply().text()).startsWith("There are no words");
    }
}
