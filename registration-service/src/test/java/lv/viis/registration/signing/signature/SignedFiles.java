package lv.viis.registration.signing.signature;

import lv.viis.registration.signing.foreignfile.Bounds;

/** What reads signed files, without the service around it. */
public final class SignedFiles {
    private SignedFiles() {}

    public static SignedPayloads payloads() {
        return new SignedPayloads(Bounds.usual());
    }

    public static PackedFiles packed() {
        return new PackedFiles(Bounds.usual());
    }
}
