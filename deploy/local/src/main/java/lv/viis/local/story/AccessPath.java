package lv.viis.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;
import lv.viis.local.person.DemoPerson;

/** The way from an application to a grant, each step a call of its own, for whoever needs a grant or a part of the way. */
public final class AccessPath {

    /** The two letters of an application. */
    public record Letters(String headLetter, String commitment) {}

    private static final String LETTER_FILE = "letter.pdf";

    private final LocalSuite suite;
    private final Tokens tokens;
    private final Signatures signatures;

    public AccessPath(LocalSuite suite) {
        this.suite = suite;
        this.tokens = new Tokens(suite);
        this.signatures = new Signatures(suite.trust());
    }

    public Api registration(String person) {
        return Api.at(suite.url(Service.REGISTRATION)).as(tokens.access(person));
    }

    public Api officer(String person) {
        return Api.at(suite.url(Service.ACCESS_GRANT)).as(tokens.access(person, "country"));
    }

    /** The organisation of a registration number, as the registry knows it. */
    public String organisation(String registrationNumber) {
        return Api.at(suite.url(Service.REGISTRY))
                .get("/v1/organisations?registrationNumber=" + registrationNumber)
                .expect(200)
                .at("/items/0/id");
    }

    public Letters issueLetters(Api head, String applicationId) {
        String headLetter = null;
        String commitment = null;
        var issued = head.post("/v1/access-applications/" + applicationId + "/letters")
                .expect(201)
                .json();
        for (JsonNode letter : issued.isArray() ? issued : issued.path("items")) {
            if (letter.path("kind").asText().equals("COMMITMENT")) {
                commitment = letter.path("id").asText();
            } else {
                headLetter = letter.path("id").asText();
            }
        }
        return new Letters(headLetter, commitment);
    }

    public byte[] document(Api reader, String letterId) {
        return reader.get("/v1/letters/" + letterId + "/document").expect(200).bytes();
    }

    /** Signs a letter as the person and hands the container in. */
    public Answer sign(Api uploader, String letterId, DemoPerson signer) {
        return handIn(uploader, letterId, signatures.byPerson(signer, LETTER_FILE, document(uploader, letterId)));
    }

    public Answer handIn(Api uploader, String letterId, byte[] container) {
        return uploader.put("/v1/letters/" + letterId + "/signature", Signatures.CONTAINER_TYPE, container);
    }

    public Answer submit(Api head, String applicationId) {
        var path = "/v1/access-applications/" + applicationId;
        return head.ifMatch(head.get(path).expect(200)).post(path + "/submission");
    }

    public Answer withdraw(Api head, String applicationId) {
        var path = "/v1/access-applications/" + applicationId;
        return head.ifMatch(head.get(path).expect(200)).post(path + "/withdrawal");
    }

    /** The item in the ministry's queue, as soon as it has come through Kafka. */
    public Answer queued(Api officer, String applicationId) {
        var found = Plot.eventually(
                "the application in the queue",
                () -> officer.get("/v1/decision-items?applicationId=" + applicationId),
                answer -> answer.json().path("items").size() == 1);
        return officer.get("/v1/decision-items/" + found.at("/items/0/id")).expect(200);
    }

    /** Grants every line of the item as it was asked. */
    public Answer approve(Api officer, Answer item) {
        var lines = new java.util.ArrayList<Map<String, Object>>();
        item.json()
                .path("lines")
                .forEach(line -> lines.add(Map.of(
                        "lineId", line.path("lineId").asText(),
                        "outcome", "GRANTED",
                        "reasonCode", "DUTY_NEEDS_ACCESS")));
        return officer.post(
                "/v1/decision-items/" + item.at("/id") + "/decision",
                Map.of(
                        "applicationVersion",
                        item.json().path("applicationVersion").asLong(),
                        "lines",
                        lines));
    }

    /** An application of the head for this employee, with both letters signed, ready for submission. */
    public String signedApplication(DemoPerson head, DemoPerson employee, String organisationId, String role) {
        var api = registration(head.id());
        var request = Applying.request(organisationId, head, employee, role);
        var id = Plot.eventually(
                        "the head on record known",
                        () -> api.post("/v1/access-applications", request),
                        answer -> Set.of(201, 409).contains(answer.status()))
                .expect(201)
                .at("/id");
        var letters = issueLetters(api, id);
        sign(api, letters.headLetter(), head).expect(200);
        sign(api, letters.commitment(), employee).expect(200);
        return id;
    }

    /** The whole way: the id of an active grant. */
    public String grant(DemoPerson head, DemoPerson employee, String organisationId, String role) {
        var id = signedApplication(head, employee, organisationId, role);
        submit(registration(head.id()), id).expect(201);
        var officer = officer("access-officer");
        return approve(officer, queued(officer, id)).expect(201).at("/lines/0/grantId");
    }

    /** An access token of somebody who is on no list of demo people, by the provider's direct way. */
    public String token(DemoPerson person, String scope) {
        var idToken = tokens.idToken(Map.of(
                "person",
                "employee",
                "client_id",
                lv.viis.local.oidc.OidcProvider.SCRIPT_CLIENT,
                "personal_code",
                person.personalCode()));
        return tokens.exchange(idToken, scope).expect(200).at("/access_token");
    }

    /** People with codes of the nineteenth century, which nobody living has: as many as are asked for. */
    public static List<DemoPerson> people(int number, int seed) {
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(i -> DemoCodes.person(seed, i))
                .toList();
    }
}
