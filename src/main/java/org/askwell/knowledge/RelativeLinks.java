package org.askwell.knowledge;

import java.util.List;
import java.util.regex.Pattern;

/** Which links of an answer only lead somewhere from a page of the owner's website, which is not where people read it. */
final class RelativeLinks {

    private static final Pattern LINK = Pattern.compile("<a [^>]*\\bhref=\"([^\"]*)\"");
    private static final Pattern COMPLETE = Pattern.compile("(?:https?|mailto|tel):.*", Pattern.CASE_INSENSITIVE);

    private RelativeLinks() {}

    static List<Problem> in(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> LINK.matcher(draft.entry().summary().html()
                                + draft.entry().details().html())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(address -> !COMPLETE.matcher(address).matches())
                        .distinct()
                        .map(address -> problem(draft.body(), address)))
                .toList();
    }

    private static Problem problem(Located body, String address) {
        String fault = address.isEmpty()
                ? "a link has no address, or one that is not allowed"
                : "the link to `" + address + "` names no website, so it leads nowhere from the chat";
        return new Problem(
                Problem.Severity.WARNING,
                Rule.RELATIVE_LINK,
                body.file(),
                line(body, address),
                fault + "; write the whole address, with https://");
    }

    /** Where the address stands; where it was put together from others, the answer begins. */
    private static int line(Located body, String address) {
        int start = address.isEmpty() ? 0 : Math.max(0, body.text().indexOf(address));
        return body.line() + TextFile.lineBreaks(body.text().substring(0, start));
    }
}
