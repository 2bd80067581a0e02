package org.askwell.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.askwell.knowledge.Links;
import org.askwell.knowledge.Located;
import org.askwell.knowledge.Problem;
import org.askwell.knowledge.Rule;
import org.askwell.transfer.LinkState;

/** Which links of a knowledge base lead nowhere. */
final class LinkCheck {

    /** Most links wait for the same few websites; more at once would look like an attack there. */
    private static final int AT_ONCE = 6;

    private LinkCheck() {}

    /** What is found; each address is asked once, wherever it stands. */
    static List<Problem> run(Path folder, boolean allowPrivate) {
        List<Located> links = Links.in(folder);
        Map<String, LinkState> states =
                states(links.stream().map(Located::text).distinct().toList(), allowPrivate);
        return links.stream()
                .flatMap(link ->
                        Optional.ofNullable(states.get(link.text())).flatMap(state -> problem(link, state)).stream())
                .toList();
    }

    private static Map<String, LinkState> states(List<String> addresses, boolean allowPrivate) {
        AtomicInteger done = new AtomicInteger();
        try (ProgressBar progress = ProgressBar.of("Opening the links");
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            Map<String, Future<LinkState>> asked = new LinkedHashMap<>();
            for (String address : addresses) {
                asked.put(address, threads.submit(() -> {
                    LinkState state = LinkState.of(address, allowPrivate);
                    progress.reached(done.incrementAndGet(), addresses.size());
                    return state;
                }));
            }
            Map<String, LinkState> states = new LinkedHashMap<>();
            for (Map.Entry<String, Future<LinkState>> one : asked.entrySet()) {
                states.put(one.getKey(), one.getValue().get());
            }
            return states;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while opening the links", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("opening the links failed", e);
        }
    }

    private static Optional<Problem> problem(Located link, LinkState state) {
        return switch (state.kind()) {
            case ALIVE -> Optional.empty();
            case UNSURE ->
                Optional.of(new Problem(
                        Problem.Severity.HINT,
                        Rule.UNCHECKED_LINK,
                        link.file(),
                        link.line(),
                        "`" + link.text() + "` could not be checked (" + state.reason() + "); open it in a browser"));
            case DEAD ->
                Optional.of(new Problem(
                        Problem.Severity.WARNING,
                        Rule.DEAD_LINK,
                        link.file(),
                        link.line(),
                        "`" + link.text() + "` does not open (" + state.reason() + "); find out where it went"));
        };
    }
}
