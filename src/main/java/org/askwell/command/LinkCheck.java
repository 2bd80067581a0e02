package org.askwell.command;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
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

    /** Where so many are not found, it is not their fault; without a network each may take seconds. */
    private static final int HOSTS_TRIED = 5;

    private LinkCheck() {}

    /** What is found; each address is asked once, wherever it stands. */
    static List<Problem> run(Path folder, boolean allowPrivate) {
        List<Located> links = Links.in(folder);
        List<String> unknown = unknownHosts(links);
        if (unknown.size() > 1) {
            return List.of(noNetwork(unknown));
        }
        Map<String, LinkState> states =
                states(links.stream().map(Located::text).distinct().toList(), allowPrivate);
        return links.stream()
                .flatMap(link ->
                        Optional.ofNullable(states.get(link.text())).flatMap(state -> problem(link, state)).stream())
                .toList();
    }

    /** The first few hosts that {@code links} lead to; none where one of them is found. */
    private static List<String> unknownHosts(List<Located> links) {
        List<String> hosts = links.stream()
                .flatMap(link -> host(link.text()).stream())
                .distinct()
                .limit(HOSTS_TRIED)
                .toList();
        return hosts.stream().noneMatch(LinkCheck::isFound) ? hosts : List.of();
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isFound(String host) {
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Problem noNetwork(List<String> hosts) {
        return new Problem(
                Problem.Severity.WARNING,
                Rule.UNCHECKED_LINK,
                Path.of(""),
                0,
                "no link was opened: none of " + String.join(", ", hosts)
                        + " is found, so there seems to be no network");
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
