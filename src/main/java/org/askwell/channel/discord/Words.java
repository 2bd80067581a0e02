package org.askwell.channel.discord;

import java.util.function.Supplier;
import org.askwell.knowledge.DiscordWordings;
import org.askwell.knowledge.Phrases;

/** Finds the words in the language that the moderators of a server have chosen. */
record Words(Supplier<DiscordWordings> present, SettingsFile settings) {

    DiscordWordings wordings() {
        return present.get();
    }

    /** The words for {@code server}, 0 for a direct message. */
    Phrases in(long server) {
        return wordings().in(settings.of(server).language());
    }

    Phrases in(Place place) {
        return in(place.server());
    }
}
