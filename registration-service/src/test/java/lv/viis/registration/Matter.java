package lv.viis.registration;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.chassis.testing.AskedAs;

/** One employer's matter as rows of every table, to be asked after by {@link Who}. */
final class Matter {

    static final UUID EMPLOYER = UUID.randomUUID();
    static final UUID ELSEWHERE = UUID.randomUUID();

    /** Applied for, but not known yet. */
    static final UUID NEWCOMER = UUID.randomUUID();

    private static final String LATER = "2099-01-01";

    static final Row HEADSHIP =
            Row.withId("known_headship", "organisation_id=%s person_id=%s valid_from=yesterday", EMPLOYER, Who.HEAD.id);
    static final Row ALIAS = Row.of("known_alias", "alias_id=%s person_id=%s", UUID.randomUUID(), Who.EMPLOYEE.id);
    static final Row GRANT = Row.withId("known_grant", """
            person_id=%s employer_id=%s role=INSTITUTION_EDITOR valid_from=yesterday last_day=%s""", Who.EMPLOYEE.id, EMPLOYER, LATER);

    static final Row BATCH = Row.withId(
            "access_application_batch",
            "kind=GRANT employer_id=%s applicant_id=%s created_at=now",
            EMPLOYER,
            Who.APPLICANT.id);
    static final Row APPLICATION =
            Row.withId("access_application", """
            version=1 state=SUBMITTED next_action=REVIEW deadline=%s employer_id=%s applicant_id=%s person_id=%s
            recorded_by=null basis_number=1 basis_date=today duty=x applicant_given_name=A applicant_surname=B
            applicant_post=C mandate_kind=UNIDENTIFIED employee_given_name=A employee_surname=B employee_post=C
            employee_email=e@example.lv employee_code=x code_check_fits=true employment_from=today
            created_at=now submitted_at=now submitted_version=1""", LATER, EMPLOYER, Who.APPLICANT.id, Who.EMPLOYEE.id);
    static final Row OF_NEWCOMER = APPLICATION.another("person_id=%s applicant_id=%s", NEWCOMER, Who.HEAD.id);
    static final Row DRAFT = APPLICATION.another("""
            state=DRAFT submitted_at=null submitted_version=null mandate_kind=HEAD applicant_id=%s""", Who.HEAD.id);

    /** Another employer's draft for the same employee. */
    static final Row NEIGHBOURS = DRAFT.another("employer_id=%s applicant_id=%s", ELSEWHERE, UUID.randomUUID());

    static final Row LINE =
            Row.withId("access_application_line", """
            application_id=%s position=0 employer_id=%s person_id=%s role=INSTITUTION_EDITOR valid_from=today
            last_day=%s open=true""", APPLICATION.id(), EMPLOYER, Who.EMPLOYEE.id, LATER);
    static final Row STEP = Row.withId(
            "application_step",
            "application_id=%s what=SUBMITTED version=1 happened_at=now told=true",
            APPLICATION.id());

    static final Row DOCUMENT = document();
    static final Row ATTACHMENT =
            Row.withId("application_attachment", """
            application_id=%s document_id=%s media_type=application/pdf sha256=%s size=1 added_by=%s
            added_at=now""", APPLICATION.id(), DOCUMENT.id(), digest(), Who.EMPLOYEE.id);

    /** The head's, which names all for whom is applied. */
    static final Row HEAD_LETTER = letter("HEAD_APPLICATION", "ISSUED", null, Who.SIGNER.id);

    static final Row COMMITMENT = letter("COMMITMENT", "ACCEPTED", Who.EMPLOYEE.id, Who.EMPLOYEE.id);
    /** Belongs to no application. */
    static final Row COMMITMENT_ANEW = letter("COMMITMENT", "ISSUED", Who.NAMED.id, Who.SIGNER.id);

    static final Row AUTHORISATION_LETTER = letter("AUTHORISATION", "ACCEPTED", null, Who.HEAD.id);
    static final Row HEAD_LETTER_OF = of(HEAD_LETTER);
    static final Row COMMITMENT_OF = of(COMMITMENT);

    static final Row EVIDENCE = evidence(COMMITMENT);
    static final Row AUTHORISATION_EVIDENCE = evidence(AUTHORISATION_LETTER);
    static final Row PENDING = Row.of("pending_signature", """
            letter_id=%s state=WAITING sha256=%s sealed=x received_at=now retried_until=%s next_attempt_at=%s""", HEAD_LETTER.id(), digest(), LATER, LATER);
    static final Row ORIGINAL = Row.withId("paper_original", """
            version=0 letter_id=%s state=RECEIVED received_on=today document_number=1 document_date=today
            scan_id=%s recorded_by=%s recorded_at=now""", HEAD_LETTER.id(), DOCUMENT.id(), Who.CLERK.id);
    static final Row ARCHIVE_TASK = Row.of("archive_task", """
            evidence_id=%s document_id=%s signature_value_sha256=%s received_at=now due_at=%s""", EVIDENCE.id(), DOCUMENT.id(), digest(), LATER);
    static final Row ARCHIVE =
            Row.withId("evidence_archive", """
            evidence_id=%s generation=1 document_id=%s sha256=%s archived_at=now stamp_algorithm=x
            certificate_end=%s anchor_sha256=x renew_before=%s""", EVIDENCE.id(), DOCUMENT.id(), digest(), LATER, LATER);

