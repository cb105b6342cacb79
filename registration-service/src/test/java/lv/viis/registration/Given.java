package lv.viis.registration;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.Incoming;

/** The past of a test: organisations and heads as the registry tells of them, and applications by the API. */
public final class Given {

    public static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Riga"));

    private Given() {}

    /** The roles of which access-grant-service tells. */
    public static void roles() {
        role("INSTITUTION_READER", "INSTITUTION");
        role("INSTITUTION_EDITOR", "INSTITUTION");
        role("MUNICIPALITY_SPECIALIST", "MUNICIPALITY");
        role("IZM_CLERK", "COUNTRY");
        role("INSTITUTION_HEAD", "INSTITUTION");
    }

    private static void role(String code, String kind) {
        Incoming.on("roles", "RoleChanged")
                .key(code)
                .aggregate(UUID.nameUUIDFromBytes(code.getBytes()), 1)
                .send("""
                        {"role":"%s","scopeKinds":["%s"],"sensitive":false,"incompatibleWith":[]}""".formatted(code, kind));
    }

    public static UUID institution() {
        return organisation("INSTITUTION", null);
    }

    public static UUID organisation(String kind, UUID founder) {
        var id = UUID.randomUUID();
        organisation(id, kind, founder, "ACTIVE", 1);
        return id;
    }

    public static void organisation(UUID id, String kind, UUID founder, String status, long version) {
        Incoming.on("organisations", version == 1 ? "OrganisationRegistered" : "OrganisationChanged")
                .key(id)
                .aggregate(id, version)
                .send("""
                        {"organisationId":"%s","kind":"%s","status":"%s","registrationNumber":"4219902694",
                         "legalNumber":null,"name":"Ģimnāzija","founderId":%s,"successorIds":[]}""".formatted(id, kind, status, founder == null ? "null" : "\"" + founder + "\""));
    }

    /** Somebody who has headed the organisation for a year. */
    public static DemoPerson headOf(UUID organisation) {
        var head = DemoPerson.any();
        headship(organisation, 1, head, TODAY.minusYears(1), null);
        return head;
    }

    public static void headship(UUID organisation, long sequence, DemoPerson head, LocalDate from, LocalDate lastDay) {
        Incoming.on("headships", "HeadshipsChanged")
                .key(organisation)
                .aggregate(organisation, sequence)
                .send("""
                {"organisationId":"%s","headships":[{"headshipId":"%s","personId":"%s","acting":false,"from":"%s",
                 "lastDay":%s}]}""".formatted(
                                organisation,
                                UUID.randomUUID(),
                                head.id(),
                                from,
                                lastDay == null ? "null" : "\"" + lastDay + "\""));
    }

    /** The organisation closed on a day, which is the first without it. */
    public static void closed(UUID organisation, LocalDate on, UUID successor, long version) {
        Incoming.on("organisations", "OrganisationClosed")
                .key(organisation)
                .aggregate(organisation, version)
                .send("""
                        {"organisationId":"%s","kind":"INSTITUTION","status":"CLOSED","registrationNumber":"4219902694",
                         "legalNumber":null,"name":"Ģimnāzija","founderId":null,"closedOn":"%s","successorIds":["%s"]}""".formatted(organisation, on, successor));
    }

    /** Access-grant tells that two ids are one person's, because the code was changed; or that this was a mistake. */
    public static void alias(UUID alias, UUID person, boolean undone, long version) {
        Incoming.on("aliases", "PersonAliased")
                .key(alias)
                .aggregate(alias, version)
                .send("""
                        {"aliasId":"%s","personId":"%s","undone":%s}""".formatted(alias, person, undone));
    }

    /** A grant that access-grant told of, live for half a year from yesterday on. */
    public static UUID grant(DemoPerson person, UUID employer, String role, UUID object) {
        var id = UUID.randomUUID();
        Incoming.on("grants", "GrantScheduled").key(person.id()).send("""
                        {"grantId":"%s","personId":"%s","employerId":"%s","role":"%s","objectId":"%s","from":"%s",
                         "lastDay":"%s","decisionId":"%s"}""".formatted(
                id, person.id(), employer, role, object, TODAY.minusDays(1), TODAY.plusMonths(6), UUID.randomUUID()));
        return id;
    }

    public static void grantEnded(UUID grant, DemoPerson person, UUID employer, String role, UUID object) {
        Incoming.on("grants", "GrantEnded").key(person.id()).send("""
                        {"grantId":"%s","personId":"%s","employerId":"%s","role":"%s","objectId":"%s","reason":"REVOKED",
                         "endedAt":"%s"}""".formatted(
                        grant, person.id(), employer, role, object, java.time.Instant.now()));
    }

    /** The body of an application to change or end a grant. */
    public static String body(
            String kind, UUID employer, DemoPerson employee, UUID grant, LocalDate validFrom, LocalDate lastDay) {
        return body(employer, employee, "X", null)
                .replace("{\"employerId\"", "{\"kind\":\"" + kind + "\",\"employerId\"")
                .replaceAll(
                        "\"lines\":.*$",
                        "\"lines\":[{\"grantId\":\"" + grant + "\",\"validFrom\":"
                                + (validFrom == null ? "null" : "\"" + validFrom + "\"") + ",\"lastDay\":\"" + lastDay
                                + "\"}]}");
    }

