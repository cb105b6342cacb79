package lv.viis.registration.arriving.authorisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.identity.NotOfForm;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.registration.applying.accessapplication.EmployerClosed;
import lv.viis.registration.applying.accessapplication.NotTheHeadOnRecord;
import lv.viis.registration.known.knownalias.PersonIdentities;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.mandate.Authorisation;
import lv.viis.registration.letters.letter.IssueLetter;
import lv.viis.registration.letters.letter.Parties;

/** Issues the letter by which a head on record authorises a deputy; it counts once the head has signed it. */
@ApplicationScoped
class GiveAuthorisation {

    private final Authorisations authorisations;
    private final KnownOrganisations organisations;
    private final PersonIdentities identities;
    private final IssueLetter issueLetter;
    private final SealedBox sealedBox;
    private final AuthorisationConfig config;

    GiveAuthorisation(
            Authorisations authorisations,
            KnownOrganisations organisations,
            PersonIdentities identities,
            IssueLetter issueLetter,
            SealedBox sealedBox,
            AuthorisationConfig config) {
        this.authorisations = authorisations;
        this.organisations = organisations;
        this.identities = identities;
        this.issueLetter = issueLetter;
        this.sealedBox = sealedBox;
        this.config = config;
    }

    /** No deputy gives one: only who heads the organisation on record today. */
    @Transactional
    Authorisation give(NewAuthorisation asked, Reach reach) {
        var now = reach.at();
        var code = personalCode(asked.deputy().personalCode());
        if (!organisations.isHead(reach.personId(), asked.organisationId(), now)) {
            throw new NotTheHeadOnRecord();
        }
        var organisation = organisations
                .find(asked.organisationId())
                .filter(found -> found.isActive(now))
                .orElseThrow(EmployerClosed::new);
        var deputyId = identities.of(code);
        if (organisations.isHead(deputyId, organisation.id(), now)) {
            throw new DeputyIsTheHead();
        }
        checkDays(asked, Riga.day(now));
        var letter = issueLetter.issue(
                asked.letter(organisation, code), new Parties(organisation.id(), deputyId, reach.personId()), 1, now);
        var deputy = asked.deputy();
        var authorisation = new Authorisation(
                new Authorisation.Given(
                        organisation.id(),
                        deputyId,
                        deputy.givenName(),
                        deputy.surname(),
                        deputy.post(),
                        deputy.email(),
                        asked.number(),
                        asked.date(),
                        asked.from(),
                        asked.lastDay()),
                sealedBox.seal(code.digits().getBytes(StandardCharsets.US_ASCII), "person:" + deputyId),
                letter.id(),
                reach.personId(),
                now);
        authorisations.persist(authorisation);
        authorisations.flush();
        return authorisation;
    }

    private void checkDays(NewAuthorisation asked, LocalDate today) {
        if (asked.date().isAfter(today)) {
            throw new InvalidInput("date", "body", "is in the future", "ir nākotnē");
        }
        if (asked.lastDay().isBefore(asked.from()) || asked.lastDay().isBefore(today)) {
            throw new InvalidInput(
                    "lastDay", "body", "is before the first day, or in the past", "ir pirms pirmās dienas vai pagātnē");
        }
        if (asked.lastDay().isAfter(asked.from().plus(config.longest()))) {
            throw new AuthorisationTooLong(config.longest());
        }
    }

    private static PersonalCode personalCode(String text) {
        try {
            return PersonalCode.parse(text);
        } catch (NotOfForm e) {
            throw new InvalidInput("deputy.personalCode", "body", e.fault());
        }
    }
}
