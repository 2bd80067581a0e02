package org.askwell.channel.discord;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.askwell.knowledge.DiscordWordings;
import org.askwell.knowledge.Phrases;

/** Tells Discord of the commands, where it knows other ones. */
final class CommandRegistry {

    /** What Discord keeps of commands in direct messages only. */
    private static final String CONTEXTS = "contexts";

    private static final Set<String> COMPARED =
            Set.of("type", "name", "description", "options", "default_member_permissions");

    private final Words words;
    private final Outbox outbox;
    private final Incidents incidents;
    private final AtomicReference<DiscordWordings> registered;

    CommandRegistry(Words words, Outbox outbox, Incidents incidents) {
        this.words = words;
        this.outbox = outbox;
        this.incidents = incidents;
        this.registered = new AtomicReference<>(words.wordings());
    }

    /** Registers again where the texts of the commands have changed. */
    void renew(Supplier<List<JDA>> connections) {
        DiscordWordings now = words.wordings();
        if (!now.equals(registered.getAndSet(now))) {
            for (JDA jda : connections.get()) {
                if (jda.getShardInfo().getShardId() == 0) {
                    registerDirect(jda);
                }
                jda.getGuilds().forEach(this::register);
            }
        }
    }

    /** Registers what members can do in direct messages. */
    void registerDirect(JDA jda) {
        List<CommandData> wanted = CommandList.direct(words.in(0));
        outbox.send(jda.retrieveCommands(), "direct messages", known -> {
            if (differ(known, wanted, true)) {
                outbox.send(
                        jda.updateCommands().addCommands(wanted),
                        "direct messages",
                        done -> incidents.info("the commands in direct messages are registered"));
            }
        });
    }

    /** Registers what there is in {@code server}, in its language. */
    void register(Guild server) {
        Phrases usual = words.wordings().usual();
        List<CommandData> wanted = CommandList.server(
                words.in(server.getIdLong()), words.wordings().names(), usual.phrase("language"));
        String where = "server " + server.getId();
        outbox.send(server.retrieveCommands(), where, known -> {
            if (differ(known, wanted, false)) {
                outbox.send(
                        server.updateCommands().addCommands(wanted),
                        where,
                        done -> incidents.info("the commands in " + where + " are registered"));
            }
        });
    }

    private static boolean differ(List<Command> known, List<CommandData> wanted, boolean withContexts) {
        List<CommandData> given = known.stream().map(CommandData::fromCommand).toList();
        return !compared(given, withContexts).equals(compared(wanted, withContexts));
    }

    /** Each command by its name as plain values, which compare well, and without what Discord adds. */
    private static Map<String, Object> compared(List<CommandData> commands, boolean withContexts) {
        return commands.stream()
                .collect(Collectors.toMap(
                        command -> command.getType() + command.getName(),
                        command -> {
                            Map<String, Object> all = DataObject.fromJson(
                                            command.toData().toJson())
                                    .toMap();
                            all.keySet()
                                    .removeIf(
                                            key -> !COMPARED.contains(key) && !(withContexts && key.equals(CONTEXTS)));
                            return all;
                        },
                        (first, second) -> first,
                        TreeMap::new));
    }
}
