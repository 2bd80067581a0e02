package org.askwell.channel.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.askwell.channel.discord.Messages.Look;
import org.askwell.conversation.Chatbot;

/** A member who talks to a bot in a loopback Discord, for tests and figures that look at it from outside. */
public final class DiscordMember implements AutoCloseable {

    private final LoopbackDiscord discord = new LoopbackDiscord();
    private final RunningBot bot;

    public DiscordMember(Chatbot chatbot) {
        Path data = RunningBot.temporaryFolder();
        this.bot = new RunningBot(discord, chatbot, data, RunningBot.PLENTY, 1).open();
    }

    /**
     * What the member reads.
     *
     * @param look the kind of the message, by its colour
     * @param offers the questions to go on with
     */
    public record Read(String look, String title, String text, List<String> offers) {}

    /** How long it took until a question was acknowledged and until it was answered, in milliseconds. */
    public record Waited(double acknowledged, double answered) {}

    public Read ask(String question) {
        new Visitor(discord, Scene.ANN, Scene.GENERAL).ask(question);
        discord.await(LoopbackDiscord.CALLBACK);
        Sent answer = discord.await(LoopbackDiscord.EDIT);
        List<String> offers = new ArrayList<>();
        for (JsonNode component : answer.components()) {
            component
                    .path("options")
                    .forEach(option -> offers.add(option.path("label").asText()));
            if (component.path("custom_id").asText().startsWith("pick:") && component.has("label")) {
                offers.add(component.path("label").asText());
            }
        }
        return new Read(look(answer.color()), answer.title(), answer.text(), offers);
    }

    private static String look(int color) {
        for (Look look : Look.values()) {
            if (look.color() == color) {
                return look.name();
            }
        }
        throw new AssertionError("no look has the colour " + color);
    }

    /** Asks as member {@code number}. */
    public Waited time(int number, String question) {
        Scene.Person person = new Scene.Person(Integer.toString(10_000 + number), "somebody", false);
        long start = System.nanoTime();
        String id = new Visitor(discord, person, Scene.GENERAL).ask(question);
        long acknowledged = discord.await("POST interactions/" + id + "/.*").at();
        long answered = discord.await("PATCH webhooks/1/token-" + id + "/.*").at();
        return new Waited((acknowledged - start) / 1e6, (answered - start) / 1e6);
    }

    @Override
    public void close() {
        bot.close();
        discord.close();
    }
}
