package org.askwell.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the log is written. */
enum LogFormat {
    /** A line an event, for people. */
    TEXT,
    /** A JSON object a line, for programs that collect logs. */
    JSON;

    static final class Converter implements ITypeConverter<LogFormat> {

        @Override
        public LogFormat convert(String value) {
            return switch (value.strip()) {
                case "text" -> TEXT;
                case "json" -> JSON;
                default ->
                    throw new TypeConversionException("'" + value + "' is not a format of logs; give text or json");
            };
        }
    }
}
