package org.askwell.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where people reach the server: scheme, host and port, and nothing after them. */
record PublicUrl(URI address) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    static final class Converter implements ITypeConverter<PublicUrl> {

        @Override
        public PublicUrl convert(String value) {
            try {
                URI given = new URI(value.strip());
                if (isHttp(given) && endsAtItsHost(given)) {
                    return new PublicUrl(new URI(given.getScheme().toLowerCase(Locale.ROOT) + "://"
                            + given.getRawAuthority().toLowerCase(Locale.ROOT)));
                }
            } catch (URISyntaxException e) {
                // said below, in the same words as for another kind of address
            }
            throw new TypeConversionException(
                    "'" + value + "' is not an address such as https://chat.clinic.example, with nothing after it");
        }

        private static boolean isHttp(URI given) {
            return Optional.ofNullable(given.getScheme())
                            .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                            .filter(SCHEMES::contains)
                            .isPresent()
                    && given.getHost() != null
                    && given.getRawUserInfo() == null;
        }

        private static boolean endsAtItsHost(URI given) {
            return Set.of("", "/").contains(given.getRawPath())
                    && given.getRawQuery() == null
                    && given.getRawFragment() == null;
        }
    }
}
