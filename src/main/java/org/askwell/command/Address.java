package org.askwell.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of another Discord-compatible server. */
abstract class Address implements ITypeConverter<URI> {

    private final Set<String> schemes;
    private final String example;

    private Address(Set<String> schemes, String example) {
        this.schemes = schemes;
        this.example = example;
    }

    static final class OfApi extends Address {
        OfApi() {
            super(Set.of("http", "https"), "https://discord.example/api/v10");
        }
    }

    static final class OfGateway extends Address {
        OfGateway() {
            super(Set.of("ws", "wss"), "wss://gateway.discord.example");
        }
    }

    @Override
    public URI convert(String value) {
        try {
            URI uri = new URI(value.strip());
            if (uri.getHost() != null
                    && uri.getScheme() != null
                    && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below, in the same words as for another kind of address
        }
        throw new TypeConversionException("'" + value + "' is not an address such as " + example);
    }
}
