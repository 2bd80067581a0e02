package org.askwell.conversation;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The name of a conversation: 128 random bits, so that nobody can guess another person's. */
public record ConversationId(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A name that no conversation has. */
    public static ConversationId random() {
        return new ConversationId(randomName());
    }

    /** A name that nothing has. */
    public static String randomName() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
