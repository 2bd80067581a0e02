package org.askwell.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds a Chromium on this machine, or else has one brought: a test that needs a browser never passes without one.
 *
 * @param chosen what the environment variable {@value #SETTING} says; empty where it is not set
 * @param searchPath the folders of {@code PATH}
 * @param usualPlaces where browsers are that stand in no such folder
 * @param sources bring a browser, the first one that can; tried in order until there is one
 */
record ChromiumSearch(String chosen, List<Path> searchPath, List<Path> usualPlaces, List<Source> sources) {

    static final String SETTING = "ASKWELL_CHROMIUM";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Brings a browser to this machine and says where it is; empty where it cannot. */
    interface Source extends Supplier<Optional<Path>> {}

    static ChromiumSearch onThisMachine() {
        String path = System.getenv().getOrDefault("PATH", "");
        return new ChromiumSearch(
                System.getenv().getOrDefault(SETTING, ""),
                Stream.of(path.split(File.pathSeparator)).map(Path::of).toList(),
                List.of(
                        Path.of("/usr/lib/chromium/chromium"),
                        Path.of("/opt/google/chrome/chrome"),
                        Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
                        Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                        Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")),
                List.of(ChromiumPackages::fromDebian, ChromiumPackages::fromPlaywright));
    }

    /** The program to start. Throws {@link IllegalStateException} that names the remedy where there is none. */
    Path find() {
        if (!chosen.isEmpty()) {
            return Optional.of(Path.of(chosen))
                    .filter(ChromiumPackages::isBrowser)
                    .orElseThrow(() -> new IllegalStateException(
                            SETTING + " is " + chosen + ", which is no Chromium that starts; correct or unset it."));
        }
        return Stream.concat(Stream.of(this::installed), sources.stream())
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no Chromium to test with, and none could be"
                        + " installed. Install one (Debian: apt-get install chromium) or name one in the environment"
                        + " variable " + SETTING + "."));
    }

    private Optional<Path> installed() {
        Stream<Path> named =
                searchPath.stream().flatMap(folder -> NAMES.stream().map(folder::resolve));
        return Stream.concat(named, usualPlaces.stream())
                .filter(Files::isExecutable)
                .filter(ChromiumPackages::isBrowser)
                .findFirst();
    }
}
