package org.askwell.browser;

import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a machine without a browser gets one from. */
final class ChromiumPackages {

    private static final Path DEBIANS = Path.of("/usr/bin/chromium");
    private static final String[] QUIETLY = {"apt-get", "-y", "-q", "-o", "DPkg::Lock::Timeout=300"};

    private ChromiumPackages() {}

    /** Debian's own package, where this process may install packages. */
    static Optional<Path> fromDebian() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        announce("Debian's packages");
        run(aptGet("update"));
        run(aptGet("install", "--no-install-recommends", "chromium", "fonts-liberation"));
        return Optional.of(DEBIANS).filter(ChromiumPackages::isBrowser);
    }

    private static List<String> aptGet(String... arguments) {
        return Stream.concat(Stream.of(QUIETLY), Stream.of(arguments)).toList();
    }

    /** The build that Playwright publishes for this kind of machine; kept in the cache of the person's account. */
    static Optional<Path> fromPlaywright() {
        announce("Playwright's download");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        run(List.of(java, "-cp", classes, CLI.class.getName(), "install", "--no-shell", "chromium"));
        try (Playwright playwright = Chromium.playwright()) {
            return Optional.of(Path.of(playwright.chromium().executablePath())).filter(ChromiumPackages::isBrowser);
        }
    }

    private static void announce(String source) {
        System.err.println("No Chromium found; trying " + source + ". This takes a minute, once.");
    }

    /** Whether {@code program} is there, starts here and calls itself Chromium or Chrome. */
    static boolean isBrowser(Path program) {
        return Files.isExecutable(program)
                && run(List.of(program.toString(), "--version", "--no-sandbox")).contains("Chrom");
    }

    /** What {@code command} prints; nothing where it cannot be started or fails. */
    private static String run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) {
                return output;
            }
            System.err.println(String.join(" ", command) + " failed:\n" + output);
            return "";
        } catch (IOException e) {
            System.err.println(String.join(" ", command) + " did not start: " + e.getMessage());
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
