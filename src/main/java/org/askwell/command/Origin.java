package org.askwell.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a website's origin as browsers send it, such as {@code https://clinic.example}; {@code *} stands for every one. */
final class Origin implements ITypeConverter<String> {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Override
    public String convert(String value) {
        String origin = value.strip().toLowerCase(Locale.ROOT);
        if (!origin.equals("*") && !isOrigin(origin)) {
            throw new TypeConversionException(
                    "'" + value + "' is not a website's origin; write it like https://clinic.example, with no path");
        }
        return origin;
    }

    private static boolean isOrigin(String origin) {
        try {
            URI uri = new URI(origin);
            return uri.getHost() != null
                    && uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme())
                    && origin.equals(
                            uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
