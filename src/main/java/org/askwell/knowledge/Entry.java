package org.askwell.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One curated answer.
 *
 * @param id unique in its knowledge base; letters, digits, hyphens and underscores
 * @param topic what question files and links may name instead of the id; several entries can share one
 * @param category the heading under which people browse
 * @param question the title, as a person would ask it
 * @param examples other ways to ask it, for the matching only; never shown
 * @param related ids of entries worth reading next, all of them present in the knowledge base
 * @param sources where the facts come from, in the owner's order
 * @param reviewed the day on which the owner last checked the answer
 * @param summary the answer itself, complete on its own
 * @param details everything after the first paragraph; may be empty
 * @param passages the plain text of each block of summary and details, for the search index
 */
public record Entry(
        String id,
        String topic,
        String category,
        String question,
        List<String> examples,
        List<String> related,
        List<Source> sources,
        Optional<LocalDate> reviewed,
        Prose summary,
        Prose details,
        List<String> passages) {

    public Entry {
        examples = List.copyOf(examples);
        related = List.copyOf(related);
        sources = List.copyOf(sources);
        passages = List.copyOf(passages);
    }

    /** The id; where that of the source could be none here, as one with blanks, the source's, which is kept as the topic. */
    public String nameAtSource() {
        return MarkdownFile.isId(topic) ? id : topic;
    }

    /** Tells whether there is an answer yet; one without any letter or digit is none. */
    public boolean isWritten() {
        return summary.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Tells whether a question file or a link that names {@code idOrTopic} means this entry. */
    public boolean answers(String idOrTopic) {
        return id.equals(idOrTopic) || topic.equals(idOrTopic);
    }
}
