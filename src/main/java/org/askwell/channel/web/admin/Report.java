package org.askwell.channel.web.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a page shows, and the table that it downloads as. */
sealed interface Report permits TurnReport, QuestionReport, ComplaintReport, EntryReport {

    /** The template that shows it. */
    String template();

    /** What the template shows of it. */
    Map<String, Object> values();

    /** The names of the table's columns. */
    List<String> head();

    Stream<List<String>> rows();
}
