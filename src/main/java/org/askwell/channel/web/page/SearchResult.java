package org.askwell.channel.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.askwell.conversation.Decision;
import org.askwell.conversation.Reply;
import org.askwell.knowledge.Entry;

/**
 * What a search brings.
 *
 * @param template shows the reply
 * @param entries what to read, best first
 */
record SearchResult(String template, List<Entry> entries) {

    private static final int MOST = 10;

    /** The same reply that the chat would give, and more of what comes close, since people who search choose themselves. */
    static SearchResult of(Decision decision) {
        List<Entry> ranked = decision.ranking().entries(MOST);
        return switch (decision.reply()) {
            case Reply.Urgent urgent -> new SearchResult("search-urgent.peb", List.of());
            case Reply.Answer answer -> new SearchResult("search-found.peb", startingWith(answer.entry(), ranked));
            case Reply.Clarify clarify -> new SearchResult("search-found.peb", ranked);
            case Reply.Handoff handoff -> new SearchResult("search-said.peb", ranked);
            case Reply.SmallTalk talk -> new SearchResult("search-said.peb", talk.suggestions());
            case Reply.Unknown unknown -> new SearchResult("search-unknown.peb", unknown.nearest());
        };
    }

    private static List<Entry> startingWith(Entry first, List<Entry> ranked) {
        return Stream.concat(Stream.of(first), ranked.stream())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
