package org.askwell.channel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.askwell.channel.web.page.Pages;
import org.askwell.channel.web.page.Stylesheet;
import org.askwell.conversation.Utterance;

/** The web pages over HTTP. */
final class PageRoutes {

    private static final String HTML = "text/html; charset=utf-8";
    private static final Pattern PAGE = Pattern.compile("[0-9]{1,6}");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Pages pages;

    PageRoutes(Pages pages) {
        this.pages = pages;
    }

    void install(RoutesConfig routes) {
        WebChannel.get(routes, "/", context -> show(context, pages.home()));
        WebChannel.get(routes, "/faq", this::questions);
        WebChannel.get(routes, "/faq/{id}", this::answer);
        WebChannel.get(routes, "/faq.css", this::stylesheet);
        WebChannel.get(routes, "/sitemap.xml", context -> send(context, "application/xml", sitemap(context)));
        WebChannel.get(routes, "/robots.txt", context -> send(context, "text/plain", pages.robots()));
        routes.error(404, "text/html", context -> explain(context, pages.notFound()));
        routes.error(429, "text/html", context -> explain(context, pages.tooMany()));
    }

    private void questions(Context context) {
        Optional<Utterance> query =
                Optional.ofNullable(context.queryParam("q")).map(Utterance::cut).filter(typed -> !typed.isBlank());
        if (query.isEmpty()) {
            show(context, pages.questions(page(context).orElse(1)).orElseThrow(PageRoutes::noSuchPage));
            return;
        }
        String found = pages.search(query.get());
        SecurityHeaders.allowPage(context);
        // What somebody looked for stays on no disk.
        context.header("Cache-Control", "no-store").contentType(HTML).result(found);
    }

    private static Optional<Integer> page(Context context) {
        return Optional.ofNullable(context.queryParam("page")).map(page -> {
            if (!PAGE.matcher(page).matches()) {
                throw noSuchPage();
            }
            return Integer.valueOf(page);
        });
    }

    private static BadRequest noSuchPage() {
        return new BadRequest(404, "The list has no such page; its first is the address without ?page=.");
    }

    private String sitemap(Context context) {
        return page(context)
                .map(number -> pages.sitemap(number).orElseThrow(PageRoutes::noSuchPage))
                .orElseGet(pages::sitemap);
    }

    private void answer(Context context) {
        show(
                context,
                pages.answer(context.pathParam("id"))
                        .orElseThrow(() -> new BadRequest(404, "No entry has this id; /faq lists them all.")));
    }

    private void stylesheet(Context context) {
        Stylesheet stylesheet = pages.stylesheet();
        send(context, "text/css; charset=utf-8", stylesheet.text());
        if (stylesheet.version().equals(context.queryParam("v"))) {
            context.header("Cache-Control", FOR_EVER);
        }
    }

    /** A person who looks at a page reads a page; a program that asks for data does not. */
    private static void explain(Context context, String html) {
        boolean isData = context.path().startsWith("/api/");
        if (!isData && ErrorReply.CONTENT_TYPE.equals(context.res().getContentType())) {
            SecurityHeaders.allowPage(context);
            context.header("Vary", "Accept").contentType(HTML).result(html);
        }
    }

    private static void show(Context context, String html) {
        SecurityHeaders.allowPage(context);
        send(context, HTML, html);
    }

    private static void send(Context context, String contentType, String text) {
        context.header("Cache-Control", "no-cache");
        EntityTag.send(context, contentType, text.getBytes(StandardCharsets.UTF_8));
    }
}
