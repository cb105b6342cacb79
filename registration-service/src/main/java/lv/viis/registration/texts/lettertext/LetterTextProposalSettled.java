package lv.viis.registration.texts.lettertext;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** A proposal is confirmed or refused once. */
@ProblemType(status = 409, en = "The proposal is settled", lv = "Priekšlikums jau ir izskatīts")
final class LetterTextProposalSettled extends Refusal {

    private final transient URI seeAlso;

    /** @param letterTextId what it became, null if it was refused */
    LetterTextProposalSettled(UUID letterTextId) {
        super("It was confirmed or refused before.", "Tas jau agrāk ir apstiprināts vai noraidīts.");
        this.seeAlso = letterTextId == null ? null : URI.create("/v1/letter-texts/" + letterTextId);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
