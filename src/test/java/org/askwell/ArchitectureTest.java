package org.askwell;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.askwell.retrieval.Candidate;
import org.askwell.retrieval.Finding;
import org.askwell.retrieval.IntentShare;
import org.askwell.retrieval.Query;
import org.askwell.retrieval.Ranking;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The map of the house: who may use whom, and where each library lives. When a direction must change, change it here first. */
class ArchitectureTest {

    private static final String ROOT = "org.askwell";

    /** A tool, and so at home in several rooms, but not where questions are answered. */
    private static final String JACKSON = "com.fasterxml.jackson";

    /** A tool too: whatever anybody can make grow is kept in one of its bounded caches. */
    private static final String CAFFEINE = "com.github.benmanes.caffeine";

    /** Java's own; whoever must know their own words again signs them. */
    private static final String CRYPTO = "javax.crypto";

    /**
     * What is in one package.
     *
     * @param name below the root
     * @param mayUse other packages below the root
     * @param libraries packages from outside, beside what everybody has
     */
    record Room(String name, Set<String> mayUse, Set<String> libraries) {

        String path() {
            return ROOT + "." + name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Room> ROOMS = List.of(
            new Room("knowledge", Set.of(), Set.of("org.commonmark", "org.snakeyaml")),
            new Room(
                    "transfer",
                    Set.of("knowledge"),
                    Set.of("org.jsoup", "de.siegmar.fastcsv", "org.dhatim.fastexcel", "com.github.difflib", JACKSON)),
            new Room(
                    "retrieval",
                    Set.of("knowledge"),
                    Set.of("org.apache.lucene", "ai.djl", "ai.onnxruntime", CAFFEINE)),
            new Room("conversation", Set.of("retrieval", "knowledge"), Set.of(CAFFEINE)),
            // What is tried on the content itself has no reply, so evaluation asks the retriever too; what people asked
            // in
            // vain tells what the content lacks, so it reads the journal.
            new Room("evaluation", Set.of("journal", "conversation", "retrieval", "knowledge"), Set.of(JACKSON)),
            new Room(
                    "journal",
                    Set.of("conversation", "knowledge"),
                    Set.of(
                            "io.micrometer",
                            "org.jdbi",
                            "org.flywaydb",
                            "org.sqlite",
                            "org.postgresql",
                            "com.zaxxer.hikari",
                            CRYPTO)),
            new Room("channel", Set.of("conversation", "knowledge"), Set.of()),
            new Room(
                    "channel.web",
                    Set.of("channel", "channel.web.page", "channel.web.admin", "journal", "conversation", "knowledge"),
                    Set.of(
                            "io.javalin",
                            "org.eclipse.jetty",
                            "jakarta.servlet",
                            "io.github.bucket4j",
                            CAFFEINE,
                            JACKSON)),
            new Room(
                    "channel.discord",
                    Set.of("channel", "journal", "conversation", "knowledge"),
                    Set.of("net.dv8tion", "okhttp3", JACKSON)),
            new Room(
                    "channel.web.admin",
                    Set.of("channel.web.page", "journal", "transfer", "conversation", "knowledge"),
                    Set.of(CRYPTO)),
            new Room("channel.web.page", Set.of("conversation", "knowledge"), Set.of("io.pebbletemplates", JACKSON)),
            new Room("channel.terminal", Set.of("channel", "conversation", "knowledge"), Set.of()),
            new Room(
                    "command",
                    Set.of(
                            "knowledge",
                            "transfer",
                            "retrieval",
                            "conversation",
                            "evaluation",
                            "journal",
                            "channel",
                            "channel.web",
                            "channel.web.admin",
                            "channel.discord",
                            "channel.terminal"),
                    Set.of("picocli", "me.tongfei.progressbar", "org.jline", "ch.qos.logback", JACKSON)));

    private static final Set<String> EVERYBODY_HAS = Set.of("java", "javax.sql", "org.slf4j", "org.jspecify");

    /** A turn carries what it came from, so that everybody who sees a turn can explain and measure it. */
    private static final Set<Class<?>> WHY_A_REPLY_IS_WHAT_IT_IS =
            Set.of(Ranking.class, Candidate.class, Query.class, IntentShare.class, Finding.class);

    private static final Set<String> SAY_NOTHING =
            Set.of("Manager", "Helper", "Util", "Service", "Impl", "Dto", "Base");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void allClassesAreLookedAt() {
        assertThat(CLASSES.stream().filter(JavaClass::isTopLevelClass)).hasSizeGreaterThan(70);
    }

    @Test
    void everyPackageIsOnTheMap() {
        assertThat(packages().map(JavaPackage::getName))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(ROOT), ROOMS.stream().map(Room::path))
                                .toList());
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aPackageUsesOnlyWhatItMay(Room room) {
        Stream<String> neighbours =
                Stream.concat(Stream.of(room.path()), room.mayUse().stream().map(name -> ROOT + "." + name));
        Stream<String> outside =
                Stream.concat(EVERYBODY_HAS.stream(), room.libraries().stream()).map(library -> library + "..");

        classes()
                .that()
                .resideInAPackage(room.path())
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(Stream.concat(neighbours, outside).toArray(String[]::new))
                                .or(explainARepliesReasonTo(room)))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> explainARepliesReasonTo(Room room) {
        return describe(
                "explain a reply",
                used -> room.mayUse().contains("conversation")
                        && WHY_A_REPLY_IS_WHAT_IT_IS.stream().anyMatch(used::isEquivalentTo));
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aLibraryIsReallyUsedWhereItLives(Room room) {
        List<String> used = CLASSES.stream()
                .filter(type -> type.getPackageName().equals(room.path()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getPackageName)
                .distinct()
                .toList();

        assertThat(room.libraries())
                .allSatisfy(library -> assertThat(used).anyMatch(name -> (name + ".").startsWith(library + ".")));
    }

    @Test
    void aLibraryHasOneHome() {
        assertThat(ROOMS.stream()
                        .flatMap(room -> room.libraries().stream())
                        .filter(not(Set.of(JACKSON, CAFFEINE, CRYPTO)::contains)))
                .doesNotHaveDuplicates();
        assertThat(ROOMS)
                .filteredOn(room -> Set.of("retrieval", "conversation").contains(room.name()))
                .hasSize(2)
                .noneMatch(room -> room.libraries().contains(JACKSON));
    }

    @Test
    void onlyTheRootStartsTheProgram() {
        classes()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(ROOT, ROOT + ".command", "java..", "org.jspecify.."))
                .check(CLASSES);
    }

    @Test
    void channelsDoNotKnowEachOther() {
        slices().matching(ROOT + ".channel.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages()).allMatch(found -> found.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void everyNameSaysSomething() {
        assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
                .filteredOn(name -> !name.endsWith("KnowledgeBase"))
                .noneMatch(name -> SAY_NOTHING.stream().anyMatch(name::endsWith));
    }

    private static Stream<JavaPackage> packages() {
        return CLASSES.stream().map(JavaClass::getPackage).distinct();
    }
}
