package lv.viis.registration.signing.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.signing.signature.SignaturePolicy;
import lv.viis.registration.signing.signature.TrustedListCopy;

/** The archive forms of evidence with all that proves them: the newest one is read, and the next one is kept. */
@ApplicationScoped
class ArchivedForms implements PanacheRepositoryBase<ArchiveForm, UUID> {

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

    private final ArchiveTasks tasks;
    private final Documents documents;
    private final Materials materials;

    ArchivedForms(ArchiveTasks tasks, Documents documents, Materials materials) {
        this.tasks = tasks;
        this.documents = documents;
        this.materials = materials;
    }

    Past past(UUID evidenceId) {
        var task = tasks.findById(evidenceId);
        var forms = newest(evidenceId);
        var documentId = forms.isEmpty() ? task.documentId : forms.get(0).documentId;
        return new Past(
                task,
                forms.isEmpty() ? 0 : forms.get(0).generation,
                new SignedForm(documents.open(documentId), documents.mediaType(documentId)),
                materials.lists(evidenceId),
                materials.revocation(evidenceId));
    }

    /** Empty while the first one waits to be made. */
    List<ArchiveForm> newest(UUID evidenceId) {
        return find("evidenceId = ?1 order by generation desc", evidenceId)
                .page(0, 1)
                .list();
    }

    /** Oldest first. */
    List<ArchiveForm> of(UUID evidenceId) {
        return list("evidenceId = ?1 order by generation", evidenceId);
    }

    void keep(Past past, MakeForm.Made made, List<TrustedListCopy> listsNow, Instant now) {
        var evidenceId = past.task().evidenceId;
        var document = documents.keep(made.form().content(), made.form().mediaType(), now);
        var form = new ArchiveForm(evidenceId, past.generation() + 1, made, now);
        form.documentId = document.id();
        form.sha256 = document.sha256();
        persist(form);
        flush();
        materials.keep(form.id, Materials.Kind.POLICY, null, SignaturePolicy.archiveXml(), now);
        listsNow.stream()
                .filter(list -> made.lists().contains(list.url()))
                .forEach(list -> materials.keep(form.id, Materials.Kind.TRUSTED_LIST, list.url(), list.content(), now));
        made.kept().answers().forEach(one -> materials.keep(form.id, Materials.Kind.OCSP, null, one, now));
        made.kept().lists().forEach(one -> materials.keep(form.id, Materials.Kind.CRL, null, one, now));
        tasks.findById(evidenceId).done(made.renewBefore());
    }
}
