package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lv.viis.chassis.caller.Reach;

/** Proposes a wording for letters to come; faults in it are told now, and not to who confirms it. */
@ApplicationScoped
class ProposeLetterText {

    private final LetterTextProposals proposals;
    private final LetterTexts texts;
    private final CheckText checkText;

    ProposeLetterText(LetterTextProposals proposals, LetterTexts texts, CheckText checkText) {
        this.proposals = proposals;
        this.texts = texts;
        this.checkText = checkText;
    }

    @Transactional
    LetterTextProposal propose(LetterText text, Reach reach) {
        text.requireToCome(reach.day());
        checkText.check(text);
        texts.named(text.sample, text.lang, text.version).ifPresent(known -> {
            throw new TextVersionTaken(known.id);
        });
        var proposal = new LetterTextProposal(text, reach.personId(), reach.at());
        proposals.persist(proposal);
        proposals.flush();
        return proposal;
    }
}
