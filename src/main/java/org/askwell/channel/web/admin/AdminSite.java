package org.askwell.channel.web.admin;

import static java.util.function.Predicate.not;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.askwell.channel.web.page.Stylesheet;
import org.askwell.channel.web.page.Templates;
import org.askwell.conversation.Chatbot;
import org.askwell.journal.Condition;
import org.askwell.journal.Journal;
import org.askwell.journal.Records;
import org.askwell.transfer.CsvSheet;

/** All that the content owner can see and do. Safe for use by any number of threads. */
public final class AdminSite {

    /** How long somebody stays signed in. */
    public static final Duration SESSION_TIME = Sessions.TIME;

    private static final String PART = "journal";

    private final AdminSettings settings;
    private final Chatbot chatbot;
    private final Journal journal;
    private final InstantSource clock;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Reports reports;
    private final Examples examples;
    private final Templates templates = new Templates(AdminSite.class);
    private final Stylesheet stylesheet = Stylesheet.of(AdminSite.class, "admin.css");
    private final Stylesheet common = Stylesheet.ofPages();

    /**
     * One that tells what {@code records} hold, and who answers is {@code chatbot}.
     *
     * @param journal knows how the records fare
     */
    public AdminSite(AdminSettings settings, Chatbot chatbot, Records records, Journal journal, InstantSource clock) {
        this.settings = settings;
        this.chatbot = chatbot;
        this.journal = journal;
        this.clock = clock;
        this.sessions = new Sessions(settings.token(), clock);
        this.throttle = new Throttle(clock);
        this.reports = new Reports(chatbot, records);
        this.examples = new Examples(chatbot, settings.folder());
    }

    /** Who shows {@code cookie}, if that is somebody who may look. */
    public Optional<Session> session(String cookie) {
        return sessions.of(cookie);
    }

    /** Tells whether a form with {@code formToken} came from a page of {@code session}. */
    public boolean isOf(Session session, String formToken) {
        return Sessions.isEqual(formToken, session.formToken());
    }

    /** Lets somebody in who knows the token. */
    public SignIn signIn(String token) {
        Throttle.Attempt attempt = throttle.attempt(() -> sessions.isToken(token.strip()));
        if (!attempt.remaining().isZero()) {
            return new SignIn.TooSoon(attempt.remaining());
        }
        return attempt.isRight() ? new SignIn.Done(sessions.start()) : new SignIn.Wrong();
    }

    /**
     * Where somebody signs in.
     *
     * @param trouble why the last try failed; may be empty
     */
    public String signInPage(String trouble) {
        return fill("sign-in.peb", "Sign in", Map.of("trouble", trouble));
    }

    /**
     * A page for {@code session}.
     *
     * @param days back from today
     * @param number the part of a long list, counted from 1
     */
    public String page(AdminPage page, Session session, String days, int number) {
        Period period = period(days);
        Report report = reports.of(page, period, number);
        Map<String, Object> values = new HashMap<>(report.values());
        values.put("page", page);
        values.put("period", period);
        values.put("days", period.days());
        values.put("choices", Period.CHOICES);
        values.put("keepsQuestions", settings.keepsQuestions());
        return fill(report.template(), page.title(), session, values);
    }

    /** The same as a table for spreadsheets. */
    public String csv(AdminPage page, String days) {
        Report report = reports.of(page, period(days), 1);
        return CsvSheet.of(report.head(), report.rows());
    }

    /** What would add {@code lines}, an example each, to an entry. */
    public Patch patch(String entry, String lines) {
        return examples.patch(entry, lines);
    }

    /** Says something in place of a page. */
    public String message(Session session, String title, String text) {
        return fill("message.peb", title, session, Map.of("text", text));
    }

    /** How all of them look. */
    public Stylesheet stylesheet() {
        return stylesheet;
    }

    private Period period(String days) {
        return Period.of(days, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private String fill(String template, String title, Session session, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("formToken", session.formToken());
        all.put("pages", List.of(AdminPage.values()));
        all.putIfAbsent("page", "");
        all.putIfAbsent("days", Period.USUAL);
        all.put("warnings", warnings());
        return fill(template, title, all);
    }

    private List<String> warnings() {
        return journal.conditions().stream()
                .filter(part -> part.part().equals(PART) && part.state() != Condition.State.UP)
                .map(Condition::detail)
                .filter(not(String::isEmpty))
                .toList();
    }

    private String fill(String template, String title, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("title", title);
        all.put("clinic", chatbot.knowledgeBase().clinic().name());
        all.put("stylesheets", List.of("/faq.css?v=" + common.version(), "/admin/admin.css?v=" + stylesheet.version()));
        return templates.fill(template, all);
    }
}
