package org.askwell.command;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a long time in days. */
final class Days implements ITypeConverter<Duration> {

    private static final int MAX = 3_650;

    @Override
    public Duration convert(String value) {
        return WholeNumber.in(value, 1, MAX).stream()
                .mapToObj(Duration::ofDays)
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'" + value + "' is not a time; give a number of days from 1 to " + MAX));
    }
}
