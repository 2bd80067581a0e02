package org.askwell.channel.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What came with a request, before anybody looks into it: of the right type, no longer than allowed, and UTF-8. */
final class RequestBody {

    /** A message of 2,000 characters fits even with each of them escaped as two {@code \\uXXXX}. */
    static final int MAX_BYTES = 32 * 1024;

    private RequestBody() {}

    /**
     * The body's text. Throws {@link BadRequest} that says what is wrong with it.
     *
     * @param type the media type that it must be of
     */
    static String text(Context context, String type) {
        if (!isOf(type, headers(context, "Content-Type"))) {
            throw new BadRequest(415, "Send the body with one Content-Type: " + type + ", in UTF-8.");
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

    private static boolean isOf(String type, List<String> contentTypes) {
        if (contentTypes.size() != 1) {
            return false;
        }
        List<String> parts = Arrays.stream(contentTypes.getFirst().split(";"))
                .map(String::strip)
                .toList();
        return parts.stream().findFirst().filter(type::equalsIgnoreCase).isPresent()
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
            byte[] bytes = context.req().getInputStream().readNBytes(room(context));
            if (bytes.length > MAX_BYTES) {
                throw tooLong();
            }
            return bytes;
        } catch (IOException e) {
            throw new BadRequest(400, "The body broke off; send all of it.");
        }
    }

    /** One byte more than there should be, in which to see the end. */
    private static int room(Context context) {
        long told = context.req().getContentLengthLong();
        return told < 0 ? MAX_BYTES + 1 : (int) told + 1;
    }

    private static BadRequest tooLong() {
        return new BadRequest(413, "The body is longer than " + MAX_BYTES + " bytes; shorten it.");
    }
}
