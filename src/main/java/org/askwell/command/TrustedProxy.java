package org.askwell.command;

import org.askwell.channel.web.Network;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where a proxy stands. */
final class TrustedProxy implements ITypeConverter<Network> {

    @Override
    public Network convert(String value) {
        return Network.parse(value.strip())
                .orElseThrow(() -> new TypeConversionException(
                        "'" + value + "' is not a network; write it like 10.0.0.0/8, 2001:db8::/32 or 192.0.2.1"));
    }
}
