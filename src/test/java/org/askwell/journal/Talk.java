package org.askwell.journal;

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
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.Candidate;
import org.askwell.retrieval.Query;
import org.askwell.retrieval.Ranking;

/** What people say and are told, made by hand. */
final class Talk {

    private static final KnowledgeBase LIBRARY = read();

    private Talk() {}

    private static KnowledgeBase read() {
        return switch (KnowledgeBaseReader.read(Path.of("src/test/resources/knowledge-base-web"))) {
            case Reading.Sound sound -> sound.knowledgeBase();
            case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    static Entry entry() {
        return LIBRARY.entries().getFirst();
    }

    static String sign() {
        return LIBRARY.signs().signs().getFirst().id();
    }

    static Exchange answered(String turn, String conversation, String question) {
        return web(turn, conversation, question, new Reply.Answer(entry(), Reply.Part.SUMMARY, "", List.of()));
    }

    static Exchange unknown(String turn, String conversation, String question) {
        return web(turn, conversation, question, new Reply.Unknown("", "", List.of(), "", LIBRARY.clinic()));
    }

    static Exchange askedBack(String turn, String conversation, String question) {
        return web(turn, conversation, question, new Reply.Clarify("", List.of(entry())));
    }

    static Exchange urgent(String turn, String conversation, String question) {
        return web(
                turn,
                conversation,
                question,
                new Reply.Urgent(LIBRARY.signs().signs().getFirst(), new Prose("", ""), LIBRARY.clinic()));
    }

    static Exchange inDiscord(String turn, String member, String question) {
        Exchange web = unknown(turn, "channel and " + member, question);
        return new Exchange(ChannelName.DISCORD, Optional.of(member), web.turn(), web.took());
    }

    private static Exchange web(String turn, String conversation, String question, Reply reply) {
        Ranking ranking = Ranking.of(new Query(question), List.of(new Candidate(entry(), 0.25, Map.of())), List.of());
        return new Exchange(
                ChannelName.WEB,
                Optional.empty(),
                new Turn(
                        turn,
                        new ConversationId(conversation),
                        new Utterance(question),
                        "",
                        new Decision(reply, 0.25, "made by hand", ranking),
                        List.of()),
                Duration.ofMillis(7));
    }
}
