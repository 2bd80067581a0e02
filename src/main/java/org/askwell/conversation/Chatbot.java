package org.askwell.conversation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Optional;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.retrieval.Query;
import org.askwell.retrieval.Ranking;
import org.askwell.retrieval.Retriever;

/** Answers utterances from one knowledge base. Safe for use by any number of threads. */
public final class Chatbot {

    /** Enough for every question that a clinic's patients ask more than once a day. */
    private static final int REMEMBERED_RANKINGS = 10_000;

    private final Retriever retriever;
    private final Policy policy;
    private final Conversations conversations = new Conversations();
    private final LoadingCache<Query, Ranking> rankings;

    public Chatbot(Retriever retriever, Policy policy) {
        this.retriever = retriever;
        this.policy = policy;
        this.rankings = Caffeine.newBuilder().maximumSize(REMEMBERED_RANKINGS).build(retriever::rank);
    }

    /**
     * The reply to {@code utterance}, which must not be blank.
     *
     * @param claimed the conversation that the person says they are in; one that is not under way starts anew
     */
    public Turn reply(Optional<ConversationId> claimed, Utterance utterance) {
        ConversationId conversation = conversations.resume(claimed);
        Query query = new Query(utterance.text());
        Ranking ranking = rankings.get(query);
        Reply reply = policy.decide(ranking, retriever.knowledgeBase());
        return new Turn(ConversationId.randomName(), conversation, utterance, reply, ranking);
    }

    /** The entries whose question {@code typed} may become, best first, five at most. */
    public List<Entry> suggest(String typed) {
        return retriever.suggest(typed);
    }

    public KnowledgeBase knowledgeBase() {
        return retriever.knowledgeBase();
    }
}
