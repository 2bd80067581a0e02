package org.askwell.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.askwell.Library;
import org.askwell.channel.web.WebChannel;
import org.askwell.channel.web.WebSettings;
import org.askwell.journal.Journal;

/** One page a chat widget, alike but for the widget, and what each of them loads. */
final class WidgetSite implements AutoCloseable {

    private static final Path FOLDER = Path.of("target/rival-widgets");

    /** As their own instructions say; the second is told that it is connected, so that it waits for nobody. */
    private static final List<Rival> RIVALS = List.of(
            new Rival(
                    "deep-chat 2.4.2",
                    "deep-chat@2.4.2",
                    "package/dist/deepChat.bundle.js",
                    "<deep-chat demo='true'></deep-chat><script type='module' src='%s'></script>"),
            new Rival(
                    "botframework-webchat 4.18.1, minimal",
                    "botframework-webchat@4.18.1",
                    "package/dist/webchat-minimal.js",
                    "<div id='chat'></div><script src='%s'></script>" + webChat()),
            new Rival(
                    "botframework-webchat 4.18.1",
                    "botframework-webchat@4.18.1",
                    "package/dist/webchat.js",
                    "<div id='chat'></div><script src='%s'></script>" + webChat()));

    private record Rival(String name, String artifact, String script, String html) {}

    /** A page with a widget on it, and what that weighs on the wire. */
    record Widget(String name, URI page, int gzippedBytes) {}

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final WebChannel askwell;
    private final List<Widget> widgets = new ArrayList<>();

    private WidgetSite(HttpServer server, WebChannel askwell) {
        this.server = server;
        this.askwell = askwell;
    }

    static WidgetSite open() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        WebChannel askwell = new WebChannel(
                Library.chatbot(), new Journal(List.of()), new WebSettings(0, Set.of("*"), Optional.empty()));
        WidgetSite site = new WidgetSite(server, askwell);
        askwell.open();
        site.addAskwell();
        for (Rival rival : RIVALS) {
            site.add(rival);
        }
        server.setExecutor(site.threads);
        server.start();
        return site;
    }

    List<Widget> widgets() {
        return List.copyOf(widgets);
    }

    private static String webChat() {
        return """
                <script>
                const silence = { subscribe: () => ({ unsubscribe() {} }) };
                const connected = { subscribe(observer) { [0, 1, 2].forEach(state => observer.next
                    ? observer.next(state) : observer(state)); return { unsubscribe() {} }; } };
                WebChat.renderWebChat({ directLine: { activity$: silence, connectionStatus$: connected,
                    postActivity: () => silence, end() {} } }, document.getElementById("chat"));
                </script>
                """;
    }

    private void addAskwell() throws IOException, InterruptedException {
        URI script = URI.create("http://localhost:" + askwell.port() + "/widget.js");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(script)
                    .header("Accept-Encoding", "gzip")
                    .build();
            int bytes = client.send(request, BodyHandlers.ofByteArray()).body().length;
            addPage(
                    "Askwell",
                    "<askwell-chat inline></askwell-chat><script src='" + script + "' async></script>",
                    bytes);
        }
    }

    private void add(Rival rival) throws IOException, InterruptedException {
        Path script = fetch(rival.artifact()).resolve(rival.script());
        byte[] gzipped = gzip(Files.readAllBytes(script));
        String address = "/" + script.getFileName();
        server.createContext(address, exchange -> serve(exchange, "text/javascript", "gzip", gzipped));
        addPage(rival.name(), rival.html().replace("%s", address), gzipped.length);
    }

    private void addPage(String name, String html, int gzippedBytes) {
        String page = "<!doctype html><html lang='en'><meta charset='utf-8'><title>Clinic</title>"
                + "<meta name='viewport' content='width=device-width, initial-scale=1'>"
                + "<main><h1>Clinic</h1><p>We look forward to seeing you.</p>" + html + "</main></html>";
        String path = "/page-" + widgets.size();
        server.createContext(path, exchange -> serve(exchange, "text/html", "identity", page.getBytes(UTF_8)));
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + path);
        widgets.add(new Widget(name, address, gzippedBytes));
    }

    /** The artifact's files alone, without what it depends on: its bundle holds that. */
    private static Path fetch(String artifact) throws IOException, InterruptedException {
        Path folder = FOLDER.resolve(artifact);
        if (!Files.exists(folder.resolve("package/package.json"))) {
            Files.createDirectories(folder);
            run(folder, "npm", "pack", "--silent", artifact);
            run(folder, "sh", "-c", "tar -xzf *.tgz");
        }
        return folder;
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzipped)) {
            out.write(bytes);
        }
        return gzipped.toByteArray();
    }

    private static void serve(HttpExchange exchange, String type, String encoding, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Encoding", encoding);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        askwell.close();
    }
}
