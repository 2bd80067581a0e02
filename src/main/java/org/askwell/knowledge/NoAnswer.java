package org.askwell.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which entries would be served with nothing to read: no letter or digit, or only a note that the answer is to come. Where
 * nothing stands at all the folder cannot be served, which reading tells.
 */
final class NoAnswer {

    private static final Set<String> NOTES =
            Set.of("todo", "tbd", "tba", "tbc", "fixme", "xxx", "wip", "na", "tobedone", "comingsoon", "placeholder");

    /** The same before what is to be done. */
    private static final Pattern BEGINS_WITH_NOTE = Pattern.compile("\\W*(?:TODO|TBD|FIXME)\\b.*", Pattern.DOTALL);

    private static final Pattern UNREAD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NoAnswer() {}

    static List<Problem> in(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> isMissing(draft))
                .map(draft -> new Problem(
                        Problem.Severity.WARNING,
                        Rule.NO_ANSWER,
                        draft.file(),
                        draft.body().line(),
                        "there is no answer here yet, and people would be shown what stands in its place;"
                                + " write one or delete the entry"))
                .toList();
    }

    private static boolean isMissing(Draft draft) {
        String answer = draft.text();
        String read = UNREAD.matcher(answer).replaceAll("").toLowerCase(Locale.ROOT);
        return (read.isEmpty() && !draft.body().text().isBlank())
                || NOTES.contains(read)
                || BEGINS_WITH_NOTE.matcher(answer).matches();
    }
}
