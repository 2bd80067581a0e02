package org.askwell.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads over how many connections the servers are spread. */
final class Shards implements ITypeConverter<Integer> {

    /** Enough for two and a half million servers. */
    private static final int MAX = 1_000;

    @Override
    public Integer convert(String value) {
        return WholeNumber.in(value, 1, MAX)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + value + "' is not a number of connections; give one from 1 to " + MAX));
    }
}
