package lv.viis.registry.organisationimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Caller;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.Basis;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.headship.AppointHeads;
import lv.viis.registry.headship.Headships;
import lv.viis.registry.organisation.Organisation;
import lv.viis.registry.organisation.Organisations;
import lv.viis.registry.territory.Territories;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Takes over a file of organisations and their heads: all of it or, if anything is wrong, nothing. */
@ApplicationScoped
class ImportOrganisations {

    private final Organisations organisations;
    private final Headships headships;
    private final AppointHeads appointHeads;
    private final Territories territories;
    private final EntityManager database;
    private final RecordAct recordAct;
    private final Caller caller;

    ImportOrganisations(
            Organisations organisations,
            Headships headships,
            AppointHeads appointHeads,
            Territories territories,
            EntityManager database,
            RecordAct recordAct,
            Caller caller) {
        this.organisations = organisations;
        this.headships = headships;
        this.appointHeads = appointHeads;
        this.territories = territories;
        this.database = database;
        this.recordAct = recordAct;
        this.caller = caller;
    }

    @Transactional
    OrganisationImport take(byte[] content) {
        var findings = new Findings();
        var rows = read(content, findings);
        waitForOtherImports();
        database.createNativeQuery("set constraints headship_one_head deferred").executeUpdate();
        var known = new KnownOrganisations(organisations, rows);
        var application = new RowApplication(
                database, known, appointHeads, appointHeads.termsOf(known.ids()), findings, Riga.today());
        rows.forEach(application::apply);
        findings.refuse();
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        record(ActKind.ORGANISATION_REGISTERED, application.registered(), id);
        record(ActKind.ORGANISATION_CHANGED, application.touched(), id);

        write();
        // The events of thousands of rows would otherwise each look through all of them for changes to write.
        database.setFlushMode(FlushModeType.COMMIT);
        application.registered().forEach(organisations::tellRegistered);
        application.changed().forEach(organisations::tellChanged);
        headships.tellAgain(application.newlyHeaded());
        var done = new OrganisationImport(
                id, sha256(content), application.tally(), findings.warnings(), caller.personId(), Moment.now());
        database.persist(done);
        return done;
    }

    private void record(ActKind kind, List<Organisation> organisations, UUID importId) {
        organisations.forEach(organisation -> recordAct.record(kind, organisation.id(), importId, Basis.NONE));
    }

    private List<OrganisationRow> read(byte[] content, Findings findings) {
        var reader = new RowReader(findings, territories.asOf(Riga.today()));
        return OrganisationFile.read(content, findings).rows().stream()
                .map(reader::read)
                .filter(Objects::nonNull)
                // Municipalities first: an institution may stand before its founder.
                .sorted(Comparator.comparing(row -> !row.isMunicipality()))
                .toList();
    }

    /** Before the first look at what is there, so that two imports of one number never both find it missing. */
    private void waitForOtherImports() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('organisation-import')) as text)")
                .getResultList();
    }

    /** That nobody else heads an organisation on the same days is checked when all terms are written. */
    private void write() {
        database.flush();
        database.createNativeQuery("set constraints headship_one_head immediate")
                .executeUpdate();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