    static final Row AUTHORISATION =
            Row.withId("authorisation", """
            organisation_id=%s deputy_id=%s letter_id=%s given_by=%s number=1 dated=yesterday
            valid_from=yesterday last_day=%s given_name=A surname=B post=C email=d@example.lv deputy_code=x
            given_at=now""", EMPLOYER, Who.DEPUTY.id, AUTHORISATION_LETTER.id(), Who.HEAD.id, LATER);

    static final Row EMPLOYEE = person(Who.EMPLOYEE.id);
    static final Row APPLICANT = person(Who.APPLICANT.id);
    static final Row CONTACT = Row.of("contact", """
            person_id=%s organisation_id=%s email=e@example.lv letter_id=%s noted_at=now""", Who.EMPLOYEE.id, EMPLOYER, COMMITMENT.id());
    static final Row EMPLOYMENT = Row.withId(
            "employment", "person_id=%s organisation_id=%s post=C valid_from=yesterday", Who.EMPLOYEE.id, EMPLOYER);
    static final Row LEAVER_NOTICE = Row.withId("leaver_notice", """
            person_id=%s organisation_id=%s last_day=today given_by=%s given_at=now""", Who.EMPLOYEE.id, EMPLOYER, Who.HEAD.id);

    static final Row CAMPAIGN = Row.withId(
            "commitment_campaign", "text_version=x deadline=%s proposed_by=%s proposed_at=now", LATER, Who.ADMIN.id);
    static final Row MEMBER = Row.withId("campaign_member", """
            campaign_id=%s person_id=%s employer_id=%s deadline=%s enrolled_at=now""", CAMPAIGN.id(), Who.EMPLOYEE.id, EMPLOYER, LATER);

    static final Row MAIL = Row.withId("mail", """
            identity=%s origin=API sealed=x state=RECEIVED next_attempt_at=%s received_at=now""", digest(), LATER);
    static final Row FINDING = Row.withId(
            "mail_finding",
            "mail_id=%s attachment=1 letter_id=%s outcome=ACCEPTED found_at=now",
            MAIL.id(),
            HEAD_LETTER.id());
    static final Row NOTIFICATION = Row.withId("notification", """
            once_key=%s occasion=CLOSED state=SENT next_attempt_at=%s queued_at=now settled_at=now""", UUID.randomUUID(), LATER);

    private Matter() {}

    /** @param changes statements that come after the rows */
    static void asked(Runnable questions, String... changes) {
        var neighbour = HEADSHIP.another("organisation_id=%s person_id=%s", ELSEWHERE, Who.NEIGHBOUR.id);
        var unidentified = HEADSHIP.another("person_id=null");
        var documents = Stream.of(HEAD_LETTER, COMMITMENT, COMMITMENT_ANEW, AUTHORISATION_LETTER)
                .map(letter -> document().with("id=%s", letter.get("document_id")));
        var rows = Stream.of(
                HEADSHIP,
                neighbour,
                unidentified,
                ALIAS,
                GRANT,
                BATCH,
                APPLICATION,
                OF_NEWCOMER,
                NEIGHBOURS,
                LINE,
                STEP,
                DOCUMENT,
                ATTACHMENT,
                HEAD_LETTER,
                COMMITMENT,
                COMMITMENT_ANEW,
                AUTHORISATION_LETTER,
                HEAD_LETTER_OF,
                COMMITMENT_OF,
                EVIDENCE,
                AUTHORISATION_EVIDENCE,
                PENDING,
                ORIGINAL,
                ARCHIVE_TASK,
                ARCHIVE,
                AUTHORISATION,
                EMPLOYEE,
                APPLICANT,
                CONTACT,
                EMPLOYMENT,
                LEAVER_NOTICE,
                CAMPAIGN,
                MEMBER,
                MAIL,
                FINDING,
                NOTIFICATION);
        var statements = Stream.of(documents, rows).flatMap(some -> some).map(Row::insert);
        AskedAs.among(
                List.of(Stream.concat(statements, Stream.of(changes)).collect(Collectors.joining(";"))), questions);
    }

    static Row document() {
        return Row.withId("document", "media_type=application/pdf sha256=%s sealed=x created_at=now", digest());
    }

    /** As a query finds it. */
    static String documentOf(Row letter) {
        return "document where id = '" + letter.get("document_id") + "'";
    }

    private static Row letter(String kind, String state, UUID person, UUID signer) {
        return Row.withId(
                "letter",
                """
            kind=%s version=1 text_version=x code=%s state=%s employer_id=%s person_id=%s signer_id=%s
            document_id=%s sha256=%s issued_at=now expires_at=%s""",
                kind,
                UUID.randomUUID(),
                state,
                EMPLOYER,
                person,
                signer,
                UUID.randomUUID(),
                digest(),
                LATER);
    }

    private static Row of(Row letter) {
        return Row.of(
                "application_letter",
                "letter_id=%s application_id=%s kind=%s in_force=true",
                letter.id(),
                APPLICATION.id(),
                letter.get("kind"));
    }

    static Row evidence(Row letter) {
        return Row.withId(
                "evidence",
                """
            letter_id=%s container_id=%s container_sha256=%s simple_report_id=%s signer_id=%s
            signed_at=yesterday signature_value_sha256=%s checked_at=now""",
                letter.id(),
                DOCUMENT.id(),
                digest(),
                DOCUMENT.id(),
                letter.get("signer_id"),
                digest());
    }

    static Row person(UUID id) {
        return Row.of("person", "id=%s given_name=A surname=B changed_at=now", id);
    }

    static String digest() {
        var digest = new byte[32];
        new SecureRandom().nextBytes(digest);
        return "\\x" + HexFormat.of().formatHex(digest);
    }
}
