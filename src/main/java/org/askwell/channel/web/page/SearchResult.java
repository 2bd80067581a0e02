package org.askwell.channel.web.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.askwell.conversation.Decision;
import org.askwell.conversation.Reply;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.WarningSign;

/**
 * What a search brings.
 *
 * @param alarm the name of the phrase over a warning sign, nothing else being shown then; empty for anything else
 * @param text what there is to say, as plain text; may be empty
 * @param html the same, marked up; may be empty
 * @param lead leads on to the entries; empty where they are what was looked for
 * @param invitation says how to reach the clinic; may be empty
 * @param withContact tells whether to show how to reach the clinic
 * @param entries what to read, best first
 */
record SearchResult(
        String alarm,
        String text,
        String html,
        String lead,
        String invitation,
        boolean withContact,
        List<Entry> entries) {

    private static final int MOST = 10;

    static SearchResult of(Decision decision) {
        List<Entry> ranked = decision.ranking().entries(MOST);
        return switch (decision.reply()) {
            case Reply.Urgent urgent ->
                new SearchResult(
                        phrase(urgent.sign().level()),
                        "",
                        urgent.sign().text().html() + urgent.note().html(),
                        "",
                        "",
                        true,
                        List.of());
            case Reply.Answer answer -> found(startingWith(answer.entry(), ranked));
            case Reply.Clarify clarify -> found(ranked);
            case Reply.Handoff handoff ->
                new SearchResult("", "", handoff.text().html(), "", "", true, ranked);
            case Reply.SmallTalk talk ->
                new SearchResult("", "", talk.text().html(), "", "", false, talk.suggestions());
            case Reply.Unknown unknown ->
                new SearchResult("", unknown.text(), "", unknown.lead(), unknown.invitation(), true, unknown.nearest());
        };
    }

    private static SearchResult found(List<Entry> entries) {
        return new SearchResult("", "", "", "", "", false, entries);
    }

    private static List<Entry> startingWith(Entry first, List<Entry> ranked) {
        return Stream.concat(Stream.of(first), ranked.stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String phrase(WarningSign.Level level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-sign";
    }
}
