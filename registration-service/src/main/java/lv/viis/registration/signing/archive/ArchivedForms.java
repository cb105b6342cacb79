package lv.viis.registration.signing.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.signing.signature.SignaturePolicy;
import lv.viis.registration.signing.signature.TrustedListCopy;

/** The archive forms of evidence with all that proves them: the newest one is read, and the next one is kept. */
@ApplicationScoped
class ArchivedForms {

    /**
     * What the next form goes on from.
     *
     * @param generation of the newest form, 0 if there is none
     * @param newest or else what was handed in
     * @param lists the trusted lists by which it was proved
     * @param kept answers on revocation
     */
    record Past(
            ArchiveTask task, int generation, SignedForm newest, List<TrustedListCopy> lists, KeptRevocation kept) {}

    private final EntityManager database;
    private final Documents documents;
    private final Materials materials;

    ArchivedForms(EntityManager database, Documents documents, Materials materials) {
        this.database = database;
        this.documents = documents;
        this.materials = materials;
    }

    Past past(UUID evidenceId) {
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

    void keep(Past past, MakeForm.Made made, List<TrustedListCopy> listsNow, Instant now) {
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
