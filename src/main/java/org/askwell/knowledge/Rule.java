package org.askwell.knowledge;

import java.util.Locale;

/** What a problem breaks. Machines know a rule by its {@link #id}, so a name once given stays. */
public enum Rule {
    /** The folder cannot be served like this. */
    FAULT,
    /** A listed sentence does not raise the warning sign that it should, or raises one. */
    WARNING_SIGN,
    /** The examples of a warning sign raise nothing when they are not listed themselves. */
    WEAK_SIGN,
    /** Nothing stands where people look for the answer, or a note that it is to come. */
    NO_ANSWER,
    /** Nothing urgent would be noticed. */
    NO_WARNING_SIGNS,
    /** Whoever gets no answer has nobody to turn to. */
    NO_CONTACT,
    NO_SOURCES,
    NO_REVIEW_DATE,
    REVIEW_DUE,
    EMPTY_PLACEHOLDER,
    READING_GRADE,
    /** The first paragraph, which is the answer itself, is too long. */
    LONG_SUMMARY,
    LONG_FOR_PHONE,
    LONG_FOR_DISCORD,
    LONG_TITLE,
    /** The same words stand for two entries, or for one and for none. */
    SAME_QUESTION,
    NEAR_DUPLICATE,
    FEW_EXAMPLES,
    ALIKE_EXAMPLES,
    /** The examples of an entry lead to others when they are not listed themselves. */
    SHADOWED,
    OUT_OF_SCOPE_ANSWERED,
    /** A link that only leads somewhere from a page of the owner's website. */
    RELATIVE_LINK,
    DEAD_LINK,
    /** A link could not be followed, which does not say that people cannot. */
    UNCHECKED_LINK;

    /** The name for machines and people. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
