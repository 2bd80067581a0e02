package org.askwell.channel.web;

import java.time.LocalDate;
import java.util.List;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.Source;
import org.jspecify.annotations.Nullable;

/** The JSON shapes of an entry. */
final class EntryReply {

    private EntryReply() {}

    /** An entry as a link. */
    record Link(String entry, String title) {

        static Link to(Entry entry) {
            return new Link(entry.id(), entry.question());
        }

        static List<Link> toAll(List<Entry> entries) {
            return entries.stream().map(Link::to).toList();
        }
    }

    /** What a reply tells about the entry it came from. */
    record Origin(
            String id,
            String topic,
            String title,
            String url,
            List<Source> sources,
            @Nullable String reviewed) {

        static Origin of(Entry entry) {
            return new Origin(
                    entry.id(), entry.topic(), entry.question(), address(entry), entry.sources(), reviewedOn(entry));
        }
    }

    /** An entry whole. */
    record Whole(
            String id,
            String topic,
            String category,
            String title,
            String url,
            Prose summary,
            Prose details,
            List<Source> sources,
            @Nullable String reviewed,
            List<Link> related) {

        static Whole of(Entry entry, List<Entry> related) {
            return new Whole(
                    entry.id(),
                    entry.topic(),
                    entry.category(),
                    entry.question(),
                    address(entry),
                    entry.summary(),
                    entry.details(),
                    entry.sources(),
                    reviewedOn(entry),
                    Link.toAll(related));
        }
    }

    private static @Nullable String reviewedOn(Entry entry) {
        return entry.reviewed().map(LocalDate::toString).orElse(null);
    }

    private static String address(Entry entry) {
        return "/faq/" + entry.id();
    }
}
