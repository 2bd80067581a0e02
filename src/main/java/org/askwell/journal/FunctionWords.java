package org.askwell.journal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that are no name wherever they stand, not even with a capital or where a name is expected. */
final class FunctionWords {

    private static final Set<String> WORDS = Stream.of(
                    "a about after again all also although always am an and any anybody anyone are around as at away back be",
                    "because been before being both but by came can cannot can't cant come coming could couldn't did didn't",
                    "do does doesn't doing don't dont down during each either else even ever every everyone few for from get",
                    "gets getting give given go goes going gone gonna good got had has hasn't have haven't having he he's hello",
                    "her here hers hey hi hiya him his how how's i i'd i'll i'm i've id if ill im in into is isn't it it's its ive",
                    "just keep know last late later less let like live lives living lot lots made make many may maybe me might",
                    "mine more most much must my need needs neither never next no nobody none nor not nothing now of off often oh",
                    "ok okay on once one only or other our ours out over own per perhaps please pls plz quite really said same",
                    "saw say says see seen she she's should shouldn't since so some someone something soon sorry still such sure",
                    "take taken takes taking than thank thanks that that's the their theirs them then there there's these they",
                    "they're this those though through till to today told tomorrow tonight too took tried try trying u under",
                    "until up ur us use used using usually very via wait wanna want wanted wanting wants was wasn't we we're we've",
                    "went were what what's when where whether which while who who's whom whose why will wish with within without",
                    "whoever whatever whenever wherever won't wont would wouldn't yeah yes yesterday yet you you're your yours yourself",
                    "wrong correct spelt spelled misspelt misspelled",
                    "doctor doctors doc docs nurse nurses physio team clinic reception receptionist everybody folks guys mate mates",
                    "sir madam ma'am anyway afternoon morning evening advance regards wishes cheers advice help question",
                    "questions hoping wondering currently pregnant diabetic allergic",
                    "monday tuesday wednesday thursday friday saturday sunday january february march july",
                    "september october november december mon tue tues wed thu thurs fri",
                    "surname forename firstname lastname dob date birth phone tel mobile email address postcode age",
                    "und ist ich aber oder die der das mit hat kann et est je mais avec pour qui il elle a y es el la con pero",
                    "tiene puede que en e è ho ha und wohne")
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private FunctionWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }
}
