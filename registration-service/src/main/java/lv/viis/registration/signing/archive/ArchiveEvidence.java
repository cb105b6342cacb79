package lv.viis.registration.signing.archive;

import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.signing.foreignfile.ForeignFiles;
import lv.viis.registration.signing.signature.SignaturePolicy;
import lv.viis.registration.signing.signature.TrustedListCopy;
import lv.viis.registration.signing.signature.Verifiers;

/** Makes the next archive form of one piece of evidence: the first one, or the one that renews the last. */
@ApplicationScoped
class ArchiveEvidence {

    private record Past(
            ArchiveTask task, int generation, SignedForm newest, List<TrustedListCopy> lists, KeptRevocation kept) {}

    private final EntityManager database;
    private final Documents documents;
    private final Materials materials;
    private final Verifiers verifiers;
    private final MakeForm makeForm;

    ArchiveEvidence(
            EntityManager database,
            Documents documents,
            Materials materials,
            Verifiers verifiers,
            ArchiveConfig config,
            ForeignFiles files) {
        this.database = database;
        this.documents = documents;
        this.materials = materials;
        this.verifiers = verifiers;
        this.makeForm = new MakeForm(config.renewMargin(), files);
    }

    /**
     * @throws NotProven if the new form does not prove the signature; nothing is kept then
     * @throws lv.viis.registration.signing.signature.TrustListStale if whom to trust is not known
     */
    public void archive(UUID evidenceId, TSPSource stamps, Instant now) throws NotProven {
        var past = QuarkusTransaction.requiringNew().call(() -> past(evidenceId));
        var listsNow = verifiers.lists();
        var trustedThen = ArchivedLists.read(past.lists());
        // Outside a transaction: it asks others, and takes its time.
        var made = makeForm.make(
                past.newest(),
                past.task().signatureValueSha256,
                past.kept(),
                () -> verifiers.forArchive(trustedThen),
                stamps,
                now);
        if (!verifiers.trustedNow().contains(made.stamp().anchorSha256())) {
            throw new NotProven("STAMP_NOT_TRUSTED_NOW", now);
        }
        QuarkusTransaction.requiringNew().run(() -> keep(past, made, listsNow, now));
    }

    private Past past(UUID evidenceId) {
        var task = database.find(ArchiveTask.class, evidenceId);
        var forms = newest(evidenceId);
        var documentId = forms.isEmpty() ? task.documentId : forms.get(0).documentId;
        return new Past(
                task,
                forms.isEmpty() ? 0 : forms.get(0).generation,
                new SignedForm(documents.open(documentId), documents.mediaType(documentId)),
                materials.lists(evidenceId),
                materials.revocation(evidenceId));
    }

    private List<ArchiveForm> newest(UUID evidenceId) {
        return database.createQuery(
                        "from ArchiveForm f where f.evidenceId = :evidence order by f.generation desc",
                        ArchiveForm.class)
                .setParameter("evidence", evidenceId)
                .setMaxResults(1)
                .getResultList();
    }

    private void keep(Past past, MakeForm.Made made, List<TrustedListCopy> listsNow, Instant now) {
        var evidenceId = past.task().evidenceId;
        var document = documents.keep(made.form().content(), made.form().mediaType(), now);
        var form = new ArchiveForm(evidenceId, past.generation() + 1, made, now);
        form.documentId = document.id();
        form.sha256 = document.sha256();
        database.persist(form);
        database.flush();
        materials.keep(form.id, Materials.Kind.POLICY, null, SignaturePolicy.archiveXml(), now);
        listsNow.stream()
                .filter(list -> made.lists().contains(list.url()))
                .forEach(list -> materials.keep(form.id, Materials.Kind.TRUSTED_LIST, list.url(), list.content(), now));
        made.kept().answers().forEach(one -> materials.keep(form.id, Materials.Kind.OCSP, null, one, now));
        made.kept().lists().forEach(one -> materials.keep(form.id, Materials.Kind.CRL, null, one, now));
        database.find(ArchiveTask.class, evidenceId).done(made.renewBefore());
    }
}
