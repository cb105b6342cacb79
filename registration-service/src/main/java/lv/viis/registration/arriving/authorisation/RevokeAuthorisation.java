package lv.viis.registration.arriving.authorisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registration.applying.accessapplication.NotTheHeadOnRecord;
import lv.viis.registration.ground.fact.FactChanged;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.mandate.Authorisation;
import lv.viis.registration.letters.letter.Letters;

/**
 * Ends an authorisation at once, by any head on record of the organisation: what the deputy applied for and is not
 * decided waits for a head's word.
 */
@ApplicationScoped
class RevokeAuthorisation {

    private final Authorisations authorisations;
    private final KnownOrganisations organisations;
    private final Letters letters;
    private final Event<FactChanged> facts;

    RevokeAuthorisation(
            Authorisations authorisations,
            KnownOrganisations organisations,
            Letters letters,
            Event<FactChanged> facts) {
        this.authorisations = authorisations;
        this.organisations = organisations;
        this.letters = letters;
        this.facts = facts;
    }

    @Transactional
    Authorisation revoke(UUID id, Reach reach) {
        var authorisation = authorisations.readableToChange(id, reach);
        var organisationId = authorisation.given().organisationId();
        if (!organisations.isHead(reach.personId(), organisationId, reach.at())) {
            throw new NotTheHeadOnRecord();
        }
        if (authorisation.revokedAt() == null) {
            authorisation.revoke(reach.personId(), reach.at());
            // Nobody signs it any more.
            letters.locked(authorisation.letterId()).orElseThrow().supersede();
            authorisations.flush();
            facts.fire(new FactChanged(organisationId, null, reach.at()));
        }
        return authorisation;
    }
}
