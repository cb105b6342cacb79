package lv.viis.access;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.chassis.testing.Incoming;
import lv.viis.chassis.testing.Tokens;

/** The past of a test: organisations that were told of, applications that were submitted, and officers. */
public final class Given {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Riga"));

    private Given() {}

    public static String officer() {
        return officer(UUID.randomUUID());
    }

    public static String officer(UUID person) {
        return Tokens.of(person).roles("IZM_ACCESS_OFFICER").country().sign();
    }

    public static UUID institution() {
        return organisation("INSTITUTION", null);
    }

    public static UUID organisation(String kind, UUID founder) {
        var id = UUID.randomUUID();
        organisation(id, 1, kind, "ACTIVE", founder, null);
        return id;
    }

    public static void organisation(
            UUID id, long version, String kind, String status, UUID founder, LocalDate closedOn) {
        Incoming.on("organisations", status.equals("CLOSED") ? "OrganisationClosed" : "OrganisationRegistered")
                .key(id)
                .aggregate(id, version)
                .send("""
                        {"organisationId":"%s","kind":"%s","status":"%s","founderId":%s,"closedOn":%s,"name":"Testa skola"}
                        """.formatted(id, kind, status, text(founder), text(closedOn)));
    }

    /** The head of every employer here, unless another is told of. */
    public static UUID headOf(UUID employer) {
        return UUID.nameUUIDFromBytes(employer.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Who heads an organisation from 2020 on, instead of all who were told before. */
    public static void heads(UUID organisation, long version, UUID... people) {
        var headships = Stream.of(people)
                .map(person -> """
                        {"headshipId":"%s","personId":"%s","acting":false,"from":"2020-01-01","lastDay":null}""".formatted(UUID.randomUUID(), person))
                .collect(Collectors.joining(","));
        Incoming.on("headships", "HeadshipsChanged")
                .key(organisation)
                .aggregate(organisation, version)
                .send("{\"organisationId\":\"%s\",\"headships\":[%s]}".formatted(organisation, headships));
    }

    /** An application as registration tells of it, with one line unless more are added. */
    public static final class Application {
        public final UUID id = UUID.randomUUID();
        public UUID person = UUID.randomUUID();
        public final UUID applicant;
        public final UUID clerk = UUID.randomUUID();
        public final UUID secondClerk = UUID.randomUUID();
        public final List<UUID> lineIds = new ArrayList<>();
        public final UUID employer;
        private final List<String> lines = new ArrayList<>();
        private LocalDate employmentLastDay;
        private LocalDate employmentFrom = LocalDate.of(2020, 9, 1);
        private LocalDate committedOn = LocalDate.of(2026, 8, 30);
        private String kind = "GRANT";
        private String mandate = "null";
        private UUID confirmer;
        private boolean headsTold;
        private boolean signed;
        private UnaryOperator<String> letterChange = letter -> letter;
        private String submittedAt = "2026-09-01T08:00:00Z";
        private boolean selfApplication;
        private String letters = "\"HEAD_APPLICATION\",\"COMMITMENT\"";

        private Application(UUID employer) {
            this.employer = employer;
            this.applicant = headOf(employer);
        }

        /** For an organisation of whose heads nothing is known yet. */
        public Application withoutHeads() {
            headsTold = true;
            return this;
        }

        public Application line(String role, UUID object, LocalDate from, LocalDate lastDay) {
            return line(role, object, from, lastDay, null);
        }

        public Application line(String role, UUID object, LocalDate from, LocalDate lastDay, String grantId) {
            var line = UUID.randomUUID();
            lineIds.add(line);
            lines.add("""
                    {"lineId":"%s","role":"%s","objectId":%s,"validFrom":%s,"lastDay":"%s","grantId":%s}""".formatted(line, role, text(object), text(from), lastDay, text(grantId)));
            return this;
        }

        /** CHANGE or REVOKE, for somebody who has rights already. */
        public Application of(String kind, UUID person) {
            this.kind = kind;
            this.person = person;
            return this;
        }

        public Application employedFrom(LocalDate day) {
            employmentFrom = day;
            return this;
        }

        /** The date on the paper letters. */
        public Application committedOn(LocalDate day) {
            committedOn = day;
            return this;
        }

        /** The employer tells that the person leaves. */
        public Application left(LocalDate lastDay) {
            return left(lastDay, "2026-09-05T08:00:00Z");
        }

        public Application left(LocalDate lastDay, String recordedAt) {
            Incoming.on("employments", "EmploymentEnded")
                    .key(person)
                    .aggregate(UUID.randomUUID(), 1)
                    .send("""
                            {"personId":"%s","organisationId":"%s","lastDay":"%s","recordedAt":"%s"}""".formatted(person, employer, lastDay, recordedAt));
            return this;
        }

        public Application commitmentExpired(String expiredAt) {
            Incoming.on("employments", "CommitmentExpired")
                    .key(person)
                    .aggregate(UUID.randomUUID(), 1)
                    .send("""
                            {"personId":"%s","organisationId":"%s","textVersion":"2","expiredAt":"%s"}""".formatted(person, employer, expiredAt));
            return this;
        }

        public Application employedUntil(LocalDate day) {
            employmentLastDay = day;
            return this;
        }

        public Application mandate(String mandateKind, LocalDate from, LocalDate lastDay) {
            mandate = """
                    {"kind":"%s","from":%s,"lastDay":%s,"authorisationLetterId":null}""".formatted(mandateKind, text(from), text(lastDay));
            return this;
        }

        /** Submitted by a later head in the applicant's stead. */
        public Application submittedBy(UUID head) {
            confirmer = head;
            return this;
        }

        public Application needsConfirmation(long version, long sequence) {
            Incoming.on("applications", "AccessApplicationNeedsConfirmation")
                    .key(id)
                    .aggregate(id, sequence)
                    .send("""
                            {"applicationId":"%s","submittedVersion":%d,"since":"2026-09-02T09:00:00Z",
                             "deadline":"2026-09-16T09:00:00Z"}""".formatted(id, version));
            return this;
        }

        /** @param head null if the applicant is head again */
        public Application confirmed(long version, long sequence, UUID head) {
            Incoming.on("applications", "AccessApplicationConfirmed")
                    .key(id)
                    .aggregate(id, sequence)
                    .send("""
                            {"applicationId":"%s","submittedVersion":%d,"confirmedBy":%s,
                             "confirmedAt":"2026-09-03T09:00:00Z"}""".formatted(id, version, text(head)));
            return this;
        }

        public Application submittedAt(java.time.Instant instant) {
            submittedAt = instant.toString();
            return this;
        }

        /** Both letters with a qualified signature: the head's by the applicant, the commitment by the user. */
        public Application signed() {
            signed = true;
            return this;
        }

        /** Both letters with a qualified signature, but for what is said otherwise in the evidence of each. */
        public Application signedBut(String what, String otherwise) {
            signed = true;
            letterChange = letter -> letter.replace(what, otherwise);
            return this;
        }

        /** The head asks for himself or herself. */
        public Application selfApplication() {
            person = applicant;
            selfApplication = true;
            return this;
        }

        public Application onlyTheHeadsLetter() {
            letters = "\"HEAD_APPLICATION\"";
            return this;
        }

        public Application submitted() {
            return submitted(1);
        }

        public Application submitted(long version) {
            if (!headsTold) {
                heads(employer, 1, applicant);
            }
            var evidence = new ArrayList<String>();
            for (var letter : letters.split(",")) {
                if (signed) {
                    evidence.add(letterChange.apply(signed(letter)));
                    continue;
                }
                evidence.add("""
                        {"letterId":"%s","letterKind":%s,"channel":"PAPER","signedAt":null,"containerSha256":null,
                         "letterSha256":"00","signerId":null,"clerkIds":["%s","%s"],
                         "documentDate":"%s"}""".formatted(UUID.randomUUID(), letter, clerk, secondClerk, committedOn));
            }
            Incoming.on("applications", "AccessApplicationSubmitted")
                    .key(id)
                    .aggregate(id, version)
                    .send("""
                            {"applicationId":"%s","version":%d,"kind":"%s","employerId":"%s","applicantId":"%s",
                             "personId":"%s","selfApplication":%s,"basisNumber":"1-2/3","basisDate":"2026-08-20",
                             "employmentFrom":"%s","employmentLastDay":%s,"mandate":%s,"confirmedBy":%s,"lines":[%s],"evidence":[%s],
                             "submittedAt":"%s"}""".formatted(
                                    id,
                                    version,
                                    kind,
                                    employer,
                                    applicant,
                                    person,
                                    selfApplication,
                                    employmentFrom,
                                    text(employmentLastDay),
                                    mandate,
                                    text(confirmer),
                                    String.join(",", lines),
                                    String.join(",", evidence),
                                    submittedAt));
            return this;
        }

        private String signed(String letter) {
            return """
                    {"letterId":"%s","letterKind":%s,"channel":"SIGNED","signedAt":"2026-08-30T10:00:00Z",
                     "containerSha256":"aa","letterSha256":"00","signerId":"%s","clerkIds":[],"documentDate":null}""".formatted(UUID.randomUUID(), letter, letter.contains("COMMITMENT") ? person : applicant);
        }

        public Application withdrawn() {
            Incoming.on("applications", "AccessApplicationWithdrawn")
                    .key(id)
                    .aggregate(id, 9)
                    .send("""
                            {"applicationId":"%s","version":9,"withdrawnAt":"2026-09-02T08:00:00Z"}""".formatted(id));
            return this;
        }

        public Application closed(String reason) {
            Incoming.on("applications", "AccessApplicationClosed")
                    .key(id)
                    .aggregate(id, 8)
                    .send("""
                            {"applicationId":"%s","submittedVersion":1,"reason":"%s","successorIds":[],
                             "closedAt":"2026-09-02T08:00:00Z"}""".formatted(id, reason));
            return this;
        }

        public String item() {
            return given().auth()
                    .oauth2(officer())
                    .queryParam("applicationId", id)
                    .get("/v1/decision-items")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items[-1].id");
        }

        public String state() {
            return given().auth()
                    .oauth2(officer())
                    .get("/v1/decision-items/" + item())
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("state");
        }

        public String granted() {
            return decision(lineIds.stream().map(Given::grant).toList());
        }

        public String decision(List<String> decided) {
            return "{\"applicationVersion\":1,\"lines\":[" + String.join(",", decided) + "]}";
        }

        public ValidatableResponse decide(String body) {
            return decide(item(), officer(), body);
        }

        public ValidatableResponse decide(String item, String token, String body) {
            return given().auth()
                    .oauth2(token)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/decision-items/" + item + "/decision")
                    .then();
        }

        /** Takes a step on the newest version's item: review or return. */
        public ValidatableResponse step(String step, String token, String body) {
            return given().auth()
                    .oauth2(token)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/decision-items/" + item() + "/" + step)
                    .then();
        }

        public ValidatableResponse giveBack(long version) {
            return step("return", officer(), """
                    {"applicationVersion":%d,"reasonCodes":["DUTY_NOT_STATED","DAYS_UNCLEAR"],"text":"State the duty."}
                    """.formatted(version));
        }

        /** Decides as asked, and names the grant of the first line. */
        /** The grants that the decision gave, in the order of the lines. */
        public List<String> grantIds(ValidatableResponse decision) {
            var decided = decision.statusCode(201).extract();
            return lineIds.stream()
                    .map(line -> decided.<String>path("lines.find { it.lineId == '" + line + "' }.grantId"))
                    .toList();
        }

        public String grantId() {
            return decide(granted()).statusCode(201).extract().path("lines[0].grantId");
        }
    }

    public static Application application(UUID employer) {
        return new Application(employer);
    }

    /** Somebody of an institution who asks to edit its data from today for a year. */
    public static Application application() {
        var employer = institution();
        return application(employer).line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusYears(1));
    }

    public static String grant(UUID line) {
        return "{\"lineId\":\"" + line + "\",\"outcome\":\"GRANTED\",\"reasonCode\":\"DUTY_CONFIRMED\"}";
    }

    public static String reject(UUID line) {
        return "{\"lineId\":\"" + line
                + "\",\"outcome\":\"REJECTED\",\"reasonCode\":\"DUTY_NOT_SHOWN\",\"text\":\"The duty is not stated.\"}";
    }

    public static ValidatableResponse readGrant(String id, String token) {
        return given().auth().oauth2(token).get("/v1/grants/" + id).then();
    }

    private static String text(Object value) {
        return value == null ? "null" : '"' + value.toString() + '"';
    }
}
