package lv.viis.registry.organisationimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.row.Ids;
import lv.viis.registry.headship.AppointHeads;
import lv.viis.registry.organisation.Organisations;

/** Takes over a file of organisations and their heads: all of it or, if anything is wrong, nothing. */
@ApplicationScoped
class ImportOrganisations {

    private final OrganisationImports imports;
    private final Organisations organisations;
    private final AppointHeads appointHeads;
    private final ReadRows readRows;
    private final TellImport tellImport;

    ImportOrganisations(
            OrganisationImports imports,
            Organisations organisations,
            AppointHeads appointHeads,
            ReadRows readRows,
            TellImport tellImport) {
        this.imports = imports;
        this.organisations = organisations;
        this.appointHeads = appointHeads;
        this.readRows = readRows;
        this.tellImport = tellImport;
    }

    @Transactional
    OrganisationImport take(byte[] content, Reach reach) {
        var findings = new Findings();
        var rows = readRows.read(content, findings, reach.day());
        imports.waitForOthers();
        var known = new KnownOrganisations(organisations, rows);
        var terms = appointHeads.termsOf(known.ids(), reach);
        var application = new RowApplication(organisations, known, appointHeads, terms, findings, reach);
        rows.forEach(application::apply);
        findings.refuse();
        var id = Ids.next();
        tellImport.tell(application, id, reach);
        var done = new OrganisationImport(
                id, sha256(content), application.tally(), findings.warnings(), reach.personId(), reach.at());
        imports.persist(done);
        return done;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
