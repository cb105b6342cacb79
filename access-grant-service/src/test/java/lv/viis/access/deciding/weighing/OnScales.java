package lv.viis.access.deciding.weighing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.viis.access.deciding.weighing.Submission.AskedLine;
import lv.viis.access.deciding.weighing.Submission.Kind;
import lv.viis.access.deciding.weighing.Submission.Mandate;
import lv.viis.access.deciding.weighing.Submission.MandateKind;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.granting.grant.HeldGrants.Held;
import lv.viis.access.granting.grant.Right;
import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.access.granting.grant.Right.ObjectId;
import lv.viis.access.granting.grant.Right.PersonId;
import lv.viis.access.granting.role.CatalogueRole;
import lv.viis.access.granting.role.GrantingRules.Grantable;
import lv.viis.access.granting.role.Role;
import lv.viis.access.known.knownorganisation.KnownOrganisation;

/** An application and what is known of it, plain unless a test says otherwise: both letters signed, nothing against it. */
public final class OnScales {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    public static final Instant SIGNED_AT = Instant.parse("2026-08-30T10:00:00Z");

    /** Editor and reader exclude nothing; buyer and payer exclude each other, though only the buyer says so. */
    private static final Map<String, Role> ROLES = List.of(
                    CatalogueRole.on("EDITOR", "INSTITUTION", false),
                    CatalogueRole.on("READER", "INSTITUTION", false),
                    CatalogueRole.on("SECRET", "INSTITUTION", true),
                    CatalogueRole.on("BUYER", "INSTITUTION", false, "PAYER"),
                    CatalogueRole.on("PAYER", "INSTITUTION", false),
                    CatalogueRole.on("ORDERED", "INSTITUTION", false),
                    CatalogueRole.on("NATIONAL", "COUNTRY", false))
            .stream()
            .collect(Collectors.toMap(role -> role.code, Function.identity()));

    public final UUID person = UUID.randomUUID();
    public final UUID otherId = UUID.randomUUID();
    public final UUID head = UUID.randomUUID();
    public final KnownOrganisation employer = organisation("INSTITUTION");
    public final List<AskedLine> lines = new ArrayList<>();
    public final List<Evidence> evidence = new ArrayList<>();
    public final List<Held> held = new ArrayList<>();
    public final List<Held> named = new ArrayList<>();
    public final Map<UUID, KnownOrganisation> organisations = new HashMap<>();
    public final Set<UUID> personIds = new HashSet<>(Set.of(person, otherId));
    public Kind kind = Kind.GRANT;
    public UUID applicant = head;
    public boolean selfApplication;
    public boolean applicantIsHead = true;
    public Mandate mandate = new Mandate(MandateKind.HEAD, null, null, null);
    public UUID confirmedBy;
    public LocalDate employmentLastDay;
    public LocalDate employmentEnd;
    public Instant commitmentExpiredAt;

    public OnScales() {
        organisations.put(employer.id, employer);
        evidence.add(signed(Submission.HEAD_LETTER, head));
        evidence.add(signed(Submission.COMMITMENT_LETTER, person));
    }

    public static KnownOrganisation organisation(String kind) {
        var organisation = new KnownOrganisation();
        organisation.id = UUID.randomUUID();
        organisation.kind = kind;
        organisation.status = "ACTIVE";
        return organisation;
    }

    public static Evidence signed(String letterKind, UUID signer) {
        return new Evidence(UUID.randomUUID(), letterKind, "SIGNED", SIGNED_AT, "aa", "00", signer, List.of(), null);
    }

    public OnScales asks(String role) {
        return asks(role, TODAY, TODAY.plusDays(9));
    }

    public OnScales asks(String role, LocalDate from, LocalDate lastDay) {
        return asks(role, employer.id, from, lastDay, null);
    }

    public OnScales asks(String role, UUID object, LocalDate from, LocalDate lastDay, UUID grant) {
        lines.add(new AskedLine(UUID.randomUUID(), role, object, from, lastDay, grant));
        return this;
    }

    public Held grant(String role, LocalDate from, LocalDate lastDay) {
        return grant(person, employer.id, employer.id, role, from, lastDay, false);
    }

    public static Held grant(
            UUID person, UUID employer, UUID object, String role, LocalDate from, LocalDate lastDay, boolean over) {
        var right = new Right(new PersonId(person), new EmployerId(employer), new ObjectId(object), role);
        return new Held(UUID.randomUUID(), right, new Days(from, lastDay), over, 1);
    }

    public Submission submission() {
        return new Submission(
                UUID.randomUUID(),
                1,
                kind,
                employer.id,
                applicant,
                person,
                selfApplication,
                "1-2/3",
                LocalDate.of(2026, 8, 20),
                LocalDate.of(2020, 9, 1),
                employmentLastDay,
                mandate,
                confirmedBy,
                lines,
                evidence,
                Instant.parse("2026-09-01T08:00:00Z"));
    }

    public Weighing weighing() {
        return new Weighing(
                submission(),
                new Facts(
                        TODAY,
                        Period.ofYears(3),
                        organisations,
                        ROLES,
                        new Grantable(Set.of("EDITOR", "READER", "SECRET", "BUYER", "PAYER", "NATIONAL")),
                        personIds,
                        applicantIsHead,
                        employmentEnd,
                        commitmentExpiredAt,
                        held,
                        named.stream().collect(Collectors.toMap(Held::id, Function.identity()))));
    }
}
