package org.askwell.transfer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a row of an FAQ can tell, with the names that columns and JSON fields commonly have for it. */
enum Field {
    ID("key qid faqid questionid entryid"),
    TOPIC(""),
    CATEGORY("categories section group kategorie rubrik"),
    QUESTION("questions title q heading faq query frage pregunta domanda"),
    VARIANTS("variant examples example alternatives alternativequestions phrasings utterances"),
    ANSWER("answers a response reply text body content antwort reponse respuesta"),
    ANSWER_FORMAT(""),
    RELATED(""),
    SOURCES(""),
    SOURCE("quelle sourcename sourcetitle"),
    URL("link href sourceurl address"),
    REVIEWED("lastreviewed lastupdated updated datemodified");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, Field> BY_NAME = byName();

    /** Separated by spaces. */
    private final String otherNames;

    Field(String otherNames) {
        this.otherNames = otherNames;
    }

    private static Map<String, Field> byName() {
        Map<String, Field> fields = new HashMap<>();
        for (Field field : values()) {
            fields.put(letters(field.title()), field);
            for (String name : field.otherNames.split(" ", -1)) {
                fields.put(name, field);
            }
        }
        fields.remove("");
        return Map.copyOf(fields);
    }

    /** What people call it on the command line, and what an export calls it. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field called {@code name}. */
    static Optional<Field> titled(String name) {
        return commonlyCalled(name).filter(field -> letters(field.title()).equals(letters(name)));
    }

    /** The field that a column or JSON field called {@code name} most likely holds. */
    static Optional<Field> commonlyCalled(String name) {
        return Optional.ofNullable(BY_NAME.get(letters(name)));
    }

    private static String letters(String name) {
        return NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
