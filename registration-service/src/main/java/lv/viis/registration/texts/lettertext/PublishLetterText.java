package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registration.known.knownalias.KnownAliases;

/** Publishes a proposed wording for letters to come, when a second administrator confirms it. */
@ApplicationScoped
class PublishLetterText {

    private final EntityManager database;
    private final LetterTextProposals proposals;
    private final LetterTexts texts;
    private final CheckText checkText;
    private final KnownAliases aliases;

    PublishLetterText(
            EntityManager database,
            LetterTextProposals proposals,
            LetterTexts texts,
            CheckText checkText,
            KnownAliases aliases) {
        this.database = database;
        this.proposals = proposals;
        this.texts = texts;
        this.checkText = checkText;
        this.aliases = aliases;
    }

    @Transactional
    LetterTextProposal confirm(UUID proposalId, Reach reach) {
        // One after the other: what is asked next must see what another has just published.
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('letter-text')) as text)")
                .getSingleResult();
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
        database.persist(text);
        database.flush();
        proposal.confirm(reach.personId(), text, reach.at());
        database.flush();
        return proposal;
    }
}
