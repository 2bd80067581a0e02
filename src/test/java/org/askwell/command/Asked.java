package org.askwell.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Decision;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;
import org.askwell.journal.Archive;
import org.askwell.journal.ChannelName;
import org.askwell.journal.Exchange;
import org.askwell.journal.Feedback;
import org.askwell.journal.Keeping;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Candidate;
import org.askwell.retrieval.Query;
import org.askwell.retrieval.Ranking;

/** A journal of what people ask the library, made by hand. Each talk has a conversation of its own. */
final class Asked implements AutoCloseable {

    private static final KnowledgeBase LIBRARY = read();

    private final Archive archive;
    private int turns;

    private Asked(Archive archive) {
        this.archive = archive;
    }

    private static KnowledgeBase read() {
        return switch (KnowledgeBaseReader.read(CommandRun.LIBRARY)) {
            case Reading.Sound sound -> sound.knowledgeBase();
            case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    /** One in the folder {@code data}. */
    static Asked in(Path data) {
        return new Asked(Archive.open(Optional.empty(), data, Keeping.DEFAULT));
    }

    Asked unknown(String question) {
        turn("c" + turns, question, new Reply.Unknown("", "", List.of(), "", LIBRARY.clinic()));
        return this;
    }

    /** Asked back, whereupon the person picks {@code picked}. */
    Asked askedBack(String question, String picked) {
        String conversation = "c" + turns;
        turn(conversation, question, new Reply.Clarify("", LIBRARY.entries()));
        turn(conversation, "that one", answer(picked));
        return this;
    }

    Asked unhelpful(String question, String told) {
        String turn = turn("c" + turns, question, answer(told));
        archive.feedback(new Feedback(turn, false, ""));
        return this;
    }

    private static Reply answer(String id) {
        return new Reply.Answer(LIBRARY.entry(id).orElseThrow(), Reply.Part.SUMMARY, "", List.of());
    }

    private String turn(String conversation, String question, Reply reply) {
        String id = "t%05d".formatted(turns++);
        Entry entry = LIBRARY.entries().getFirst();
        Ranking ranking = Ranking.of(new Query(question), List.of(new Candidate(entry, 0.25, Map.of())), List.of());
        archive.turn(new Exchange(
                ChannelName.WEB,
                Optional.empty(),
                new Turn(
                        id,
                        new ConversationId(conversation),
                        new Utterance(question),
                        "",
                        new Decision(reply, 0.25, "made by hand", ranking),
                        List.of()),
                Duration.ofMillis(7)));
        return id;
    }

    /** Writes it down. */
    @Override
    public void close() {
        archive.close();
    }
}
