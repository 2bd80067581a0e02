package org.askwell.channel.web.admin;

import static java.util.function.Predicate.not;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Utterance;
import org.askwell.transfer.ExamplePatch;

/** Makes patches that add questions to an entry as examples. */
final class Examples {

    private static final int MOST = 50;

    /** What the journal puts in the place of personal data. */
    private static final Pattern BLANK = Pattern.compile("\\[\\p{L}[\\p{L} -]*]");

    private final Chatbot chatbot;
    private final Path folder;

    /** @param folder of answers, which is only read */
    Examples(Chatbot chatbot, Path folder) {
        this.chatbot = chatbot;
        this.folder = folder;
    }

    /** @param lines an example each */
    Patch patch(String entry, String lines) {
        List<String> examples = lines.lines()
                .map(line -> new Utterance(line).text())
                .filter(not(String::isBlank))
                .distinct()
                .toList();
        return refusal(entry, examples).<Patch>map(Patch.Refused::new).orElseGet(() -> made(entry, examples));
    }

    private Optional<String> refusal(String entry, List<String> examples) {
        if (chatbot.knowledgeBase().entry(entry).isEmpty()) {
            return Optional.of("No entry has the id “" + entry + "”. The page Entries lists them all.");
        }
        if (examples.isEmpty() || examples.size() > MOST) {
            return Optional.of("Write 1 to " + MOST + " examples, one a line.");
        }
        if (examples.stream().anyMatch(example -> BLANK.matcher(example).find())) {
            return Optional.of("Put words in the place of blanks such as [name], or leave these lines out.");
        }
        return examples.stream()
                .filter(example -> chatbot.raisedBy(example).isPresent())
                .findFirst()
                .map(example ->
                        "“" + example + "” raises a warning sign, so no entry can answer it. If it should not raise"
                                + " one, add it to the near misses of that sign.");
    }

    private Patch made(String entry, List<String> examples) {
        String diff = ExamplePatch.of(folder, Map.of(entry, examples));
        return diff.isEmpty()
                ? new Patch.Refused("The entry has these examples already.")
                : new Patch.Ready(entry + ".patch", diff);
    }
}
