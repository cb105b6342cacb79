package lv.viis.demotrust;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The JSON of {@code POST /sign}.
 *
 * @param kind {@code person} (default) or {@code seal}
 * @param personalCode of a person, {@code 161175-19997}
 * @param registrationNumber of a seal's legal person, 11 digits
 * @param organisation name of a seal's legal person
 * @param fileName name of the file to sign
 * @param contentBase64 the file to sign into a new container
 * @param files several files to sign into a new container, name to content in base64
 * @param containerBase64 the container that gets a further signature
 * @param pdfBase64 the PDF to sign in itself
 * @param visible where the signature shows in the PDF; absent: nowhere
 */
record SignRequest(
        String kind,
        String personalCode,
        String givenName,
        String surname,
        String registrationNumber,
        String organisation,
        String fileName,
        byte[] contentBase64,
        Map<String, byte[]> files,
        byte[] containerBase64,
        byte[] pdfBase64,
        VisiblePlace visible) {

    byte[] signWith(DemoTrust trust) {
        var given = Stream.of(contentBase64, files, containerBase64, pdfBase64)
                .filter(Objects::nonNull)
                .count();
        if (given != 1 || visible != null && pdfBase64 == null) {
            throw new IllegalArgumentException("Give one of: contentBase64 with fileName, files, containerBase64,"
                    + " or pdfBase64 (and visible only with it).");
        }
        var signer = trust.issue(profile());
        var options = SignatureOptions.complete();
        if (pdfBase64 != null) {
            return trust.signPdf(signer, options, pdfBase64, visible);
        }
        if (containerBase64 != null) {
            return trust.addSignature(containerBase64, signer, options);
        }
        return trust.sign(signer, options, files != null ? files : Map.of(given(fileName, "fileName"), contentBase64));
    }

    boolean isPdf() {
        return pdfBase64 != null;
    }

    private SignerProfile profile() {
        if ("seal".equals(kind)) {
            return SignerProfile.seal(
                    given(registrationNumber, "registrationNumber"),
                    organisation == null ? "VIIS demo organisation" : organisation);
        }
        if (kind != null && !"person".equals(kind)) {
            throw new IllegalArgumentException("kind is person or seal.");
        }
        return SignerProfile.person(
                given(personalCode, "personalCode"), given(givenName, "givenName"), given(surname, "surname"));
    }

    private static String given(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing.");
        }
        return value;
    }
}
