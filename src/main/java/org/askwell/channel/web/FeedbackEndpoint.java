package org.askwell.channel.web;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.askwell.journal.Feedback;
import org.askwell.journal.Journal;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/feedback}: whether a turn helped. */
final class FeedbackEndpoint {

    private static final Pattern TURN = Pattern.compile("[0-9a-f]{32}");

    private final Journal journal;

    FeedbackEndpoint(Journal journal) {
        this.journal = journal;
    }

    record Request(
            @Nullable String turn,
            @Nullable Boolean helpful,
            @Nullable String comment) {}

    void handle(Context context) {
        journal.feedback(feedback(Json.read(context, Request.class)));
        Json.done(context);
    }

    private static Feedback feedback(Request request) {
        if (request.turn() == null || !TURN.matcher(request.turn()).matches()) {
            throw new BadRequest(400, "The field `turn` must be the id of a reply.");
        }
        if (request.helpful() == null) {
            throw new BadRequest(400, "The field `helpful` is missing; it must be true or false.");
        }
        String comment = request.comment() == null ? "" : request.comment().strip();
        if (comment.length() > Feedback.MAX_COMMENT) {
            throw new BadRequest(
                    413, "The comment is longer than %d characters; shorten it.".formatted(Feedback.MAX_COMMENT));
        }
        return new Feedback(request.turn(), request.helpful(), comment);
    }
}
