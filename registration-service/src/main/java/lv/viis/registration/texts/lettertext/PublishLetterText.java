package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registration.known.knownalias.KnownAliases;

/** Publishes a proposed wording for letters to come, when a second administrator confirms it. */
@ApplicationScoped
class PublishLetterText {

    private final LetterTextProposals proposals;
    private final LetterTexts texts;
    private final CheckText checkText;
    private final KnownAliases aliases;

    PublishLetterText(LetterTextProposals proposals, LetterTexts texts, CheckText checkText, KnownAliases aliases) {
        this.proposals = proposals;
        this.texts = texts;
        this.checkText = checkText;
        this.aliases = aliases;
    }

    @Transactional
    LetterTextProposal confirm(UUID proposalId, Reach reach) {
        texts.hold();
        var proposal = proposals.locked(proposalId);
        if (aliases.isSame(reach.personId(), proposal.proposedBy)) {
            throw new SecondAdminIsTheFirst();
        }
        proposal.requireOpen();
        var text = proposal.text();
        text.publish(proposal.proposedBy, reach.personId(), reach.day(), reach.at());
        // Again: a newer release may know of more faults.
        checkText.check(text);
        texts.named(text.sample, text.lang, text.version).ifPresent(known -> {
            throw new TextVersionTaken(known.id);
        });
        texts.persist(text);
        texts.flush();
        proposal.confirm(reach.personId(), text, reach.at());
        texts.flush();
        return proposal;
    }
}
