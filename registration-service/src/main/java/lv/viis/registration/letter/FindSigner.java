package lv.viis.registration.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.registration.knownorganisation.KnownOrganisations;
import lv.viis.registration.signature.Signer;

/** Finds among a container's good signatures the one that the letter needs; further signers do not count (D3, D4). */
@ApplicationScoped
class FindSigner {

    private final PersonIds personIds;
    private final KnownOrganisations organisations;

    FindSigner(PersonIds personIds, KnownOrganisations organisations) {
        this.personIds = personIds;
        this.organisations = organisations;
    }

    Signer find(Letter letter, UUID employerId, List<Signer> signers) {
        var own = signers.stream()
                .filter(signer -> isPerson(signer, letter.signerId))
                .toList();
        if (letter.kind == Letter.Kind.COMMITMENT) {
            return own.stream().findFirst().orElseThrow(SignerIsNotTheUser::new);
        }
        if (own.isEmpty()) {
            throw new SignerIsNotTheApplicant();
        }
        return own.stream()
                .filter(signer -> organisations.isHead(letter.signerId, employerId, signer.signedAt()))
                .findFirst()
                .orElseThrow(SignerWasNotTheHead::new);
    }

    /** By person id, which every way of writing the same code of the same country has in common. */
    private boolean isPerson(Signer signer, UUID personId) {
        var identity = signer.identity();
        return identity.type().equals("PNO")
                && identity.country().equals("LV")
                && personIds.of(new PersonalCode(identity.code())).equals(personId);
    }
}
