package org.askwell.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything that the content owner wrote, free of faults and never changed after reading.
 *
 * @param welcome what people read first
 * @param entries in the order of their ids; at least one
 * @param synonyms groups of words and phrases that mean the same
 * @param outOfScope messages that no entry answers; what they have in common teaches the ranker to say so
 * @param intents what people want that no entry answers, in the order of their ids
 * @param signs what must be looked at before any question
 * @param discord the words around the answers in Discord servers
 * @param thresholds how sure the chatbot has to be
 */
public record KnowledgeBase(
        Clinic clinic,
        Wording wording,
        Welcome welcome,
        List<Entry> entries,
        List<List<String>> synonyms,
        List<String> outOfScope,
        List<Intent> intents,
        WarningSigns signs,
        DiscordWordings discord,
        Thresholds thresholds,
        Map<String, Entry> byId,
        Map<String, Entry> byTitle) {

    private static final Pattern END_MARKS = Pattern.compile("[?!.\\s]+$");

    public KnowledgeBase(
            Clinic clinic,
            Wording wording,
            Welcome welcome,
            List<Entry> entries,
            List<List<String>> synonyms,
            List<String> outOfScope,
            List<Intent> intents,
            WarningSigns signs,
            DiscordWordings discord,
            Thresholds thresholds) {
        this(
                clinic,
                wording,
                welcome,
                List.copyOf(entries),
                synonyms.stream().map(List::copyOf).toList(),
                List.copyOf(outOfScope),
                List.copyOf(intents),
                signs,
                discord,
                thresholds,
                entries.stream().collect(Collectors.toUnmodifiableMap(Entry::id, Function.identity())),
                entries.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                entry -> bare(entry.question()), Function.identity(), (first, second) -> first)));
    }

    /** The entry with this id, if there is one. */
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The entry whose question reads like {@code title}, whatever the case of its letters and the mark at its end. */
    public Optional<Entry> titled(String title) {
        return Optional.ofNullable(byTitle.get(bare(title)));
    }

    private static String bare(String title) {
        return END_MARKS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** The entries that {@code intent} leads on to. */
    public List<Entry> suggested(Intent intent) {
        return named(intent.suggest());
    }

    /** What is said before the answer of {@code entry}; nothing where that speaks for itself. */
    public String lead(Entry entry) {
        return entry.isWritten() ? "" : wording.notWritten();
    }

    /** The entries most worth asking for. */
    public List<Entry> welcoming() {
        return named(welcome.suggest());
    }

    /** The entries that {@code entry} names as worth reading next. */
    public List<Entry> related(Entry entry) {
        return named(entry.related());
    }

    private List<Entry> named(List<String> ids) {
        return ids.stream().map(byId::get).toList();
    }
}
