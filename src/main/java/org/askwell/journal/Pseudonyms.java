package org.askwell.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;

/**
 * Names under which conversations and people are kept: the same for the same one, so that all of it can be forgotten, and of no
 * use without the key. The key lies in the database, so that all replicas share it. Safe for use by any
 * number of threads.
 */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** Enough that no two are ever the same. */
    private static final int NAME_BYTES = 16;

    private final SecretKeySpec key;

    private Pseudonyms(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Those of the database, with a new key where it has none. */
    static Pseudonyms of(Handle handle) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        handle.createUpdate("insert into pseudonym_key (id, value) values (1, :value) on conflict (id) do nothing")
                .bind("value", HexFormat.of().formatHex(random))
                .execute();
        String key = handle.createQuery("select value from pseudonym_key where id = 1")
                .mapTo(String.class)
                .one();
        return new Pseudonyms(HexFormat.of().parseHex(key));
    }

    String ofConversation(String id) {
        return of("conversation " + id);
    }

    /** @param person as the channel knows them; empty where it does not */
    String ofPerson(String channel, String person) {
        return person.isEmpty() ? "" : of(channel + " " + person);
    }

    String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, NAME_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
