package lv.viis.local.story;

import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import lv.viis.local.person.DemoPerson;

/** Containers (ASiC-E with XAdES) that the demo trust service signs. */
final class Signatures {

    public static final String CONTAINER_TYPE = "application/vnd.etsi.asic-e+zip";

    private final Api trust;

    public Signatures(URI trust) {
        this.trust = Api.at(trust).with("Accept", CONTAINER_TYPE);
    }

    /** A new container with this one file, signed by the person. */
    public byte[] byPerson(DemoPerson person, String fileName, byte[] content) {
        return sign(person(person), fileName, content);
    }

    /** A new container with this one file, sealed by a legal person. */
    public byte[] bySeal(String registrationNumber, String organisation, String fileName, byte[] content) {
        return sign(
                Map.of("kind", "seal", "registrationNumber", registrationNumber, "organisation", organisation),
                fileName,
                content);
    }

    private static Map<String, String> person(DemoPerson person) {
        return Map.of(
                "kind", "person",
                "personalCode", person.personalCode(),
                "givenName", person.givenName(),
                "surname", person.familyName());
    }

    private byte[] sign(Map<String, String> signer, String fileName, byte[] content) {
        Map<String, String> request = new HashMap<>(signer);
        request.put("fileName", fileName);
        request.put("contentBase64", Base64.getEncoder().encodeToString(content));
        return trust.post("/sign", request).expect(200).bytes();
    }
}
