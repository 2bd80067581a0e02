package org.askwell.channel.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps the moderators' settings in {@code discord.json} in the data folder. The file is replaced as a whole, so that a
 * crash leaves the old or the new one; a damaged one is put aside. Safe for use by any number of threads.
 */
final class SettingsFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Path file;
    private final Map<Long, GuildSettings> servers;

    private record Content(Map<Long, GuildSettings> servers) {}

    private SettingsFile(Path file, Map<Long, GuildSettings> servers) {
        this.file = file;
        this.servers = new TreeMap<>(servers);
    }

    /** Opens the file in the folder {@code data}, which need not exist yet. */
    static SettingsFile open(Path data, Incidents incidents) {
        Path file = data.resolve("discord.json");
        try {
            return new SettingsFile(
                    file,
                    Files.exists(file)
                            ? MAPPER.readValue(file.toFile(), Content.class).servers()
                            : Map.of());
        } catch (JsonProcessingException e) {
            putAside(file, incidents);
        } catch (IOException e) {
            incidents.warn("settings", "cannot read " + file + " (" + e + "); the usual settings apply");
        }
        return new SettingsFile(file, Map.of());
    }

    private static void putAside(Path file, Incidents incidents) {
        Path damaged = file.resolveSibling("discord.json.damaged");
        String text = file + " is damaged; the usual settings apply. ";
        try {
            Files.move(file, damaged, StandardCopyOption.REPLACE_EXISTING);
            incidents.warn("settings", text + "It is kept as " + damaged + "; mend it there and move it back");
        } catch (IOException e) {
            incidents.warn("settings", text + "It cannot be moved to " + damaged + " either: " + e);
        }
    }

    /** The settings of {@code server}; the usual ones where nothing was decided, and in direct messages. */
    synchronized GuildSettings of(long server) {
        return servers.getOrDefault(server, GuildSettings.USUAL);
    }

    /** Tells whether first posts are answered in a forum of any server. */
    synchronized boolean haveForum() {
        return servers.values().stream().anyMatch(settings -> settings.forum() != 0);
    }

    /** Keeps {@code settings}. Throws {@link UncheckedIOException}, and changes nothing, where they cannot be written. */
    synchronized void put(long server, GuildSettings settings) {
        Map<Long, GuildSettings> changed = new TreeMap<>(servers);
        changed.put(server, settings);
        write(changed);
    }

    /** Forgets the settings of a server that the bot has left. */
    synchronized void remove(long server) {
        if (servers.containsKey(server)) {
            Map<Long, GuildSettings> changed = new TreeMap<>(servers);
            changed.remove(server);
            write(changed);
        }
    }

    private void write(Map<Long, GuildSettings> changed) {
        Path next = file.resolveSibling("discord.json.new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(next, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Content(changed)));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        servers.clear();
        servers.putAll(changed);
    }
}
