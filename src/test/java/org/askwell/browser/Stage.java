package org.askwell.browser;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.askwell.HeardFeedback;
import org.askwell.channel.web.WebChannel;
import org.askwell.channel.web.WebSettings;
import org.askwell.conversation.Chatbot;
import org.askwell.journal.Feedback;
import org.askwell.journal.Journal;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A clinic's website, a real Askwell server that allows it, and the network between, for all tests of a class. */
final class Stage implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final HostPage site = HostPage.open();
    private final HeardFeedback feedback = new HeardFeedback();
    private WebChannel server;
    private FlakyProxy network;

    Stage(Chatbot chatbot) {
        this.server = server(chatbot);
        this.network = new FlakyProxy(1);
    }

    private WebChannel server(Chatbot chatbot) {
        Set<String> allowed = Set.of(site.origin().toString(), "http://" + Chromium.INSECURE_HOST + ":" + site.port());
        return new WebChannel(chatbot, new Journal(List.of(feedback)), new WebSettings(0, allowed, Optional.empty()));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server.open();
        network.target(server.port());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        network.clear();
        network.forget();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        network.close();
        site.close();
        server.close();
    }

    /** Another server takes the place of this one at the same address, and knows none of its conversations. */
    void restart(Chatbot chatbot) {
        server.close();
        server = server(chatbot);
        server.open();
        network.target(server.port());
    }

    HostPage site() {
        return site;
    }

    FlakyProxy network() {
        return network;
    }

    /** A strict page with nothing but the widget's script tag on it. */
    URI page() {
        return page(script(""));
    }

    URI page(String html) {
        return site.page(HostPage.strictPolicy(network.origin()), html);
    }

    /** The script tag with {@code attributes}. */
    String script(String attributes) {
        return "<script src=\"%s/widget.js\" async %s></script>".formatted(network.origin(), attributes);
    }

    /** What people have said about replies. */
    List<Feedback> feedback() {
        return feedback.heard();
    }
}
