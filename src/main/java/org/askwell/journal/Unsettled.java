package org.askwell.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question that was not settled by its reply.
 *
 * @param text redacted
 * @param told the id of the entry that was called unhelpful; empty where none was told
 * @param offered ids of the entries that came closest, or that were offered
 * @param next the id of the entry that the next turn of the conversation told; empty where it told none or there was none
 */
public record Unsettled(Instant at, String text, Trouble trouble, String told, List<String> offered, String next) {

    /** What became of it. */
    public enum Trouble {
        UNANSWERED,
        ASKED_BACK,
        UNHELPFUL
    }

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+");
    private static final Pattern BLANK = Pattern.compile("\\[\\p{Lower}+]");

    public Unsettled {
        offered = List.copyOf(offered);
    }

    /** The sentences from which nothing was taken out; a blank in the middle of one leaves no sense. May be empty. */
    public String sense() {
        return Arrays.stream(SENTENCE_END.split(text))
                .filter(sentence -> !BLANK.matcher(sentence).find())
                .collect(Collectors.joining(" "));
    }
}
