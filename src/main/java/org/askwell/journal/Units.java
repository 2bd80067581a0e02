package org.askwell.journal;

import java.util.regex.Pattern;

/** What is counted or measured, and so is no number of a person. */
final class Units {

    private static final String NAMES =
            "(?:m?[gml]|mcg|µg|ug|i\\.?u\\.?|[km]?cals?|calories|kg|kgs|lbs?|pounds?|stone|oz|k?m|mm|cm|feet|ft"
                    + "|inch(?:es)?"
                    + "|miles?|steps?|k|hz|khz|watts?|volts?|units?|times|people|patients?|sessions?"
                    + "|treatments?|visits?|reps?|sets?"
                    + "|hours?|hrs?|h|mins?|minutes?|secs?|seconds?|days?|weeks?|months?|years?|yrs?|s|st|nd|rd"
                    + "|th|am|pm|percent|%|x"
                    + "|dollars?|bucks|euros?|pounds|quid|rupees|usd|eur|gbp|inr|cad|aud|nzd|€|£|¥|₹|\\$)";

    private static final Pattern QUANTITY =
            Pattern.compile("[\\d.,\\s–-]{1,24}" + NAMES + "|\\d{1,4}x\\d{1,4}(?:mm|cm)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern FOLLOW = Pattern.compile(
            "(?:" + NAMES + "|\\s{1,2}(?!(?:k|s|h|x)(?!\\p{L}))" + NAMES + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CURRENCY =
            Pattern.compile("[$€£¥₹]\\s?$|(?:rs|usd|eur|gbp|inr)\\.?\\s?$", Pattern.CASE_INSENSITIVE);

    private Units() {}

    static boolean isQuantity(String piece) {
        return QUANTITY.matcher(piece).matches();
    }

    /** Whether the number that stands in {@code text} from {@code start} to {@code end} is an amount of something. */
    static boolean belongTo(String text, int start, int end) {
        return FOLLOW.matcher(text).region(end, text.length()).lookingAt()
                || CURRENCY.matcher(text.substring(Math.max(0, start - 5), start))
                        .find();
    }
}
