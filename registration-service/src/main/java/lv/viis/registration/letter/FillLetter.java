package lv.viis.registration.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.registration.accessapplication.AccessApplication;
import lv.viis.registration.accessapplication.AccessApplicationLine;
import lv.viis.registration.knownorganisation.KnownOrganisation;
import lv.viis.registration.knownorganisation.KnownOrganisations;
import lv.viis.registration.lettertext.LetterContent;
import lv.viis.registration.lettertext.LetterKind;

/** Gathers what a letter says from its application. */
@ApplicationScoped
class FillLetter {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private final KnownOrganisations organisations;
    private final SealedBox sealedBox;

    FillLetter(KnownOrganisations organisations, SealedBox sealedBox) {
        this.organisations = organisations;
        this.sealedBox = sealedBox;
    }

    LetterContent fill(
            UUID letterId,
            int version,
            String code,
            Letter.Kind kind,
            AccessApplication application,
            Instant now,
            Instant expiresAt) {
        var employer = organisation(application.employerId());
        var applicant = application.applicant();
        return new LetterContent(
                LetterKind.valueOf(kind.name()),
                LetterContent.ApplicationKind.GRANT,
                letterId,
                version,
                code,
                LocalDate.ofInstant(now, RIGA),
                LocalDate.ofInstant(expiresAt, RIGA),
                new LetterContent.Employer(
                        employer.name(), employer.number(), employer.kind() == KnownOrganisation.Kind.MUNICIPALITY),
                new LetterContent.Applicant(applicant.givenName(), applicant.surname(), applicant.post(), false),
                application.basisNumber(),
                application.basisDate(),
                List.of(employee(application)),
                application.isSelfApplication(),
                false,
                null);
    }

    private LetterContent.Employee employee(AccessApplication application) {
        var employee = application.employee();
        var code = new PersonalCode(new String(
                sealedBox.open(application.employeeCode(), "person:" + application.personId()),
                StandardCharsets.US_ASCII));
        return new LetterContent.Employee(
                employee.givenName(),
                employee.surname(),
                code.written(),
                employee.post(),
                employee.email(),
                employee.phone(),
                application.employmentFrom(),
                application.employmentLastDay(),
                application.duty(),
                application.lines().stream().map(this::line).toList());
    }

    private LetterContent.Line line(AccessApplicationLine line) {
        return new LetterContent.Line(
                line.role(),
                line.objectId() == null
                        ? "Latvijas Republika"
                        : organisation(line.objectId()).name(),
                line.validFrom(),
                line.lastDay());
    }

    private KnownOrganisation organisation(UUID id) {
        return organisations
                .find(id)
                .orElseThrow(() -> new IllegalStateException("organisation " + id + " is not known"));
    }
}
