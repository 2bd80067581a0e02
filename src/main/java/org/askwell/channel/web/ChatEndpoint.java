package org.askwell.channel.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.askwell.channel.PlainText;
import org.askwell.conversation.Chatbot;
import org.askwell.conversation.ConversationId;
import org.askwell.conversation.Reply;
import org.askwell.conversation.Turn;
import org.askwell.conversation.Utterance;
import org.askwell.journal.ChannelName;
import org.askwell.journal.Exchange;
import org.askwell.journal.Journal;
import org.askwell.knowledge.Clinic;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.WarningSign;
import org.askwell.retrieval.Candidate;
import org.askwell.retrieval.Finding;
import org.askwell.retrieval.IntentShare;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/chat}: one utterance in, one reply out. */
final class ChatEndpoint {

    private static final int EXPLAINED = 5;
    private static final int MAX_KEY = 200;

    private final Chatbot chatbot;
    private final Journal journal;

    ChatEndpoint(Chatbot chatbot, Journal journal) {
        this.chatbot = chatbot;
        this.journal = journal;
    }

    record Request(@Nullable String message, @Nullable String conversation, boolean debug) {}

    record Contact(String name, String phone, String email, String url, String hours) {

        static Contact of(Clinic clinic) {
            return new Contact(clinic.name(), clinic.phone(), clinic.email(), clinic.url(), clinic.hours());
        }
    }

    /** The warning sign behind an urgent reply. */
    record Sign(String id, String level, String title, List<String> call) {

        static Sign of(WarningSign sign) {
            return new Sign(
                    sign.id(),
                    sign.level().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    sign.title(),
                    sign.call());
        }
    }

    /** Why a reply is what it is; only for requests with {@code "debug": true}. */
    record Debug(
            String query,
            String reason,
            double confidence,
            double coverage,
            List<DebugCandidate> candidates,
            List<DebugIntent> intents,
            List<DebugFinding> signs) {}

    record DebugCandidate(String entry, double score, Map<String, Double> signals) {

        static DebugCandidate of(Candidate candidate) {
            return new DebugCandidate(candidate.entry().id(), candidate.score(), candidate.signals());
        }
    }

    record DebugIntent(String intent, double share) {

        static DebugIntent of(IntentShare intent) {
            return new DebugIntent(intent.intent().id(), intent.share());
        }
    }

    record DebugFinding(String part, String sign, double risk) {

        static DebugFinding of(Finding finding) {
            return new DebugFinding(finding.part(), finding.sign().id(), finding.risk());
        }
    }

    record Response(
            String conversation,
            String turn,
            String kind,
            String text,
            String html,
            @Nullable Prose details,
            EntryReply.@Nullable Origin entry,
            @Nullable Sign sign,
            double confidence,
            List<EntryReply.Link> suggestions,
            @Nullable Contact contact,
            @Nullable Debug debug) {}

    void handle(Context context) {
        Request request = Json.read(context, Request.class);
        Optional<ConversationId> claimed =
                Optional.ofNullable(request.conversation()).map(ConversationId::new);
        Utterance utterance = utterance(request);
        Optional<String> idempotencyKey = idempotencyKey(context);
        Exchange exchange = Exchange.timed(
                ChannelName.WEB,
                Optional.empty(),
                () -> idempotencyKey
                        .map(key -> chatbot.reply(claimed, utterance, key))
                        .orElseGet(() -> chatbot.reply(claimed, utterance)));
        journal.turn(exchange);
        Json.write(context, response(exchange.turn(), request.debug()));
    }

    /** The sender's name for this message, by which a repeated one is known. */
    private static Optional<String> idempotencyKey(Context context) {
        Optional<String> key = Optional.ofNullable(context.header("Idempotency-Key"));
        if (key.filter(given -> given.isBlank() || given.length() > MAX_KEY).isPresent()) {
            throw new BadRequest(
                    400, "The header `Idempotency-Key` must hold 1 to %d characters, best a UUID.".formatted(MAX_KEY));
        }
        return key;
    }

    private static Utterance utterance(Request request) {
        if (request.message() == null) {
            throw new BadRequest(400, "The field `message` is missing; put the person's words there.");
        }
        if (Utterance.isTooLong(request.message())) {
            throw new BadRequest(
                    413, "The message is longer than %d characters; shorten it.".formatted(Utterance.MAX_LENGTH));
        }
        Utterance utterance = new Utterance(request.message());
        if (utterance.isBlank()) {
            throw new BadRequest(400, "The message is blank; put the person's words there.");
        }
        return utterance;
    }

    private static Response response(Turn turn, boolean debug) {
        Shown shown = Shown.of(turn.reply());
        return new Response(
                turn.conversation().value(),
                turn.id(),
                shown.kind(),
                PlainText.of(turn),
                Html.of(turn),
                shown.details(),
                shown.entry(),
                shown.sign(),
                turn.confidence(),
                EntryReply.Link.toAll(shown.suggestions()),
                shown.contact(),
                debug ? explain(turn) : null);
    }

    /** What of a reply stands in fields of its own, beside its words. */
    private record Shown(
            String kind,
            @Nullable Prose details,
            EntryReply.@Nullable Origin entry,
            @Nullable Sign sign,
            List<Entry> suggestions,
            @Nullable Contact contact) {

        static Shown of(Reply reply) {
            return switch (reply) {
                case Reply.Answer answer ->
                    new Shown(
                            "answer", rest(answer), EntryReply.Origin.of(answer.entry()), null, answer.related(), null);
                case Reply.Clarify clarify -> new Shown("clarify", null, null, null, clarify.choices(), null);
                case Reply.Urgent urgent ->
                    new Shown("urgent", null, null, Sign.of(urgent.sign()), List.of(), Contact.of(urgent.contact()));
                case Reply.Handoff handoff ->
                    new Shown("handoff", null, null, null, List.of(), Contact.of(handoff.contact()));
                case Reply.SmallTalk smallTalk ->
                    new Shown("smalltalk", null, null, null, smallTalk.suggestions(), null);
                case Reply.Unknown unknown ->
                    new Shown("unknown", null, null, null, unknown.nearest(), Contact.of(unknown.contact()));
            };
        }

        private static @Nullable Prose rest(Reply.Answer answer) {
            boolean toldAlready = answer.part() != Reply.Part.SUMMARY
                    || answer.entry().details().isEmpty();
            return toldAlready ? null : answer.entry().details();
        }
    }

    private static Debug explain(Turn turn) {
        return new Debug(
                turn.ranking().query().toString(),
                turn.decision().reason(),
                turn.ranking().confidence(),
                turn.ranking().coverage(),
                firstOf(turn.ranking().candidates(), DebugCandidate::of),
                firstOf(turn.ranking().intents(), DebugIntent::of),
                firstOf(turn.findings(), DebugFinding::of));
    }

    private static <T, D> List<D> firstOf(List<T> all, Function<T, D> shown) {
        return all.stream().limit(EXPLAINED).map(shown).toList();
    }
}
