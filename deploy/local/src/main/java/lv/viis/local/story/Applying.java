package lv.viis.local.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import lv.viis.local.person.DemoPerson;

/** Step 2: the head on record applies for an employee; nobody else can. */
public final class Applying {

    private final Plot plot;

    Applying(Plot plot) {
        this.plot = plot;
    }

    String play() {
        var scope = Tokens.ofOrganisation(plot.schoolId);
        plot.headToken = Plot.eventually(200, () -> plot.tokens.exchange(plot.tokens.idToken("head"), scope))
                .at("/access_token");
        var request = request(
                plot.schoolId,
                plot.suite.people().get("head"),
                plot.suite.people().get("employee"),
                "INSTITUTION_EDITOR");
        var created =
                Plot.eventually(201, () -> plot.registration(plot.headToken).post("/v1/access-applications", request));
        plot.applicationId = created.at("/id");
        for (var other : List.of("second-head", "employee", "access-officer")) {
            plot.registration(plot.tokens.access(other))
                    .post("/v1/access-applications", request)
                    .expectProblem(403, "not-the-head-on-record");
        }
        plot.registration(plot.tokens.access("outsider"))
                .get("/v1/access-applications/" + plot.applicationId)
                .expectProblem(404, "not-found");
        return "application " + plot.applicationId + " is " + created.at("/state");
    }

    /** A request for one role of one employee at the own organisation, valid for a year. */
    public static Map<String, Object> request(
            String organisationId, DemoPerson applicant, DemoPerson employee, String role) {
        var today = LocalDate.now(ZoneId.of("Europe/Riga"));
        return Map.of(
                "employerId",
                organisationId,
                "basisNumber",
                "DEMO-2026/1",
                "basisDate",
                today,
                "duty",
                "Keeps the contact data of the institution up to date",
                "applicant",
                Map.of(
                        "givenName",
                        applicant.givenName(),
                        "surname",
                        applicant.familyName(),
                        "post",
                        "Head",
                        "email",
                        Mails.address(applicant)),
                "employee",
                Map.of(
                        "givenName",
                        employee.givenName(),
                        "surname",
                        employee.familyName(),
                        "personalCode",
                        employee.personalCode(),
                        "post",
                        "Secretary",
                        "email",
                        Mails.address(employee),
                        "phone",
                        "+371 60000000"),
                "employment",
                Map.of("from", today.minusYears(1)),
                "lines",
                List.of(Map.of(
                        "role", role,
                        "objectId", organisationId,
                        "validFrom", today,
                        "lastDay", today.plusYears(1))));
    }
}