    /** The register knows that there is a head, but not who that is: an import has no personal codes. */
    public static void unidentifiedHead(UUID organisation, long sequence) {
        Incoming.on("headships", "HeadshipsChanged")
                .key(organisation)
                .aggregate(organisation, sequence)
                .send("""
                        {"organisationId":"%s","headships":[{"headshipId":"%s","personId":null,"acting":false,"from":"%s",
                         "lastDay":null}]}""".formatted(organisation, UUID.randomUUID(), TODAY.minusYears(1)));
    }

    /** The body of an application for one role on one object; {@code null} as object for the country. */
    public static String body(UUID employer, DemoPerson employee, String role, UUID object) {
        return body(employer, employee, role, object, TODAY, TODAY.plusYears(1));
    }

    public static String body(
            UUID employer, DemoPerson employee, String role, UUID object, LocalDate validFrom, LocalDate lastDay) {
        return """
                {"employerId":"%s","basisNumber":"1-7/23","basisDate":"%s","duty":"Keeps the institution's data",
                 "applicant":{"givenName":"Maija","surname":"Žagata","post":"Direktore","email":"direktore@example.lv"},
                 "employee":{"givenName":"%s","surname":"%s","personalCode":"%s","post":"Lietvedis",
                             "email":"lietvedis@example.lv","phone":"+371 20000000"},
                 "employment":{"from":"%s","lastDay":null},
                 "lines":[{"role":"%s","objectId":%s,"validFrom":"%s","lastDay":"%s"}]}""".formatted(
                        employer,
                        TODAY.minusDays(3),
                        employee.givenName(),
                        employee.surname(),
                        employee.code(),
                        TODAY.minusYears(2),
                        role,
                        object == null ? "null" : "\"" + object + "\"",
                        validFrom,
                        lastDay);
    }

    public static RequestSpecification by(String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static Response create(DemoPerson head, String body) {
        return by(head.token()).contentType("application/json").body(body).post("/v1/access-applications");
    }

    /** An application that waits for signatures, with its people. */
    public record Waiting(
            UUID employer, DemoPerson head, DemoPerson employee, String id, String headLetter, String commitment) {

        public Response sign(String letter, DemoPerson by, byte[] container) {
            return given().auth()
                    .oauth2(by.token())
                    .contentType("application/vnd.etsi.asic-e+zip")
                    .body(container)
                    .put("/v1/letters/" + letter + "/signature");
        }

        public byte[] document(String letter) {
            return document(head.token(), letter);
        }

        public byte[] document(String token, String letter) {
            return given().auth()
                    .oauth2(token)
                    .get("/v1/letters/" + letter + "/document")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
        }

        public Waiting signBoth() {
            sign(headLetter, head, head.sign(document(headLetter))).then().statusCode(200);
            sign(commitment, employee, employee.sign(document(commitment)))
                    .then()
                    .statusCode(200);
            return this;
        }

        public Response submit(long version) {
            return by(head.token()).header("If-Match", "\"" + version + "\"").post(path() + "/submission");
        }

        /** Submitted, with all evidence: decisions are about version 2. */
        public Waiting submitted() {
            signBoth().submit(1).then().statusCode(201);
            return this;
        }

        public Response act(DemoPerson by, String action, long version) {
            return by(by.token()).header("If-Match", "\"" + version + "\"").post(path() + action);
        }

        public Response change(DemoPerson by, long version, String patch) {
            return given().auth()
                    .oauth2(by.token())
                    .header("If-Match", "\"" + version + "\"")
                    .contentType("application/merge-patch+json")
                    .body(patch)
                    .patch(path());
        }

        public String state() {
            return read(head.token()).path("state");
        }

        /** What the ministry tells of the submitted version. */
        public void told(String type, long submittedVersion, String more) {
            Incoming.on("decisions", type).key(id).send("""
                    {"applicationId":"%s","applicationVersion":%d%s}""".formatted(id, submittedVersion, more));
        }

        public void returned(long submittedVersion) {
            told("ReturnDecided", submittedVersion, """
                    ,"decisionId":"%s","reasonCodes":["DUTY_NOT_SHOWN"],"decidedAt":"%s"
                    """.formatted(UUID.randomUUID(), java.time.Instant.now()));
        }

        public void decided(long submittedVersion) {
            String line = read(head.token()).path("lines[0].id");
            told("AccessApplicationDecided", submittedVersion, """
                    ,"decisionId":"%s","decidedAt":"%s","lines":[{"lineId":"%s","outcome":"GRANTED","grantId":"%s",
                     "validFrom":"%s","lastDay":"%s","reasonCode":"DUTY_CONFIRMED"}]
                    """.formatted(
                    UUID.randomUUID(), java.time.Instant.now(), line, UUID.randomUUID(), TODAY, TODAY.plusMonths(6)));
        }

        public Response withdraw(long version) {
            return by(head.token()).header("If-Match", "\"" + version + "\"").post(path() + "/withdrawal");
        }

        public Response read(String token) {
            return given().auth().oauth2(token).get(path());
        }

        public String path() {
            return "/v1/access-applications/" + id;
        }
    }

    public static Waiting waiting() {
        roles();
        var employer = institution();
        return waiting(employer, headOf(employer), DemoPerson.any());
    }

    public static Waiting waiting(UUID employer, DemoPerson head, DemoPerson employee) {
        String id = create(head, body(employer, employee, "INSTITUTION_EDITOR", employer))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var letters = by(head.token())
                .post("/v1/access-applications/" + id + "/letters")
                .then()
                .statusCode(201)
                .extract();
        List<String> ids = letters.path("items.id");
        return new Waiting(employer, head, employee, id, ids.get(0), ids.get(1));
    }
}
