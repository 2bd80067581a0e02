package org.askwell.channel.web;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Names the content of a reply, so that who has it already is not sent it again. Weak, since it may be compressed. */
record EntityTag(String value) {

    static EntityTag of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag("W/\"" + HexFormat.of().formatHex(hash, 0, Long.BYTES * 2) + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Sends {@code content}, or only that it has not changed. */
    static void send(Context context, String contentType, byte[] content) {
        EntityTag tag = of(content);
        context.header("ETag", tag.value()).header("Vary", "Accept-Encoding");
        if (tag.isKnownTo(context)) {
            context.status(304).res().setContentType(null);
        } else {
            context.contentType(contentType).result(content);
        }
    }

    private boolean isKnownTo(Context context) {
        return Optional.ofNullable(context.header("If-None-Match")).stream()
                .flatMap(known -> Arrays.stream(known.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(value)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
