package org.askwell.command;

import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many questions may be asked in a minute. */
final class RateLimit implements ITypeConverter<OptionalInt> {

    private static final int MAX = 10_000_000;

    @Override
    public OptionalInt convert(String value) {
        if (value.strip().equals("off")) {
            return OptionalInt.empty();
        }
        int number = WholeNumber.in(value, 1, MAX)
                .orElseThrow(() -> new TypeConversionException("'" + value
                        + "' is not a limit; give a number of questions a minute from 1 to " + MAX + ", or off"));
        return OptionalInt.of(number);
    }
}
