package lv.viis.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import lv.viis.local.part.Repository;

/** An auditor walks from an access back to the signature that it rests on, and checks the ledger on another machine. */
final class Proving {

    private final Plot plot;

    Proving(Plot plot) {
        this.plot = plot;
    }

    String play() throws IOException, InterruptedException {
        var employeeToken = plot.tokens.access("employee", Tokens.ofOrganisation(plot.schoolId));
        var employee = plot.access(employeeToken).get("/v1/me").expect(200).at("/personId");
        plot.access(employeeToken).get("/v1/grants?employerId=" + plot.schoolId).expect(200);

        var auditor = plot.path.officer("auditor");
        var listed = Plot.eventually(
                "the employee's access in the ledger",
                () -> auditor.get("/v1/accesses?limit=200&organisationId=" + plot.schoolId),
                answer -> accessBy(employee, answer) != null);
        var proof = Plot.eventually(200, () -> auditor.get("/v1/accesses/" + accessBy(employee, listed) + "/proof"))
                .json();
        var grant = proof.at("/grants/0");
        Plot.check(grant.at("/grant/id").asText().equals(plot.grantId), "the access names its grant: " + proof);
        Plot.check(grant.at("/decision/unchanged").asBoolean(), "the decision is as the ledger has it: " + proof);
        Plot.check(
                StreamSupport.stream(grant.path("letters").spliterator(), false)
                        .anyMatch(letter -> letter.path("kind").asText().equals("COMMITMENT")
                                && letter.path("signerId").asText().equals(employee)
                                && letter.path("containerSha256").asText().length() == 64),
                "it ends at the employee's own signature: " + proof);

        var export = auditor.get("/v1/ledger/chains/" + plot.schoolId + "?reason=AUDIT")
                .expect(200)
                .bytes();
        Plot.check(verify(export).exit() == 0, "the export is whole: " + verify(export));
        export[export.length / 2] ^= 1;
        var altered = verify(export);
        Plot.check(altered.exit() != 0, "a flipped bit is found");
        return "access → grant → decision → application → letter → signature; of the changed export: "
                + altered.said().lines().findFirst().orElse("").strip();
    }

    /** The id of an access by the person that rests on the grant, null if there is none. */
    private String accessBy(String person, Answer accesses) {
        for (JsonNode access : accesses.json().path("items")) {
            if (access.path("actorId").asText().equals(person)
                    && access.path("grantIds").toString().contains(plot.grantId)) {
                return access.path("id").asText();
            }
        }
        return null;
    }

    private record Verified(int exit, String said) {}

    /** The offline command, which knows the file and nothing else. */
    private static Verified verify(byte[] export) throws IOException, InterruptedException {
        var file = Files.createTempFile("ledger", ".ndjson");
        try {
            Files.write(file, export);
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    Repository.root()
                            .resolve("access-grant-service/target/quarkus-app/quarkus-run.jar")
                            .toString(),
                    "verify-ledger",
                    file.toString()));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new Verified(process.waitFor(), said);
        } finally {
            Files.delete(file);
        }
    }
}
