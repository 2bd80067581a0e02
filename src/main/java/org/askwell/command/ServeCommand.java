package org.askwell.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.askwell.channel.web.WebChannel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: answers over HTTP until it is told to stop. */
@Command(name = "serve", description = "Answer over HTTP (the default).", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;

    @Mixin
    private final Content content = new Content();

    @Option(
            names = "--port",
            defaultValue = "7070",
            description = "Where to listen; 0 lets the system choose (ASKWELL_PORT; default: ${DEFAULT-VALUE}).")
    private int port = 7070;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > MAX_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "--port must be between 0 and " + MAX_PORT + ", not " + port);
        }
        WebChannel web = new WebChannel(content.chatbot(), port);
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
