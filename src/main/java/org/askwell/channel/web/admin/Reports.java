package org.askwell.channel.web.admin;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.Utterance;
import org.askwell.journal.Records;
import org.askwell.journal.Records.Complaint;
import org.askwell.journal.Records.Question;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.WarningSign;

/** Makes reports from what the journal keeps. Throws {@link Records.Unavailable} where that cannot be read. */
final class Reports {

    /** The latest are looked at; so many are grouped in seconds. */
    static final int MOST = 2_000;

    private final Chatbot chatbot;
    private final Records records;

    /** Grouping takes the processor from those who ask; one at a time is enough. */
    private final ReentrantLock grouping = new ReentrantLock();

    Reports(Chatbot chatbot, Records records) {
        this.chatbot = chatbot;
        this.records = records;
    }

    /** @param number the part of a long list that is shown, counted from 1 */
    Report of(AdminPage page, Period period, int number) {
        return switch (page) {
            case OVERVIEW -> TurnReport.of(period, records.counts(period.weeks()), this::signTitle);
            case UNANSWERED -> questions(records.unanswered(period.span(), MOST + 1), number);
            case ASKED_BACK -> questions(records.askedBack(period.span(), MOST + 1), number);
            case UNHELPFUL -> complaints(period);
            case ENTRIES ->
                EntryReport.of(
                        chatbot.knowledgeBase().entries(),
                        records.counts(period.span()),
                        records.unhelpful(period.span(), MOST));
        };
    }

    private String signTitle(String id) {
        return chatbot.knowledgeBase().signs().sign(id).map(WarningSign::title).orElse(id);
    }

    private Report complaints(Period period) {
        List<Complaint> found = records.unhelpful(period.span(), MOST + 1);
        KnowledgeBase knowledgeBase = chatbot.knowledgeBase();
        return ComplaintReport.of(found.stream().limit(MOST).toList(), found.size() > MOST, knowledgeBase::entry);
    }

    private Report questions(List<Question> found, int number) {
        List<String> texts = found.stream()
                .limit(MOST)
                .map(question -> new Utterance(question.text()))
                .filter(question -> !question.isBlank())
                .map(Utterance::text)
                .toList();
        return new QuestionReport(grouped(texts), found.size() > MOST, number, this::cluster);
    }

    private List<List<String>> grouped(List<String> texts) {
        grouping.lock();
        try {
            return chatbot.alike(texts);
        } finally {
            grouping.unlock();
        }
    }

    private Cluster cluster(List<String> questions) {
        return Cluster.of(questions, chatbot.lookUp(new Utterance(questions.getFirst())));
    }
}
