package lv.viis.registration.letters.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.AccessApplicationLine;
import lv.viis.registration.known.knowngrant.KnownGrants;
import lv.viis.registration.known.knownorganisation.KnownOrganisation;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.mandate.Mandate;
import lv.viis.registration.texts.lettertext.LetterContent;
import lv.viis.registration.texts.lettertext.LetterKind;

/** Gathers what a letter says from its applications: one, or several that one head's letter serves. */
@ApplicationScoped
class FillLetter {

    private final KnownOrganisations organisations;
    private final KnownGrants grants;
    private final SealedBox sealedBox;

    FillLetter(KnownOrganisations organisations, KnownGrants grants, SealedBox sealedBox) {
        this.organisations = organisations;
        this.grants = grants;
        this.sealedBox = sealedBox;
    }

    Parties parties(LetterKind kind, List<AccessApplication> applications) {
        var first = applications.get(0);
        return new Parties(
                first.employerId(),
                applications.size() == 1 ? first.personId() : null,
                kind == LetterKind.COMMITMENT ? first.personId() : first.applicantId());
    }

    /** Parts them by what a letter says once for all whom it names; in the given order. */
    Collection<List<AccessApplication>> alike(List<AccessApplication> applications) {
        return applications.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(
                                one.kind(),
                                one.employerId(),
                                one.applicantId(),
                                one.mandate().kind(),
                                one.asked().applicant(),
                                one.asked().basisNumber(),
                                one.asked().basisDate()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    /** Without id, version, code and days of the letter itself. */
    LetterContent fill(LetterKind kind, List<AccessApplication> applications) {
        var first = applications.get(0);
        var asked = first.asked();
        var by = asked.applicant();
        var employer = organisation(first.employerId());
        return new LetterContent(
                kind,
                LetterContent.ApplicationKind.valueOf(first.kind().name()),
                null,
                0,
                null,
                null,
                null,
                new LetterContent.Employer(
                        employer.name(), employer.number(), employer.kind() == KnownOrganisation.Kind.MUNICIPALITY),
                new LetterContent.Applicant(
                        by.givenName(), by.surname(), by.post(), first.mandate().kind() == Mandate.Kind.DEPUTY),
                asked.basisNumber(),
                asked.basisDate(),
                applications.stream().map(this::employee).toList(),
                applications.stream().anyMatch(AccessApplication::isSelfApplication),
                !grants.hasUsers(first.employerId()),
                null);
    }

    private LetterContent.Employee employee(AccessApplication application) {
        var asked = application.asked();
        var about = asked.employee();
        var code = new PersonalCode(new String(
                sealedBox.open(application.employeeCode(), "person:" + application.personId()),
                StandardCharsets.US_ASCII));
        return new LetterContent.Employee(
                about.givenName(),
                about.surname(),
                code.written(),
                about.post(),
                about.email(),
                about.phone(),
                asked.employmentFrom(),
                asked.employmentLastDay(),
                asked.duty(),
                application.rights().asked().stream().map(this::line).toList());
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
