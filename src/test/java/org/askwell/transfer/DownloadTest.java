package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DownloadTest {

    @TempDir
    private Path parent = Path.of("");

    private final CountDownLatch done = new CountDownLatch(1);
    private HttpServer server;

    DownloadTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/faq", exchange -> reply(exchange, 200, "", "<h2>Öffnung?</h2><a href='/x'>Täglich</a>"));
        server.createContext("/moved", exchange -> reply(exchange, 302, "faq", ""));
        server.createContext("/circle", exchange -> reply(exchange, 302, "/circle", ""));
        server.createContext("/file", exchange -> reply(exchange, 302, "file:///etc/passwd", ""));
        server.createContext("/broken", exchange -> reply(exchange, 500, "", "trace"));
        server.createContext("/endless", this::endless);
        server.createContext("/slow", exchange -> {
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        done.countDown();
        server.stop(0);
    }

    private static void reply(HttpExchange exchange, int status, String location, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=iso-8859-1");
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().set("Location", location);
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] page = new byte[1 << 16];
            for (int i = 0; i < 10_000; i++) {
                out.write(page);
            }
        }
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private static Original page(String address) {
        return new Download(true, 1_000_000, Duration.ofSeconds(20)).page(address);
    }

    @Test
    void fetchesAPageAndFollowsItsRedirects() {
        Imported imported = Imported.of(parent.resolve("kb"), page(address("/moved")));

        assertThat(imported.entry().question()).isEqualTo("Öffnung?");
        assertThat(imported.entry().summary().text()).isEqualTo("Täglich (" + address("/x") + ")");
        assertThat(imported.knowledgeBase().clinic().url()).isEqualTo(address("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"})
    void asksNoPrivateAddressUnlessItMay(String host) {
        String address = "http://" + host + ":" + server.getAddress().getPort() + "/faq";

        assertThatThrownBy(() -> Download.of(address, false))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith(address + ": ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "0.1.2.3",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:1::",
                "::a00:1"
            })
    void knowsPrivateNetworks(String address) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.32.0.1",
                "100.128.0.1",
                "192.0.1.1",
                "198.20.0.1",
                "2606:4700::1111",
                "2001:4860::1"
            })
    void knowsTheInternet(String address) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void goesInNoCircles() {
        assertThatThrownBy(() -> page(address("/circle")))
                .hasMessageEndingWith("/circle: redirected more than 5 times");
    }

    @Test
    void leavesTheWebForNoRedirect() {
        assertThatThrownBy(() -> page(address("/file")))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("file:///etc/passwd: not a web address");
    }

    @Test
    void hangsUpOnWhatDoesNotEnd() {
        assertThatThrownBy(() -> page(address("/endless"))).hasMessageEndingWith("/endless: larger than 1 MB");
    }

    @Test
    void doesNotWaitForever() {
        assertThatThrownBy(() -> new Download(true, 1_000_000, Duration.ofMillis(300)).page(address("/slow")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("/slow: took longer than");
    }

    @Test
    void saysWhatTheServerSays() {
        assertThatThrownBy(() -> page(address("/broken"))).hasMessageEndingWith("/broken: answered with status 500");
        assertThatThrownBy(() -> page(address("/none"))).hasMessageEndingWith("/none: answered with status 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http://user:secret@localhost/", "http:///x", "http://exa mple/", "https://["})
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> page(address))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(": not a web address");
    }
}
