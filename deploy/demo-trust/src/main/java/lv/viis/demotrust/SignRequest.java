package lv.viis.demotrust;

import java.util.Map;

/**
 * The JSON of {@code POST /sign}.
 *
 * @param kind {@code person} (default) or {@code seal}
 * @param personalCode of a person, {@code 161175-19997}
 * @param registrationNumber of a seal's legal person, 11 digits
 * @param organisation name of a seal's legal person
 * @param fileName name of the file to sign
 * @param contentBase64 the file to sign; absent when a container gets a further signature
 * @param containerBase64 the container that gets a further signature
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
        byte[] containerBase64) {

    byte[] signWith(DemoTrust trust) {
        if ((contentBase64 == null) == (containerBase64 == null)) {
            throw new IllegalArgumentException("Give either contentBase64 with fileName, or containerBase64.");
        }
        var signer = trust.issue(profile());
        if (containerBase64 != null) {
            return trust.addSignature(containerBase64, signer, SignatureOptions.complete());
        }
        return trust.sign(signer, SignatureOptions.complete(), Map.of(given(fileName, "fileName"), contentBase64));
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
