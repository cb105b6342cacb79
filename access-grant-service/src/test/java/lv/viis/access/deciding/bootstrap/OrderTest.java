package lv.viis.access.deciding.bootstrap;

import static lv.viis.access.Given.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.granting.role.GrantingRules;
import lv.viis.access.known.knownorganisation.KnownOrganisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an order that names the first officers has to be. */
@QuarkusTest
class OrderTest {

    @Inject
    GrantingRules rules;

    private static final LocalDate LATEST = TODAY.plusYears(1);
    private static final String CODE = "161175-19997";

    private List<String> faults(LocalDate date, LocalDate lastDay, Order.Named... people) {
        return new Order("1-5/77", date, lastDay, List.of(people)).faults(TODAY, LATEST, rules.catalogue());
    }

    private static Order.Named named(String role, UUID organisation) {
        return new Order.Named(CODE, role, organisation);
    }

    /** The roles that are neither the ministry's nor the quality service's own are held through either. */
    @ParameterizedTest
    @CsvSource({
        "IZM_CLERK, true, false",
        "IKVD_REGISTRAR, false, true",
        "AUDITOR, true, true",
        "POLICY_ANALYST, true, true"
    })
    void a_role_is_held_through_the_body_that_has_it(String role, boolean ministry, boolean qualityService) {
        var fault = List.of("people[0].organisationId is not the body that has this role");
        assertEquals(ministry ? List.of() : fault, faults(TODAY, LATEST, named(role, KnownOrganisation.MINISTRY)));
        assertEquals(
                qualityService ? List.of() : fault,
                faults(TODAY, LATEST, named(role, KnownOrganisation.QUALITY_SERVICE)));
        assertEquals(fault, faults(TODAY, LATEST, named(role, UUID.randomUUID())));
        assertEquals(fault, faults(TODAY, LATEST, named(role, null)));
    }

    @Test
    void it_is_of_today_at_the_latest_and_gives_rights_until_a_day_to_come() {
        var clerk = named("IZM_CLERK", KnownOrganisation.MINISTRY);
        assertEquals(List.of(), faults(TODAY, TODAY, clerk));
        assertEquals(List.of("date is missing or lies in the future"), faults(TODAY.plusDays(1), TODAY, clerk));
        assertEquals(List.of("lastDay is missing or over"), faults(TODAY, TODAY.minusDays(1), clerk));
        assertEquals(List.of(), faults(TODAY, LATEST, clerk));
        assertEquals(List.of("lastDay is after " + LATEST), faults(TODAY, LATEST.plusDays(1), clerk));
    }

    @Test
    void nobody_is_in_it_twice_with_one_role_or_with_roles_that_exclude_each_other() {
        var ministry = KnownOrganisation.MINISTRY;
        var clerk = named("IZM_CLERK", ministry);
        assertEquals(List.of(), faults(TODAY, LATEST, clerk, named("IZM_SUPPORT", ministry)));
        assertEquals(List.of("people[1] is there twice"), faults(TODAY, LATEST, clerk, clerk));
        assertEquals(
                List.of("people[1].role does not go together with another role of the same person"),
                faults(TODAY, LATEST, named("IZM_ADMIN", ministry), named("IZM_ACCESS_OFFICER", ministry)));
    }
}
