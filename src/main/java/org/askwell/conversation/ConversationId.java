package org.askwell.conversation;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The name of a conversation: 128 random bits, so that nobody can guess another person's. */
public record ConversationId(String value) {

    private static final int BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Tells whether it may be the name of a conversation; any other was made up. */
    public boolean isPossible() {
        return value.length() == 2 * BYTES && value.chars().allMatch(HexFormat::isHexDigit);
    }

    /** A name that no conversation has. */
    public static ConversationId random() {
        return new ConversationId(randomName());
    }

    static String randomName() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
