package lv.viis.access;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.testing.HouseRules;
import lv.viis.chassis.testing.Tables;
import lv.viis.chassis.testing.Wings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a machine can check of the conventions. */
class ArchitectureTest {

    private static final String ROOT = "lv.viis.access";

    /** Which package answers for each view, by which others read its tables. */
    private static final Map<String, String> VIEWS = Map.ofEntries(
            Map.entry("recorded_grant", "granting.grant"),
            Map.entry("open_grant", "granting.grant"),
            Map.entry("live_grant", "granting.grant"),
            Map.entry("grant_applicant", "granting.grant"),
            Map.entry("incompatible_role", "granting.role"),
            Map.entry("role_grant_matrix", "granting.role"),
            Map.entry("organisation", "known.knownorganisation"),
            Map.entry("headship", "known.headship"),
            Map.entry("head_role", "known.headship"),
            Map.entry("open_item", "deciding.item"),
            Map.entry("decision_record", "deciding.decision"),
            Map.entry("policy_in_force", "deciding.policy"),
            Map.entry("lent_right", "upkeep.deputyship"),
            Map.entry("deputy_right", "upkeep.deputyship"),
            Map.entry("right_today", "tokens.token"),
            Map.entry("client_subject", "tokens.client"),
            Map.entry("known_alias", "identity.alias"));

    private static final JavaClasses CLASSES = HouseRules.classesOf(ROOT);

    private static final Set<String> GIVING_RIGHTS =
            Set.of("lv.viis.access.granting.grant", "lv.viis.access.known.employment");

    /** What the ids of a right are called. */
    private static final Set<String> OF_A_RIGHT =
            Set.of("person", "personId", "employer", "employerId", "organisationId", "object", "objectId");

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.check(CLASSES);
    }

    @Test
    @Tag("S12")
    void a_list_is_recorded_by_its_rows() {
        HouseRules.checkLists(CLASSES);
    }

    /** The exchange is one statement on one snapshot, whatever it spends and reads of other subjects. */
    @Test
    void a_table_is_named_by_its_package_alone() {
        Tables.of(ROOT).check(VIEWS, Map.of("tokens.token", Set.of("person_epoch", "spent_token")));
    }

    @Test
    void wings_know_only_those_they_stand_on() {
        Wings.check(
                CLASSES,
                ROOT,
                VIEWS,
                Map.of(
                        "ground", Set.of(),
                        "granting", Set.of("ground"),
                        "known", Set.of("ground", "granting"),
                        "ledger", Set.of(),
                        "deciding", Set.of("ground", "granting", "known", "ledger"),
                        "upkeep", Set.of("ground", "granting", "known", "tokens"),
                        "tokens", Set.of("ground", "granting", "known", "deciding"),
                        "identity", Set.of("ground", "granting", "known", "upkeep"),
                        "reading", Set.of("ground", "granting", "known", "deciding", "tokens", "identity", "ledger")));
    }

    @Test
    void what_is_weighed_was_read_before() {
        noClasses()
                .that()
                .resideInAPackage("..access.deciding.weighing..")
                .and()
                .doNotHaveSimpleName("GatherFacts")
                .or()
                .haveSimpleName("DecisionItem")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(ApplicationScoped.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .because("rules are tried without a database, and all of them see the same facts")
                .check(CLASSES);
    }

    @Test
    @Tag("S7")
    void logins_know_nothing_of_tokens_or_rights() {
        noClasses()
                .that()
                .resideInAPackage("..access.ground.login..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..access.tokens.token..",
                        "..access.granting.grant..",
                        "..access.tokens.client..",
                        "..access.upkeep.revocation..")
                .because("whatever ends rights ends logins, and not the other way round")
                .check(CLASSES);
    }

    @Test
    @Tag("S8")
    void who_lets_a_right_hold_again_is_asked_whether_it_is_the_own() {
        classes()
                .that(describe(
                        "let a right hold again at a caller's word",
                        type -> type.getMethodCallsFromSelf().stream()
                                        .anyMatch(call -> call.getName().equals("lift"))
                                && dependsOn(type, Reach.class)))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SamePerson.class)
                .because("nobody gives a right back to oneself, under whichever id (A8)")
                .check(CLASSES);
    }

    @Test
    void no_id_is_put_for_another_where_rights_are_given() {
        var swappable = CLASSES.stream()
                .filter(type -> GIVING_RIGHTS.contains(type.getPackageName()))
                // A parameter of a URL has its name there, a component of a record its own.
                .filter(type -> !type.isAnnotatedWith(Path.class) && !type.isRecord())
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> Stream.of(method.reflect().getParameters())
                                .filter(parameter -> parameter.getType() == UUID.class)
                                .filter(parameter -> OF_A_RIGHT.contains(parameter.getName()))
                                .count()
                        > 1)
                .map(JavaMethod::getFullName)
                .toList();
        assertEquals(List.of(), swappable, "what belongs together is a Right, or ids of different types");
    }

    private static boolean dependsOn(JavaClass type, Class<?> other) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(other));
    }
}
