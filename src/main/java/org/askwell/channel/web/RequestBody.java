package org.askwell.channel.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** What came with a request, before anybody looks into it: of the right type, no longer than allowed, and UTF-8. */
final class RequestBody {

    /** A message of 2,000 characters fits even with each of them escaped as two {@code \\uXXXX}. */
    static final int MAX_BYTES = 32 * 1024;

    private static final String DEADLINE = RequestBody.class.getName() + ".deadline";

    private RequestBody() {}

    /** The body of the request that has just come may take {@code time}. */
    static void expect(Context context, Duration time) {
        context.attribute(DEADLINE, System.nanoTime() + time.toNanos());
    }

    /** The body's text. Throws {@link BadRequest} that says what is wrong with it. */
    static String text(Context context) {
        if (!isJson(headers(context, "Content-Type"))) {
            throw new BadRequest(415, "Send the body with one Content-Type: application/json, in UTF-8.");
        }
        if (!headers(context, "Content-Encoding").isEmpty()) {
            throw new BadRequest(415, "Send the body as it is, without a Content-Encoding.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(context)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequest(400, "The body is not UTF-8; encode it as UTF-8.");
        }
    }

    private static List<String> headers(Context context, String name) {
        return Collections.list(context.req().getHeaders(name));
    }

    private static boolean isJson(List<String> contentTypes) {
        if (contentTypes.size() != 1) {
            return false;
        }
        List<String> parts = Arrays.stream(contentTypes.getFirst().split(";"))
                .map(String::strip)
                .toList();
        return parts.stream()
                        .findFirst()
                        .filter("application/json"::equalsIgnoreCase)
                        .isPresent()
                && parts.stream().skip(1).allMatch(RequestBody::isHarmless);
    }

    private static boolean isHarmless(String parameter) {
        String squeezed = parameter.replaceAll("[\\s\"]", "");
        return !squeezed.regionMatches(true, 0, "charset=", 0, "charset=".length())
                || squeezed.equalsIgnoreCase("charset=utf-8");
    }

    private static byte[] bytes(Context context) {
        if (context.req().getContentLengthLong() > MAX_BYTES) {
            throw tooLong();
        }
        try {
            return inTime(context.req().getInputStream(), room(context), deadline(context));
        } catch (IOException e) {
            throw new BadRequest(400, "The body broke off; send all of it.");
        }
    }

    /** A connection on which nothing comes is closed by itself; this ends one on which a byte comes now and then. */
    private static byte[] inTime(InputStream body, int room, long deadline) throws IOException {
        byte[] bytes = new byte[room];
        int length = 0;
        for (int read = 0; read >= 0; read = body.read(bytes, length, bytes.length - length)) {
            length += read;
            if (length > MAX_BYTES) {
                throw tooLong();
            }
            if (System.nanoTime() - deadline > 0) {
                throw new BadRequest(400, "The body comes too slowly; send all of it at once.");
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    /** One byte more than there should be, in which to see the end. */
    private static int room(Context context) {
        long told = context.req().getContentLengthLong();
        return told < 0 ? MAX_BYTES + 1 : (int) told + 1;
    }

    private static long deadline(Context context) {
        return Objects.requireNonNull(context.<Long>attribute(DEADLINE));
    }

    private static BadRequest tooLong() {
        return new BadRequest(413, "The body is longer than " + MAX_BYTES + " bytes; shorten it.");
    }
}
