package org.askwell.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes of a person a name that says nothing to whoever has the database alone, and yet is the same each time, so that all of
 * a person's rows can be deleted. The key stands in a file of its own, {@code journal.key}.
 */
final class PersonKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private PersonKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The key in the folder {@code data}, made there if there is none. */
    static PersonKey in(Path data) throws IOException {
        Path file = data.resolve("journal.key");
        if (!Files.exists(file)) {
            // Whole or not at all, even if the program is killed.
            Path whole = data.resolve("journal.key." + UUID.randomUUID());
            OwnFile.create(whole);
            Files.writeString(whole, HexFormat.of().formatHex(random()));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            return new PersonKey(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " holds no key; move it away, and a new one is made", e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** The name of {@code person} in {@code channel}. */
    String name(ChannelName channel, String person) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] name = mac.doFinal((channel + ":" + person).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
