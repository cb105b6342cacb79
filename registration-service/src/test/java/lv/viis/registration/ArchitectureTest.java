package lv.viis.registration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.testing.HouseRules;
import lv.viis.chassis.testing.Tables;
import lv.viis.chassis.testing.Wings;
import lv.viis.registration.ground.rolecode.Office;
import lv.viis.registration.signing.foreignfile.Meter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a machine can check of the conventions. */
class ArchitectureTest {

    private static final String ROOT = "lv.viis.registration";

    /** Which package answers for each view, by which others read its tables. */
    private static final Map<String, String> VIEWS = Map.of(
            "proved_authorisation", "known.mandate",
            "user_of_employer", "known.knowngrant",
            "waiting_act", "applying.accessapplication",
            "reached_application", "applying.accessapplication",
            "submitting_application", "applying.accessapplication",
            "reached_letter", "letters.letter",
            "accepted_commitment", "letters.letter",
            "campaign_progress", "arriving.campaign",
            "campaign_text", "arriving.campaign");

    private static final JavaClasses CLASSES = HouseRules.classesOf(ROOT);

    /** Calls that take bytes apart. */
    private static final List<Pattern> PARSERS = Stream.of(
                    "org\\.apache\\.pdfbox\\.Loader\\..*",
                    "eu\\.europa\\.esig\\.dss\\..*(Validator|PdfBoxDocumentReader)\\.<init>",
                    "eu\\.europa\\.esig\\.dss\\..*\\.(extendDocument|fromDocument|loadPdfDocumentReader)",
                    "org\\.apache\\.commons\\.compress\\..*ZipFile.*\\.(<init>|get|builder)",
                    "java\\.util\\.zip\\.(ZipInputStream|ZipFile|InflaterInputStream|GZIPInputStream)\\.<init>",
                    "javax\\.xml\\..*\\.(newSAXParser|newDocumentBuilder|createXML.*Reader|unmarshal)",
                    "javax\\.imageio\\.ImageIO\\.(read|getImageReaders.*)",
                    "org\\.apache\\.tika\\..*\\.(detect|parse.*)",
                    "org\\.apache\\.james\\.mime4j\\..*\\.parse",
                    "org\\.jsoup\\.Jsoup\\.parse",
                    "org\\.bouncycastle\\.(cms|asn1|tsp)\\..*\\.<init>",
                    "de\\.siegmar\\.fastcsv\\.reader\\..*\\.(of.*|build)")
            .map(Pattern::compile)
            .toList();

    /** What administrators write for letters. */
    private static final Set<String> OF_OWN_TEXTS = Set.of("TextMarkup");

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.check(CLASSES);
    }

    @Test
    void a_table_is_named_by_its_package_alone() {
        Tables.of(ROOT).check(VIEWS, Map.of());
    }

    /** Who sees everybody's is decided once; lists and checks only ask. */
    @Test
    void what_an_office_opens_is_said_in_one_place() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Office.class)
                .should()
                .callMethodWhere(JavaCall.Predicates.target(
                                HasOwner.Predicates.With.owner(JavaClass.Predicates.equivalentTo(Reach.class)))
                        .and(JavaCall.Predicates.target(
                                HasName.Predicates.nameMatching("has|hasInCountry|roles|scope"))))
                .because("what a role opens is asked of Office")
                .check(CLASSES);
    }

    /** Others still ask over several entities at once, or do set work. */
    @Test
    void only_repositories_fetch_and_keep_entities() {
        noClasses()
                .that()
                .areNotAssignableTo(PanacheRepositoryBase.class)
                .should()
                .callMethodWhere(JavaCall.Predicates.target(
                                HasOwner.Predicates.With.owner(JavaClass.Predicates.assignableTo(EntityManager.class)))
                        .and(JavaCall.Predicates.target(
                                HasName.Predicates.nameMatching("find|getReference|persist|merge|remove|refresh"))))
                .because("the queries of an entity stand in its repository")
                .check(CLASSES);
    }

    @Test
    void wings_know_only_those_they_stand_on() {
        Wings.check(
                CLASSES,
                ROOT,
                VIEWS,
                Map.of(
                        "ground", Set.of(),
                        "signing", Set.of("ground"),
                        "known", Set.of("ground"),
                        "texts", Set.of("ground", "known", "signing"),
                        "applying", Set.of("ground", "known", "signing"),
                        "letters", Set.of("ground", "known", "signing", "texts", "applying"),
                        "arriving", Set.of("ground", "known", "signing", "texts", "applying", "letters")));
    }

    /** Whoever parses what came from outside does so where there is a deadline, and says so itself. */
    @Test
    @Tag("F6")
    void strangers_files_are_parsed_only_where_there_is_a_deadline() {
        var parsing = CLASSES.stream()
                .filter(type -> type.getAccessesFromSelf().stream().anyMatch(ArchitectureTest::parses))
                .filter(type -> !OF_OWN_TEXTS.contains(type.getSimpleName()))
                .toList();
        assertThat(parsing).hasSizeGreaterThan(8);
        assertThat(parsing)
                .filteredOn(type -> type.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getTargetOwner().isEquivalentTo(Meter.class)
                                && call.getName().equals("required")))
                .isEmpty();
    }

    private static boolean parses(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return access instanceof JavaCodeUnitAccess<?>
                && PARSERS.stream()
                        .anyMatch(parser -> parser.matcher(owner.getName() + "." + access.getName())
                                .matches());
    }

    @Test
    @Tag("S12")
    void lists_are_recorded_by_their_rows() {
        HouseRules.checkLists(CLASSES);
    }
}
