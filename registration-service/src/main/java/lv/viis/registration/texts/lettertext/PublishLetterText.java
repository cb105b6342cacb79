package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
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
    LetterTextProposal confirm(UUID callerId, UUID proposalId, Instant now) {
        // One after the other: what is asked next must see what another has just published.
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('letter-text')) as text)")
                .getSingleResult();
        var proposal = proposals.locked(proposalId);
        if (aliases.isSame(callerId, proposal.proposedBy)) {
            throw new SecondAdminIsTheFirst();
        }
        proposal.requireOpen();
        var text = proposal.text();
        text.publish(proposal.proposedBy, callerId, Riga.day(now), now);
        // Again: a newer release may know of more faults.
        checkText.check(text);
        texts.named(text.sample, text.lang, text.version).ifPresent(known -> {
            throw new TextVersionTaken(known.id);
        });
        database.persist(text);
        database.flush();
        proposal.confirm(callerId, text, now);
        database.flush();
        return proposal;
    }
}
