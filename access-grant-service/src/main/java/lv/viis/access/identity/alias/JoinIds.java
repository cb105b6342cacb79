package lv.viis.access.identity.alias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.granting.grant.Employment;
import lv.viis.access.granting.grant.EndOverlappingGrants;
import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.access.granting.grant.Right.PersonId;
import lv.viis.access.granting.role.GrantingRules;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.access.known.employment.EndRightsAgain;
import lv.viis.access.upkeep.deputyship.SettleDeputyships;

/** Makes one person of two ids, or two people again: rights, epochs and the news of it in one transaction. */
@ApplicationScoped
class JoinIds {

    private final EntityManager database;
    private final PersonEpochs epochs;
    private final EndOverlappingGrants endOverlapping;
    private final EndRightsAgain endAgain;
    private final SettleDeputyships deputyships;
    private final GrantingRules rules;
    private final TellOfAlias tell;

    JoinIds(
            EntityManager database,
            PersonEpochs epochs,
            EndOverlappingGrants endOverlapping,
            EndRightsAgain endAgain,
            SettleDeputyships deputyships,
            GrantingRules rules,
            TellOfAlias tell) {
        this.database = database;
        this.epochs = epochs;
        this.endOverlapping = endOverlapping;
        this.endAgain = endAgain;
        this.deputyships = deputyships;
        this.rules = rules;
        this.tell = tell;
    }

    /** @throws IdIsAnAlias or IdHasAliases if it would make a chain */
    @Transactional(Transactional.TxType.MANDATORY)
    void requirePossible(UUID aliasId, UUID personId) {
        requireNoAlias(aliasId);
        requireNoAlias(personId);
        if (!database.createNativeQuery("select 1 from same_person where person_id = ?1")
                .setParameter(1, aliasId)
                .getResultList()
                .isEmpty()) {
            throw new IdHasAliases(aliasId);
        }
    }

    /** The caller holds the aliases alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    void join(PersonAlias alias, Instant now) {
        requirePossible(alias.aliasId, alias.personId);
        database.createNativeQuery("insert into same_person (alias_id, person_id, person_alias_id) values (?1, ?2, ?3)")
                .setParameter(1, alias.aliasId)
                .setParameter(2, alias.personId)
                .setParameter(3, alias.id)
                .executeUpdate();
        if (rules.hasIncompatibleGrants(alias.personId)) {
            throw new RolesOfBothCollide();
        }
        // What was told of an employment under one id holds for the rights under the other.
        employersOf(alias.personId)
                .forEach(employer ->
                        endAgain.endAll(new Employment(new PersonId(alias.personId), new EmployerId(employer)), now));
        endOverlapping.ofPerson(alias.personId, now);
        deputyships.settle(alias.personId, now);
        epochs.raise(alias.personId);
        tell.tell(alias, false);
    }

    /** What has ended stays ended; the rights of the two are apart again. The caller holds the aliases alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    void separate(PersonAlias alias, Instant now) {
        epochs.raise(alias.personId);
        database.createNativeQuery("delete from same_person where alias_id = ?1")
                .setParameter(1, alias.aliasId)
                .executeUpdate();
        deputyships.settle(alias.personId, now);
        deputyships.settle(alias.aliasId, now);
        tell.tell(alias, true);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> employersOf(UUID personId) {
        return database.createNativeQuery("""
                        select distinct employer_id from open_grant
                         where person_id = any(ids_of(?1)) order by employer_id""", UUID.class)
                .setParameter(1, personId)
                .getResultList();
    }

    private void requireNoAlias(UUID id) {
        List<UUID> statements = database.createNativeQuery(
                        "select person_alias_id from same_person where alias_id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultList();
        if (!statements.isEmpty()) {
            throw new IdIsAnAlias(id, statements.get(0));
        }
    }
}
