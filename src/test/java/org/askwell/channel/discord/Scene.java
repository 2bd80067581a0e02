package org.askwell.channel.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who and what is in the loopback Discord. Every id is a snowflake of the early days. */
final class Scene {

    static final String SERVER = "4194304000";
    static final String GENERAL = "200";
    static final String QUIET = "201";
    static final String FORUM = "202";
    static final String LOCKED = "203";
    static final String DIRECT = "300";
    static final String BOT = "1";

    private static final String MODERATORS = "500";

    /** What the bot needs: to see channels, write there and in threads, with embeds, and read what it replies to. */
    static final long PERMISSIONS = 1L << 10 | 1L << 11 | 1L << 14 | 1L << 16 | 1L << 38;

    /** Somebody in the server. */
    record Person(String id, String name, boolean isModerator) {

        ObjectNode user() {
            return LoopbackDiscord.json("{\"id\": \"%s\", \"username\": \"%s\"}".formatted(id, name));
        }

        ObjectNode member() {
            ObjectNode member = LoopbackDiscord.json("""
                    {"roles": [%s], "joined_at": "2026-01-01T00:00:00Z", "deaf": false, "mute": false, "permissions": "%d"}""".formatted(
                    isModerator ? "\"" + MODERATORS + "\"" : "", isModerator ? PERMISSIONS | 1L << 5 : PERMISSIONS));
            member.set("user", user());
            return member;
        }
    }

    static final Person ANN = new Person("31", "ann", false);
    static final Person BEN = new Person("32", "ben", false);
    static final Person MODERATOR = new Person("33", "mo", true);

    private Scene() {}

    static ObjectNode guild() {
        return guild(SERVER);
    }

    static ObjectNode guild(String id) {
        ObjectNode guild = LoopbackDiscord.json("""
                {"id": "%1$s", "name": "Library", "member_count": 4, "afk_timeout": 300, "owner_id": "99",
                 "threads": [], "guild_scheduled_events": [], "emojis": [], "voice_states": [], "stickers": [], "features": [],
                 "preferred_locale": "en-US", "premium_tier": 0, "verification_level": 0, "nsfw_level": 0, "mfa_level": 0,
                 "default_message_notifications": 0, "explicit_content_filter": 0, "system_channel_flags": 0,
                 "roles": [
                   {"id": "%1$s", "name": "@everyone", "position": 0, "permissions": "%2$d",
                    "colors": {"primary_color": 0}, "color": 0, "hoist": false, "managed": false, "mentionable": false, "flags": 0},
                   {"id": "%3$s", "name": "mods", "position": 1, "permissions": "32",
                    "colors": {"primary_color": 0}, "color": 0, "hoist": false, "managed": false, "mentionable": false, "flags": 0}],
                 "channels": [
                   {"id": "200", "type": 0, "name": "general", "position": 0, "permission_overwrites": []},
                   {"id": "201", "type": 0, "name": "quiet", "position": 1, "permission_overwrites": []},
                   {"id": "203", "type": 0, "name": "locked", "position": 3,
                    "permission_overwrites": [{"id": "%1$s", "type": 0, "allow": "0", "deny": "2048"}]},
                   {"id": "202", "type": 15, "name": "questions", "position": 2, "permission_overwrites": [],
                    "available_tags": [], "flags": 0}],
                 "members": [{"roles": [], "joined_at": "2026-01-01T00:00:00Z", "deaf": false, "mute": false,
                   "user": {"id": "1", "username": "askwell", "bot": true}}]}""".formatted(id, PERMISSIONS, MODERATORS));
        return guild;
    }

    static ObjectNode directChannel() {
        ObjectNode channel = LoopbackDiscord.json("{\"id\": \"%s\", \"type\": 1}".formatted(DIRECT));
        channel.withArray("recipients").add(ANN.user());
        return channel;
    }
}
