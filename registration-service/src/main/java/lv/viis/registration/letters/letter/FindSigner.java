package lv.viis.registration.letters.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.knownalias.PersonIdentities;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.mandate.Mandates;
import lv.viis.registration.signing.signature.Signer;
import lv.viis.registration.texts.lettertext.LetterKind;

/** Finds among a file's good signatures the one that the letter needs; further signers do not count (D3, D4). */
@ApplicationScoped
class FindSigner {

    private final PersonIdentities identities;
    private final KnownAliases aliases;
    private final KnownOrganisations organisations;
    private final Mandates mandates;

    FindSigner(PersonIdentities identities, KnownAliases aliases, KnownOrganisations organisations, Mandates mandates) {
        this.identities = identities;
        this.aliases = aliases;
        this.organisations = organisations;
        this.mandates = mandates;
    }

    Signer find(Letter letter, List<Signer> signers) {
        var own = signers.stream()
                .filter(signer -> isPerson(signer, letter.signerId))
                .toList();
        if (letter.kind == LetterKind.COMMITMENT) {
            return own.stream().findFirst().orElseThrow(SignerIsNotTheUser::new);
        }
        if (own.isEmpty()) {
            throw new SignerIsNotTheApplicant();
        }
        return own.stream()
                .filter(signer -> mayHaveSigned(letter, signer))
                .findFirst()
                .orElseThrow(SignerWasNotTheHead::new);
    }

    /** An authorisation is the head's own to give; no deputy makes another one. */
    private boolean mayHaveSigned(Letter letter, Signer signer) {
        return letter.kind == LetterKind.AUTHORISATION
                ? organisations.isHead(letter.signerId, letter.employerId, signer.signedAt())
                : mandates.of(letter.signerId, letter.employerId, signer.signedAt())
                        .isPresent();
    }

    /** By person id, which every way of writing the same code of the same country has in common. */
    private boolean isPerson(Signer signer, UUID personId) {
        var identity = signer.identity();
        return identity.type().equals("PNO")
                && identity.country().equals("LV")
                && aliases.isSame(identities.of(new PersonalCode(identity.code())), personId);
    }
}
