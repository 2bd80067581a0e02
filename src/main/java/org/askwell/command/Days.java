package org.askwell.command;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a long time in days. */
final class Days implements ITypeConverter<Duration> {

    private static final int MAX = 3_650;

    @Override
    public Duration convert(String value) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number > 0 && number <= MAX) {
                return Duration.ofDays(number);
            }
        } catch (NumberFormatException e) {
            // said below, in the same words as for a number out of range
        }
        throw new TypeConversionException("'" + value + "' is not a time; give a number of days from 1 to " + MAX);
    }
}
