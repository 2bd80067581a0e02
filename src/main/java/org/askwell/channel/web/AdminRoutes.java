package org.askwell.channel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.askwell.channel.web.admin.AdminPage;
import org.askwell.channel.web.admin.AdminSite;
import org.askwell.channel.web.admin.Patch;
import org.askwell.channel.web.admin.Session;
import org.askwell.channel.web.admin.SignIn;
import org.askwell.channel.web.page.Stylesheet;
import org.askwell.journal.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The content owner's pages over HTTP: nothing of them is shown to anybody who has not signed in. */
final class AdminRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(AdminRoutes.class);

    private static final String HTML = "text/html; charset=utf-8";
    private static final String COOKIE = "askwell-admin";
    private static final String SIGN_IN = "/admin/sign-in";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final AdminSite site;
    private final Predicate<Context> isByHttps;

    /** @param isByHttps tells whether the browser may keep the cookie from unencrypted connections */
    AdminRoutes(AdminSite site, Predicate<Context> isByHttps) {
        this.site = site;
        this.isByHttps = isByHttps;
    }

    /** Does something for somebody who has signed in. */
    private interface Task {
        void handle(Context context, Session session);
    }

    /** The same with what they filled in. */
    private interface FormTask {
        void handle(Context context, Session session, Form form);
    }

    void install(RoutesConfig routes) {
        routes.before("/admin", AdminRoutes::keepQuiet);
        routes.before("/admin/*", AdminRoutes::keepQuiet);
        WebChannel.get(routes, SIGN_IN, context -> show(context, site.signInPage("")));
        WebChannel.get(routes, "/admin/admin.css", this::stylesheet);
        routes.post(SIGN_IN, this::signIn);
        routes.post("/admin/sign-out", sent((context, session, form) -> signOut(context)));
        routes.post("/admin/examples", sent(this::examples));
        for (AdminPage page : AdminPage.values()) {
            WebChannel.get(routes, page.path(), signedIn((context, session) -> page(page, context, session)));
            WebChannel.get(routes, page.download(), signedIn((context, session) -> download(page, context)));
        }
        routes.exception(Records.Unavailable.class, this::unavailable);
    }

    /** Nobody else keeps or lists what is here. */
    private static void keepQuiet(Context context) {
        context.header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex, nofollow");
    }

    private Handler signedIn(Task task) {
        return context -> session(context)
                .ifPresentOrElse(session -> task.handle(context, session), () -> goTo(context, SIGN_IN));
    }

    /** Only a page of ours, filled in by whoever has signed in, sets anything off. */
    private Handler sent(FormTask task) {
        return context -> {
            refuseOtherWebsites(context);
            Form form = Form.of(context);
            session(context)
                    .filter(session -> site.isOf(session, form.field("form-token")))
                    .ifPresentOrElse(
                            session -> task.handle(context, session, form),
                            () -> askAgain(context, 403, "Your sign-in has run out. Sign in again."));
        };
    }

    private Optional<Session> session(Context context) {
        return Optional.ofNullable(context.cookie(COOKIE)).flatMap(site::session);
    }

    /** Not even the delay for wrong tokens can be brought about from elsewhere. */
    private static void refuseOtherWebsites(Context context) {
        String origin = context.header("Origin");
        if (origin != null && !Origins.isOwn(context, origin)) {
            throw new BadRequest(403, "Only a page of this server may send this.");
        }
    }

    private void signIn(Context context) {
        refuseOtherWebsites(context);
        switch (site.signIn(Form.of(context).field("token"))) {
            case SignIn.Done done -> {
                LOG.info("somebody has signed in to /admin");
                setCookie(context, done.session().cookie(), AdminSite.SESSION_TIME.toSeconds());
                goTo(context, AdminPage.OVERVIEW.path());
            }
            case SignIn.Wrong wrong -> {
                LOG.warn("somebody tried to sign in to /admin with a wrong token");
                askAgain(context, 403, "This is not the token.");
            }
            case SignIn.TooSoon tooSoon -> {
                long seconds = RetryAfter.tell(context, tooSoon.remaining());
                askAgain(context, 429, "Too many wrong tokens. Try again in " + seconds + " s.");
            }
        }
    }

    private void signOut(Context context) {
        setCookie(context, "", 0);
        goTo(context, SIGN_IN);
    }

    private void setCookie(Context context, String value, long seconds) {
        context.header(
                "Set-Cookie",
                "%s=%s; Path=/admin; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                        .formatted(COOKIE, value, seconds, isByHttps.test(context) ? "; Secure" : ""));
    }

    private void page(AdminPage page, Context context, Session session) {
        String part = parameter(context, "part");
        int number = NUMBER.matcher(part).matches() ? Integer.parseInt(part) : 1;
        show(context, site.page(page, session, parameter(context, "days"), number));
    }

    private void download(AdminPage page, Context context) {
        String table = site.csv(page, parameter(context, "days"));
        send(context, "text/csv; charset=utf-8", page.file() + ".csv", table);
    }

    private void examples(Context context, Session session, Form form) {
        String other = form.field("other").strip();
        switch (site.patch(other.isEmpty() ? form.field("entry") : other, form.field("examples"))) {
            case Patch.Ready ready -> send(context, "text/x-diff; charset=utf-8", ready.file(), ready.text());
            case Patch.Refused refused -> {
                show(context, site.message(session, "No patch", refused.reason()));
                context.status(422);
            }
        }
    }

    private void unavailable(Records.Unavailable e, Context context) {
        LOG.warn("a page of /admin has nothing to show: {}", e.getMessage());
        String text =
                "What people asked cannot be read now; they get their answers nevertheless. Try again in a moment.";
        session(context).ifPresent(session -> show(context, site.message(session, "The journal is away", text)));
        context.status(503);
    }

    private static String parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("");
    }

    private void stylesheet(Context context) {
        Stylesheet stylesheet = site.stylesheet();
        context.header("Cache-Control", "no-cache");
        EntityTag.send(context, "text/css; charset=utf-8", stylesheet.text().getBytes(StandardCharsets.UTF_8));
    }

    private void askAgain(Context context, int status, String trouble) {
        show(context, site.signInPage(trouble));
        context.status(status);
    }

    private static void goTo(Context context, String path) {
        context.header("Location", path).status(303).res().setContentType(null);
    }

    private static void show(Context context, String html) {
        SecurityHeaders.allowPageWithoutScripts(context);
        context.contentType(HTML).result(html);
    }

    private static void send(Context context, String contentType, String file, String text) {
        context.header("Content-Disposition", "attachment; filename=\"askwell-" + file + "\"")
                .contentType(contentType)
                .result(text);
    }
}
