package org.askwell.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A clinic's website, on an origin of its own. Its pages stay until it is closed. */
final class HostPage implements AutoCloseable {

    private record Shown(String policy, String html) {}

    private final Map<String, Shown> pages = new ConcurrentHashMap<>();
    private final HttpServer server;

    private HostPage(HttpServer server) {
        this.server = server;
    }

    static HostPage open() {
        try {
            HostPage site =
                    new HostPage(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            site.server.createContext("/", site::serve);
            site.server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a careful site sends along if it wants nothing but the widget of {@code server} on its page. */
    static String strictPolicy(URI server) {
        return "default-src 'none'; script-src %1$s; connect-src %1$s; ".formatted(server)
                + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    /** The address of a new page under {@code policy} with {@code html} on it. */
    URI page(String policy, String html) {
        return page(policy, html, "ltr");
    }

    /** The same in a language that is written in {@code direction}. */
    URI page(String policy, String html, String direction) {
        return raw(policy, """
                <!doctype html>
                <html lang="en" dir="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Green Street Clinic</title></head>
                <body>
                <header><nav aria-label="Main"><a href="#visit">Your visit</a></nav></header>
                <main><h1>Green Street Clinic</h1>
                <h2 id="visit">Your visit</h2><p>We look forward to seeing you.</p>
                %s
                </main></body></html>
                """.formatted(direction, html));
    }

    /** The address of a new page that consists of {@code html} and nothing else. */
    URI raw(String policy, String html) {
        String path = "/page-" + (pages.size() + 1);
        pages.put(path, new Shown(policy, html));
        return origin().resolve(path);
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        Shown shown = pages.get(exchange.getRequestURI().getPath());
        try (exchange) {
            if (shown == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = shown.html().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", shown.policy());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
