package org.askwell.command;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.askwell.channel.web.WebChannel;
import org.askwell.channel.web.WebSettings;
import org.askwell.journal.FeedbackLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: answers over HTTP until it is told to stop. */
@Command(name = "serve", description = "Answer over HTTP (the default).")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final Content content = new Content();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            converter = Port.Converter.class,
            description = "Where to listen; 0 lets the system choose (ASKWELL_PORT; default: ${DEFAULT-VALUE}).")
    private Port port = new Port(7070);

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            converter = PublicUrl.Converter.class,
            description = "Where people reach the server, for links in the pages (ASKWELL_PUBLIC_URL; default:"
                    + " http://localhost and the port).")
    private @Nullable PublicUrl publicUrl;

    @Option(
            names = "--allowed-origins",
            paramLabel = "ORIGIN",
            split = "[,\\s]+",
            converter = Origin.class,
            description = "Websites that may embed the widget, such as https://clinic.example, or * for every one;"
                    + " separated by commas (ASKWELL_ALLOWED_ORIGINS; default: only this server's own pages).")
    private Set<String> allowedOrigins = Set.of();

    @Override
    public Integer call() throws InterruptedException {
        WebChannel web = new WebChannel(
                content.chatbot(),
                new FeedbackLog(content.data(), Clock.systemUTC()),
                new WebSettings(
                        port.number(),
                        allowedOrigins,
                        Optional.ofNullable(publicUrl).map(PublicUrl::address)));
        web.open();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            web.close();
            stopped.countDown();
        }));
        System.out.println("Askwell answers at http://localhost:" + web.port());
        stopped.await();
        return Askwell.FINE;
    }
}
