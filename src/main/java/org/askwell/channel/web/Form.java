package org.askwell.channel.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody filled in on a page of ours. */
record Form(Map<String, String> fields) {

    /** Reads the request's body. Throws {@link BadRequest} that says what is wrong with it. */
    static Form of(Context context) {
        String body = RequestBody.text(context, "application/x-www-form-urlencoded");
        try {
            return new Form(Arrays.stream(body.split("&"))
                    .map(field -> field.split("=", 2))
                    .collect(Collectors.toMap(
                            field -> decoded(field[0]),
                            field -> field.length > 1 ? decoded(field[1]) : "",
                            (first, again) -> first)));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, "The form is badly encoded; send it as browsers do.");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What is in the field {@code name}; empty where there is none. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
