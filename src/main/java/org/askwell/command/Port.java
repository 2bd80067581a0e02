package org.askwell.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where to listen; 0 lets the system choose. */
record Port(int number) {

    /** Not to listen at all. */
    static final Port OFF = new Port(-1);

    private static final int MAX = 65_535;

    static final class Converter implements ITypeConverter<Port> {

        @Override
        public Port convert(String value) {
            if (value.strip().equals("off")) {
                return OFF;
            }
            int number = WholeNumber.in(value, 0, MAX)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + value + "' is not a port; give a number from 0 to " + MAX + ", or off"));
            return new Port(number);
        }
    }
}
