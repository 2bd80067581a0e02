package org.askwell.channel.web.admin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.askwell.conversation.LookUp;
import org.askwell.conversation.Reply;
import org.askwell.knowledge.BareWords;
import org.askwell.knowledge.Entry;

/**
 * Questions that mean about the same.
 *
 * @param wordings each one in other words, what was asked most often first
 * @param times how often all of them were asked
 * @param now what the chatbot would say today
 * @param nearest the entries that come closest today
 */
record Cluster(List<String> wordings, int times, String now, List<Entry> nearest) {

    private static final int NEAREST = 5;
    private static final int PROPOSED = 10;

    /** @param questions each as often as it was asked */
    static Cluster of(List<String> questions, LookUp found) {
        Collection<String> wordings = questions.stream()
                .collect(Collectors.toMap(BareWords::of, text -> text, (first, again) -> first, LinkedHashMap::new))
                .values();
        return new Cluster(
                List.copyOf(wordings),
                questions.size(),
                now(found.decision().reply()),
                found.decision().ranking().entries(NEAREST));
    }

    /** Its most frequent wording. */
    public String lead() {
        return wordings.getFirst();
    }

    public List<String> others() {
        return wordings.subList(1, wordings.size());
    }

    /** What may be added as examples, one a line. */
    public String proposed() {
        return wordings.stream().limit(PROPOSED).collect(Collectors.joining("\n"));
    }

    private static String now(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> "answered";
            case Reply.Clarify clarify -> "asked back";
            case Reply.Urgent urgent -> "urgent";
            case Reply.Handoff handoff -> "for the team";
            case Reply.SmallTalk talk -> "small talk";
            case Reply.Unknown unknown -> "not answered";
        };
    }
}
