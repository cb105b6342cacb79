package lv.viis.registration.signing.archive;

import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import lv.viis.registration.signing.foreignfile.ForeignFiles;
import lv.viis.registration.signing.signature.Verifiers;

/** Makes the next archive form of one piece of evidence: the first one, or the one that renews the last. */
@ApplicationScoped
class ArchiveEvidence {

    private final ArchivedForms forms;
    private final Verifiers verifiers;
    private final MakeForm makeForm;

    ArchiveEvidence(ArchivedForms forms, Verifiers verifiers, ArchiveConfig config, ForeignFiles files) {
        this.forms = forms;
        this.verifiers = verifiers;
        this.makeForm = new MakeForm(config.renewMargin(), files);
    }

    /**
     * @throws NotProven if the new form does not prove the signature; nothing is kept then
     * @throws lv.viis.registration.signing.signature.TrustListStale if whom to trust is not known
     */
    public void archive(UUID evidenceId, TSPSource stamps, Instant now) throws NotProven {
        var past = QuarkusTransaction.requiringNew().call(() -> forms.past(evidenceId));
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
        QuarkusTransaction.requiringNew().run(() -> forms.keep(past, made, listsNow, now));
    }
}
