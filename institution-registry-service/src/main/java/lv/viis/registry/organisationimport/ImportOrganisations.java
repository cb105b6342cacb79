package lv.viis.registry.organisationimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
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

    ImportOrganisations(
            Organisations organisations,
            Headships headships,
            AppointHeads appointHeads,
            Territories territories,
            EntityManager database,
            RecordAct recordAct) {
        this.organisations = organisations;
        this.headships = headships;
        this.appointHeads = appointHeads;
        this.territories = territories;
        this.database = database;
        this.recordAct = recordAct;
    }

    @Transactional
    OrganisationImport take(byte[] content, Reach reach) {
        var findings = new Findings();
        var rows = read(content, findings, reach.day());
        waitForOtherImports();
        database.createNativeQuery("set constraints headship_one_head deferred").executeUpdate();
        var known = new KnownOrganisations(organisations, rows);
        var application = new RowApplication(
                database, known, appointHeads, appointHeads.termsOf(known.ids(), reach), findings, reach);
        rows.forEach(application::apply);
        findings.refuse();
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        record(ActKind.ORGANISATION_REGISTERED, application.registered(), id, reach);
        record(ActKind.ORGANISATION_CHANGED, application.touched(), id, reach);

        write();
        // The events of thousands of rows would otherwise each look through all of them for changes to write.
        database.setFlushMode(FlushModeType.COMMIT);
        application.registered().forEach(organisations::tellRegistered);
        application.changed().forEach(organisations::tellChanged);
        headships.tellAgain(application.newlyHeaded());
        var done = new OrganisationImport(
                id, sha256(content), application.tally(), findings.warnings(), reach.personId(), reach.at());
        database.persist(done);
        return done;
    }

    private void record(ActKind kind, List<Organisation> organisations, UUID importId, Reach reach) {
        organisations.forEach(organisation -> recordAct.record(kind, organisation.id(), importId, Basis.NONE, reach));
    }

    private List<OrganisationRow> read(byte[] content, Findings findings, LocalDate today) {
        var reader = new RowReader(findings, territories.asOf(today));
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
