package org.askwell.channel.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/** What browsers are told not to do with what comes from here. Every reply says it, also one to what is no proper HTTP. */
final class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";

    private static final Map<String, String> FOR_EVERYTHING = Map.of(
            POLICY,
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            // Addresses of searches hold what people typed; no other site hears of them.
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final String FOR_PAGES = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "img-src 'self' data:",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    private static final String FOR_PAGES_WITHOUT_SCRIPTS = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src data:",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private SecurityHeaders() {}

    /** Makes a server with {@code config} say it. */
    static void install(JavalinConfig config) {
        config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(SecurityHeaders::tell));
    }

    private static Request tell(Request request, HttpFields.Mutable responseHeaders) {
        add(responseHeaders);
        return request;
    }

    static void add(HttpFields.Mutable responseHeaders) {
        FOR_EVERYTHING.forEach(responseHeaders::put);
    }

    /** Allows what a page of ours needs: its style sheet, the chat and the search. */
    static void allowPage(Context context) {
        context.header(POLICY, FOR_PAGES);
    }

    /** Allows less: no script at all. */
    static void allowPageWithoutScripts(Context context) {
        context.header(POLICY, FOR_PAGES_WITHOUT_SCRIPTS);
    }
}
