package org.askwell.transfer;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches a page that a person has named. Every address on the way is checked before it is asked: it has to be on the
 * internet, not inside a house, unless the person allows that. No proxy is asked, so that what is checked is what is asked.
 */
public final class Download {

    private static final int MAX_REDIRECTS = 5;
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    static {
        // Java asks for a name once and keeps the answer for this many seconds, longer than a download takes; so a name
        // server cannot answer the check with one address and the connection with another.
        Security.setProperty("networkaddress.cache.ttl", "600");
    }

    private final boolean allowPrivate;
    private final int maxBytes;
    private final Duration maxTime;

    Download(boolean allowPrivate, int maxBytes, Duration maxTime) {
        this.allowPrivate = allowPrivate;
        this.maxBytes = maxBytes;
        this.maxTime = maxTime;
    }

    /** Tells whether {@code source} is the address of a page. */
    public static boolean isAddress(String source) {
        String start = source.toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    /**
     * The page at {@code address}.
     *
     * @param allowPrivate also asks addresses that are not on the internet
     * @throws Unreadable where it cannot be had, or must not be asked for
     */
    public static Original of(String address, boolean allowPrivate) {
        return new Download(allowPrivate, 20_000_000, Duration.ofSeconds(60)).page(address);
    }

    Original page(String address) {
        HttpResponse<byte[]> response = follow(address, uri -> new LimitedBody(maxBytes, tooLarge(uri)));
        return page(response.uri(), response);
    }

    /** The status with which the page at {@code address} answers; its content is not read. */
    int status(String address) {
        return follow(address, uri -> HttpResponse.BodySubscribers.ofInputStream())
                .statusCode();
    }

    /** @param receiver what receives the content of the page at an address */
    private <T> HttpResponse<T> follow(String address, Function<URI, HttpResponse.BodySubscriber<T>> receiver) {
        Instant end = Instant.now().plus(maxTime);
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(maxTime)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
        try {
            URI uri = uri(address);
            for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
                HttpResponse<T> response = ask(client, uri, end, receiver);
                if (!isRedirect(response)) {
                    return response;
                }
                uri = redirected(uri, response);
            }
            throw new Unreadable(address + ": redirected more than " + MAX_REDIRECTS + " times");
        } finally {
            client.shutdownNow();
        }
    }

    private static URI uri(String address) {
        try {
            URI uri = new URI(address.strip()).parseServerAuthority();
            if (!isAddress(address) || uri.getHost() == null || uri.getUserInfo() != null) {
                throw new Unreadable(address + ": not a web address such as https://clinic.example/faq");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new Unreadable(address + ": not a web address such as https://clinic.example/faq");
        }
    }

    private String tooLarge(URI uri) {
        return uri + ": larger than " + maxBytes / 1_000_000 + " MB";
    }

    private <T> HttpResponse<T> ask(
            HttpClient client, URI uri, Instant end, Function<URI, HttpResponse.BodySubscriber<T>> receiver) {
        check(uri);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("User-Agent", "Askwell import")
                .header("Accept", "text/html, application/json, text/csv, */*;q=0.5")
                .build();
        CompletableFuture<HttpResponse<T>> response = client.sendAsync(request, found -> receiver.apply(uri));
        try {
            return response.get(Math.max(1, Duration.between(Instant.now(), end).toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Unreadable(uri + ": took longer than " + maxTime.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable(uri + ": stopped");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Unreadable unreadable
                    ? unreadable
                    : new Unreadable(uri + ": cannot be reached (" + e.getCause() + ")");
        }
    }

    private void check(URI uri) {
        try {
            boolean isPublic =
                    Arrays.stream(InetAddress.getAllByName(uri.getHost())).allMatch(Addresses::isPublic);
            if (!isPublic && !allowPrivate) {
                throw new Unreadable(uri + ": not on the internet but on a private network; say --allow-private if you"
                        + " mean it");
            }
        } catch (UnknownHostException e) {
            throw new Unreadable(uri + ": no such host");
        }
    }

    private static boolean isRedirect(HttpResponse<?> response) {
        return response.statusCode() >= 300 && response.statusCode() < 400;
    }

    private static URI redirected(URI from, HttpResponse<?> response) {
        String location = response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new Unreadable(from + ": redirected to nowhere"));
        URI to;
        try {
            to = uri(from.resolve(location).toString());
        } catch (IllegalArgumentException e) {
            throw new Unreadable(from + ": redirected to what is no address");
        }
        if (from.getScheme().equalsIgnoreCase("https") && !to.getScheme().equalsIgnoreCase("https")) {
            throw new Unreadable(from + ": redirected to " + to + ", which is not encrypted");
        }
        return to;
    }

    private static Original page(URI uri, HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            throw new Unreadable(uri + ": answered with status " + response.statusCode());
        }
        if (response.headers()
                .firstValue("Content-Encoding")
                .filter(coding -> !coding.equals("identity"))
                .isPresent()) {
            throw new Unreadable(uri + ": compressed, though nobody asked for that");
        }
        Optional<Charset> charset =
                response.headers().firstValue("Content-Type").flatMap(Download::charset);
        return new Original(uri.toString(), uri.toString(), response.body(), charset);
    }

    private static Optional<Charset> charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        try {
            return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
