package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.Basis;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.organisation.Organisation;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The table of headships and the event that tells of them. */
@ApplicationScoped
public class Headships implements SealedColumns {

    private static final String TOPIC = "viis.registry.headship";

    private final EntityManager database;
    private final EventLog eventLog;
    private final PersonIds personIds;
    private final SealedBox sealedBox;
    private final RecordAct recordAct;
    private final OwnPerson ownPerson;

    Headships(
            EntityManager database,
            EventLog eventLog,
            PersonIds personIds,
            SealedBox sealedBox,
            RecordAct recordAct,
            OwnPerson ownPerson) {
        this.database = database;
        this.eventLog = eventLog;
        this.personIds = personIds;
        this.sealedBox = sealedBox;
        this.recordAct = recordAct;
        this.ownPerson = ownPerson;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                new SealedColumn("headship", "sealed_code", "'headship:' || id"),
                new SealedColumn("headship_proposal", "sealed_code", "'headship:' || headship_id"));
    }

    /** Who heads these organisations on the day, by name; where one only acts as head beside a head, the head. */
    public Map<UUID, String> presentHeads(Collection<UUID> organisations, LocalDate day) {
        var heads = new HashMap<UUID, String>();
        for (var headship : of(organisations)) {
            if (headship.isHeldOn(day) && (!headship.acting || !heads.containsKey(headship.organisationId))) {
                heads.put(headship.organisationId, headship.holder());
            }
        }
        return heads;
    }

    List<Headship> of(Collection<UUID> organisations) {
        return database.createQuery(
                        "from Headship where organisationId in :ids order by fromDay, acting desc, id", Headship.class)
                .setParameter("ids", organisations)
                .getResultList();
    }

    /** @throws lv.viis.registry.organisation.OrganisationIsClosed if it no longer exists on the first day */
    Headship begin(Organisation organisation, NewHead head, Reach reach) {
        // Made here and not by the entity's generator: the seal of the code needs it before the row exists.
        return begin(organisation, head, holder(UuidVersion7Strategy.INSTANCE.generateUuid(null), head.code()), reach);
    }

    Headship begin(Organisation organisation, NewHead head, Holder holder, Reach reach) {
        organisation.requireOpen(head.from());
        var headship = Headship.begin(organisation.id(), head, holder, reach.at());
        // A closing that is recorded already ends this term too.
        headship.lastDay = organisation.lastDay();
        database.persist(headship);
        recordAct.record(ActKind.HEADSHIP_RECORDED, organisation.id(), headship.id, headship.basis(), reach);
        return headship;
    }

    /** Who the code belongs to, with the code sealed for this headship; of nobody if there is none. */
    Holder holder(UUID headshipId, PersonalCode code) {
        return new Holder(headshipId, personId(code), seal(code, headshipId));
    }

    UUID personId(PersonalCode code) {
        return code == null ? null : personIds.of(code);
    }

    /** Writes what is pending; that nobody else heads the organisation or waits to is the database's to say. */
    void flush(UUID organisationId) {
        try {
            database.flush();
        } catch (PersistenceException e) {
            if (hasState(e, "23P01")) {
                throw new AnotherHeadOnRecord(organisationId);
            }
            if (hasState(e, "23505")) {
                throw new ProposalWaitsAlready(organisationId);
            }
            throw e;
        }
    }

    /** Ends all headships of an organisation that is closed on the day; what would begin later never does. */
    public void endBefore(LocalDate closing, Organisation organisation, Basis basis, Reach reach) {
        var ended = of(List.of(organisation.id())).stream()
                .filter(headship -> !headship.fromDay.isBefore(closing)
                        || headship.lastDay == null
                        || !headship.lastDay.isBefore(closing))
                .toList();
        if (!ended.isEmpty() && organisation.needsSecondRegistrar()) {
            throw new HeadStillInOffice(organisation.id());
        }
        for (var headship : ended) {
            ownPerson.refuse(headship.personId, reach);
            if (headship.fromDay.isBefore(closing)) {
                headship.lastDay = closing.minusDays(1);
                recordAct.record(ActKind.HEADSHIP_ENDED, organisation.id(), headship.id, basis, reach);
            } else {
                database.remove(headship);
                recordAct.record(ActKind.HEADSHIP_CANCELLED, organisation.id(), headship.id, basis, reach);
            }
        }
        if (!ended.isEmpty()) {
            tellNext(organisation);
        }
    }

    void tellNext(Organisation organisation) {
        organisation.nextHeadshipVersion();
        database.flush();
        tellAgain(List.of(organisation));
    }

    /** Appends the headships of each organisation that ever had one, under the version they have. */
    public void tellAgain(Collection<Organisation> organisations) {
        var headships = of(organisations.stream().map(Organisation::id).toList()).stream()
                .collect(Collectors.groupingBy(headship -> headship.organisationId));
        database.flush();
        for (var organisation : organisations) {
            if (organisation.headshipVersion() > 0) {
                var held = headships.getOrDefault(organisation.id(), List.of()).stream()
                        .map(HeadshipsChanged.Held::of)
                        .toList();
                eventLog.append(
                        TOPIC,
                        organisation.id(),
                        organisation.headshipVersion(),
                        new HeadshipsChanged(organisation.id(), held));
            }
        }
    }

    private byte[] seal(PersonalCode code, UUID id) {
        return code == null
                ? null
                : sealedBox.seal(code.digits().getBytes(StandardCharsets.US_ASCII), "headship:" + id);
    }

    private static boolean hasState(Throwable e, String state) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && state.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
