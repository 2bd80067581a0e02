package org.askwell.channel.web.admin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who has signed in: their browsers hold a signed time until which they may look. Nothing of it is kept here, so that every
 * replica with the same token lets them in, and none does once the token is another.
 */
final class Sessions {

    static final Duration TIME = Duration.ofHours(8);

    private static final String ALGORITHM = "HmacSHA256";

    /** So many that nobody finds the token by trying what would have signed a cookie. */
    private static final int ROUNDS = 210_000;

    private static final int BITS = 256;
    private static final int RANDOM_BYTES = 16;
    private static final Pattern COOKIE = Pattern.compile("([0-9]{1,12})\\.[0-9a-f]{32}\\.([0-9a-f]{64})");

    private final byte[] tokenHash;

    /** Takes a third of a second, which no start should wait for. */
    private final CompletableFuture<SecretKeySpec> key;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(String token, InstantSource clock) {
        this.tokenHash = hash(token);
        this.key = CompletableFuture.supplyAsync(() -> key(token));
        this.clock = clock;
    }

    private static SecretKeySpec key(String token) {
        byte[] salt = "askwell admin".getBytes(StandardCharsets.UTF_8);
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(token.toCharArray(), salt, ROUNDS, BITS))
                    .getEncoded();
            return new SecretKeySpec(derived, ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }

    /** Takes the same time however much of {@code given} is right. */
    boolean isToken(String given) {
        return MessageDigest.isEqual(tokenHash, hash(given));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Session start() {
        byte[] noise = new byte[RANDOM_BYTES];
        random.nextBytes(noise);
        String until = clock.instant().plus(TIME).getEpochSecond() + "."
                + HexFormat.of().formatHex(noise);
        return session(until + "." + sign("session", until));
    }

    /** Whose {@code cookie} this is; nobody's where it was not signed here, or has run out. */
    Optional<Session> of(String cookie) {
        return Optional.of(COOKIE.matcher(cookie))
                .filter(parts -> parts.matches() && isSigned(cookie, parts.group(2)))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(1)))))
                .map(parts -> session(cookie));
    }

    private boolean isSigned(String cookie, String signature) {
        String signed = cookie.substring(0, cookie.lastIndexOf('.'));
        return isEqual(signature, sign("session", signed));
    }

    private Session session(String cookie) {
        return new Session(cookie, sign("form", cookie));
    }

    static boolean isEqual(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.join());
            return HexFormat.of().formatHex(mac.doFinal((purpose + " " + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
