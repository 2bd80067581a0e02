package org.askwell.channel.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * How the pages look.
 *
 * @param version changes whenever the text does, so that browsers may keep a version for ever
 */
public record Stylesheet(String text, String version) {

    private static final int VERSION_LENGTH = 12;

    /** That of the pages for everybody. */
    public static Stylesheet ofPages() {
        return of(Stylesheet.class, "faq.css");
    }

    /** What is in {@code file} beside {@code user}. */
    public static Stylesheet of(Class<?> user, String file) {
        try (InputStream stream = user.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(stream, file).readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Stylesheet(new String(bytes, StandardCharsets.UTF_8), hash.substring(0, VERSION_LENGTH));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
