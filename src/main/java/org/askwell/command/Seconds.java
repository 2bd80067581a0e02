package org.askwell.command;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a short time in seconds. */
final class Seconds implements ITypeConverter<Duration> {

    private static final int MAX = 300;

    @Override
    public Duration convert(String value) {
        return WholeNumber.in(value, 0, MAX).stream()
                .mapToObj(Duration::ofSeconds)
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'" + value + "' is not a time; give a number of seconds from 0 to " + MAX));
    }
}
