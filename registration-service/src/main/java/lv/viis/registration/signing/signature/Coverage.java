package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import java.util.Collection;
import java.util.Set;
import lv.viis.chassis.problem.Refusal;

/** What the signatures of a file cover; said differently for a container and for a PDF. */
interface Coverage {

    SignedFile.Format format();

    /** SHA-256 of the issued documents in the file, lower-case hex. */
    Set<String> documents();

    /**
     * Broken comes first: a changed letter is told as a change, not as another document.
     *
     * @throws Refusal if a signature is broken, covers less than all of the file, or something else than was issued
     */
    void require(Collection<SignatureWrapper> signatures);
}
