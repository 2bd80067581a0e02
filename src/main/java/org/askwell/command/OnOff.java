package org.askwell.command;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A switch. No boolean, since picocli takes those for flags, whose default it turns over. */
enum OnOff {
    ON,
    OFF;

    static final class Converter implements ITypeConverter<OnOff> {

        @Override
        public OnOff convert(String value) {
            return switch (value.strip().toLowerCase(Locale.ROOT)) {
                case "on" -> ON;
                case "off" -> OFF;
                default -> throw new TypeConversionException("'" + value + "' is neither on nor off");
            };
        }
    }
}
