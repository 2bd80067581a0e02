package org.askwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.askwell.Library;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The network or the server fails; a patient always knows what happened, and gets exactly one answer. */
class TroubleTest {

    private static final String CHAT = "/api/v1/chat";
    private static final String QUESTION = "How do I get a library card?";
    private static final String ANSWER = "Come to the desk";

    @RegisterExtension
    static final Stage STAGE = new Stage(Library.chatbot());

    @RegisterExtension
    final Chromium chromium = new Chromium();

    /** The page's clock is in the test's hand, so that nobody waits for pauses. */
    private WidgetPage open() {
        Visitor visitor = chromium.visitor();
        visitor.context().clock().install();
        return new WidgetPage(visitor.open(STAGE.page())).open();
    }

    private static void pass(WidgetPage widget, int seconds) {
        widget.page().clock().runFor(seconds * 1000L);
    }

    private static List<String> keys() {
        return STAGE.network().seen(CHAT).stream().map(FlakyProxy.Seen::key).toList();
    }

    private static void expectExactlyOneAnswer(WidgetPage widget) {
        assertThat(widget.reply()).containsText(ANSWER);
        assertThat(widget.messages()).hasCount(1);
        assertThat(widget.replies()).hasCount(1);
        assertThat(keys()).doesNotContain("").containsOnly(keys().getFirst());
    }

    @Test
    void aLostReplyIsFetchedAgainAndNotAnsweredTwice() {
        WidgetPage widget = open().listen();
        Weather.LostAfter lost = new Weather.LostAfter();
        STAGE.network().set(CHAT, lost);
        widget.say(QUESTION);
        Weather.await(lost.arrived());
        STAGE.network().clear();

        assertThat(widget.status()).containsText("Trying again");
        pass(widget, 2);

        expectExactlyOneAnswer(widget);
        assertThat(keys()).hasSize(2);
        assertThat(widget.announcements())
                .filteredOn(said -> said.contains(ANSWER))
                .hasSize(1);
        // The server did not take the second try for a second question either.
        widget.ask("tell me more");
        assertThat(widget.replies()).hasCount(2);
    }

    @Test
    void aServerThatIsKilledInMidSendAndComesBackAnswersOnce() {
        WidgetPage widget = open();
        Weather.Held held = new Weather.Held();
        STAGE.network().set(CHAT, held);
        widget.say(QUESTION);
        Weather.await(held.arrived());
        STAGE.network().kill();
        assertThat(widget.status()).containsText("Trying again");
        pass(widget, 2);
        pass(widget, 4);
        assertThat(widget.status()).containsText("Not sent.");

        held.release();
        STAGE.restart(new Chatbot(Library.retriever(), Policy.DEFAULT));
        STAGE.network().clear();
        widget.button("Try again").click();

        expectExactlyOneAnswer(widget);
        assertThat(widget.input()).isFocused();
    }

    @Test
    void aConversationGoesOnWithAServerThatForgotIt() {
        WidgetPage widget = open().ask(QUESTION);
        STAGE.restart(new Chatbot(Library.retriever(), Policy.DEFAULT));

        widget.ask("hello").ask("how many books can i borrow");

        assertThat(widget.replies()).hasCount(3);
        List<FlakyProxy.Seen> seen = STAGE.network().seen(CHAT);
        assertThat(conversation(seen.get(1))).isNotEqualTo(conversation(seen.get(2)));
    }

    private static String conversation(FlakyProxy.Seen seen) {
        return seen.body().replaceAll(".*\"conversation\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void aPageThatGoesAwayInMidSendHasItsAnswerWhenItIsBack() {
        WidgetPage widget = open();
        Weather.Held held = new Weather.Held();
        STAGE.network().set(CHAT, held);
        widget.say(QUESTION);
        Weather.await(held.arrived());
        STAGE.network().clear();

        widget.page().reload();
        held.release();

        expectExactlyOneAnswer(widget);
    }

    @Test
    void aSlowServerIsExcused() {
        WidgetPage widget = open();
        Weather.Held held = new Weather.Held();
        STAGE.network().set(CHAT, held);
        widget.say(QUESTION);
        assertThat(widget.status()).hasText("Sending…");
        Weather.await(held.arrived());
        pass(widget, 6);
        assertThat(widget.status()).hasText("Still working on it…");

        held.release();

        expectExactlyOneAnswer(widget);
        assertThat(widget.status()).hasText("");
    }

    @Test
    void tooManyQuestionsWaitAsLongAsTheServerSays() {
        WidgetPage widget = open().listen();
        STAGE.network().set(CHAT, new Weather.Refused(429, 20));
        widget.say(QUESTION);
        assertThat(widget.status()).containsText("You can try again in 20 seconds.");
        assertThat(widget.button("Try again")).hasCount(0);
        // Who has to wait may not be able to.
        assertThat(widget.panel().locator(".turn a[href^='tel:']")).hasText(Pattern.compile("Emergency\\? Call .+"));
        pass(widget, 12);
        assertThat(widget.status()).containsText("in 8 seconds");

        STAGE.network().clear();
        pass(widget, 8);
        widget.button("Try again").click();

        expectExactlyOneAnswer(widget);
        // Nobody wants to hear every second that goes by.
        assertThat(widget.announcements()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aServerThatIsBusyStartingIsWaitedForToo() {
        WidgetPage widget = open();
        STAGE.network().set(CHAT, new Weather.Refused(503, 3));
        widget.say(QUESTION);
        assertThat(widget.status()).containsText("3 seconds");

        STAGE.network().clear();
        pass(widget, 4);
        widget.button("Try again").click();

        expectExactlyOneAnswer(widget);
    }

    @Test
    void whoeverIsOfflineIsToldAndAnsweredWhenBack() {
        WidgetPage widget = open();
        widget.page().context().setOffline(true);
        widget.say(QUESTION);
        assertThat(widget.status()).hasText("You are offline. This will be sent when you are back.");

        widget.page().context().setOffline(false);

        expectExactlyOneAnswer(widget);
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() {
        WidgetPage widget = open();
        STAGE.network().set(CHAT, new Weather.Refused(400, 0));

        widget.say(QUESTION);

        assertThat(widget.status()).containsText("This message cannot be answered.");
        assertThat(widget.button("Try again")).hasCount(0);
        STAGE.network().clear();
        widget.ask("hello");
    }

    @Test
    void withoutAWelcomeOneCanAskAllTheSame() {
        STAGE.network().set("/api/v1/welcome", new Weather.LostBefore());

        WidgetPage widget = open();

        assertThat(widget.panel()).containsText("What would you like to know?");
        widget.ask(QUESTION);
    }

    @Test
    void typeAheadThatFailsIsNotMissed() {
        STAGE.network().set("/api/v1/suggest", new Weather.Refused(429, 9));
        Page page = chromium.visitor().open(STAGE.page());
        WidgetPage widget = new WidgetPage(page).open();

        widget.input().pressSequentially("how do i get a lib");
        page.waitForResponse(response -> response.url().contains("/suggest"), () -> widget.press("Space"));
        widget.say(QUESTION);

        assertThat(widget.reply()).containsText(ANSWER);
    }
}
