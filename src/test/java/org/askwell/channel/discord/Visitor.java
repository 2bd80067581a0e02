package org.askwell.channel.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.askwell.channel.discord.Scene.Person;

/** What people do in the loopback Discord, as events that the bot gets. */
final class Visitor {

    private final LoopbackDiscord discord;
    private final Person person;
    private final String channel;

    Visitor(LoopbackDiscord discord, Person person, String channel) {
        this.discord = discord;
        this.person = person;
        this.channel = channel;
    }

    private boolean isDirect() {
        return channel.equals(Scene.DIRECT);
    }

    /** Sends an interaction and returns its id. */
    private String interact(int type, ObjectNode data) {
        String id = discord.newId();
        ObjectNode event = LoopbackDiscord.json("""
                {"application_id": "1", "version": 1, "authorizing_integration_owners": {}, "entitlements": [],
                 "locale": "en-US"}""");
        event.put("id", id).put("token", "token-" + id).put("type", type).put("channel_id", channel);
        event.putObject("channel").put("id", channel).put("type", isDirect() ? 1 : 0);
        event.set("data", data);
        if (isDirect()) {
            event.put("context", 1);
            event.set("user", person.user());
        } else {
            event.put("context", 0).put("guild_id", Scene.SERVER);
            event.putObject("guild")
                    .put("id", Scene.SERVER)
                    .put("locale", "en-US")
                    .putArray("features");
            event.set("member", person.member());
        }
        if (type == 3) {
            event.set("message", botMessage());
        }
        discord.gateway().send("INTERACTION_CREATE", event);
        return id;
    }

    private ObjectNode botMessage() {
        ObjectNode message = LoopbackDiscord.json("""
                {"id": "%s", "type": 0, "content": "", "author": {"id": "1", "username": "askwell", "bot": true},
                 "mentions": [], "mention_roles": [], "embeds": [], "components": [], "timestamp": "2026-01-01T00:00:00Z"}""".formatted(discord.newId()));
        return message.put("channel_id", channel);
    }

    String command(String name, Map<String, Object> options) {
        ObjectNode data = LoopbackDiscord.json("{\"id\": \"77\", \"type\": 1}").put("name", name);
        options.forEach((option, value) -> add(data, option, value));
        return interact(2, data);
    }

    String ask(String question) {
        return command("ask", Map.of("question", question));
    }

    String subcommand(String name, String sub, Map<String, Object> options) {
        ObjectNode data = LoopbackDiscord.json("{\"id\": \"77\", \"type\": 1}").put("name", name);
        ObjectNode inner = data.withArray("options").addObject().put("type", 1).put("name", sub);
        options.forEach((option, value) -> add(inner, option, value));
        return interact(2, data);
    }

    private static void add(ObjectNode data, String name, Object value) {
        ObjectNode option = data.withArray("options").addObject().put("name", name);
        switch (value) {
            case Boolean flag -> option.put("type", 5).put("value", flag);
            case Integer number -> option.put("type", 4).put("value", number);
            case Scene.Person person -> option.put("type", 6).put("value", person.id());
            default -> {
                boolean isChannel = name.equals("channel");
                option.put("type", isChannel ? 7 : 3).put("value", value.toString());
                if (isChannel) {
                    data.withObject("/resolved/channels/" + value)
                            .put("id", value.toString())
                            .put("type", value.equals(Scene.FORUM) ? 15 : 0)
                            .put("name", "a channel");
                }
            }
        }
    }

    String type(String typed) {
        ObjectNode data = LoopbackDiscord.json("{\"id\": \"77\", \"type\": 1, \"name\": \"ask\"}");
        data.withArray("options")
                .addObject()
                .put("name", "question")
                .put("type", 3)
                .put("value", typed)
                .put("focused", true);
        return interact(4, data);
    }

    String answerThis(Person author, String content) {
        ObjectNode data = LoopbackDiscord.json("{\"id\": \"78\", \"type\": 3, \"name\": \"Answer this question\"}");
        ObjectNode message = message(discord.newId(), author, content);
        data.put("target_id", message.path("id").asText());
        data.withObject("/resolved/messages").set(message.path("id").asText(), message);
        return interact(2, data);
    }

    String press(String customId) {
        return interact(3, LoopbackDiscord.json("{\"component_type\": 2}").put("custom_id", customId));
    }

    String choose(String customId, String value) {
        ObjectNode data = LoopbackDiscord.json("{\"component_type\": 3}").put("custom_id", customId);
        data.withArray("values").add(value);
        return interact(3, data);
    }

    private ObjectNode message(String id, Person author, String content) {
        ObjectNode message = LoopbackDiscord.json("""
                {"type": 0, "mentions": [], "mention_roles": [], "embeds": [], "attachments": [], "components": [],
                 "timestamp": "2026-01-01T00:00:00Z", "tts": false, "mention_everyone": false, "pinned": false}""");
        message.put("id", id).put("channel_id", channel).put("content", content);
        message.set("author", author.user());
        if (!isDirect()) {
            message.put("guild_id", Scene.SERVER);
            ObjectNode member = author.member();
            member.remove("user");
            message.set("member", member);
        }
        return message;
    }

    /** Writes a message and returns its id. */
    String write(String content) {
        return write(discord.newId(), content);
    }

    String write(String id, String content) {
        ObjectNode message = message(id, person, content);
        if (content.contains("<@" + Scene.BOT + ">")) {
            message.withArray("mentions")
                    .addObject()
                    .put("id", "1")
                    .put("username", "askwell")
                    .put("bot", true);
        }
        discord.gateway().send("MESSAGE_CREATE", message);
        return id;
    }

    String mention(String content) {
        return write("<@" + Scene.BOT + "> " + content);
    }
}
