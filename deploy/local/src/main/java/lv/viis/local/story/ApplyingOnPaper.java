package lv.viis.local.story;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** An application whose signed originals came by post: two clerks handle it, an officer decides. */
final class ApplyingOnPaper {

    private final Plot plot;

    ApplyingOnPaper(Plot plot) {
        this.plot = plot;
    }

    String play() {
        var first = clerk("clerk");
        var second = clerk("clerk-2");
        var entered = Plot.eventually(201, () -> first.post("/v1/access-applications", request()));
        var id = entered.at("/id");
        var letters = plot.path.issueLetters(first, id);
        for (var letter : List.of(letters.headLetter(), letters.commitment())) {
            confirm(second, record(first, letter));
        }
        plot.path.submit(first, id).expect(201);
        var officer = plot.path.officer("access-officer");
        var decided = plot.path.approve(officer, plot.path.queued(officer, id)).expect(201);
        var person = plot.suite.people().get("second-employee");
        plot.tokens.access(person.id(), Tokens.ofOrganisation(plot.schoolId));
        return "two originals, each by two clerks; grant " + decided.at("/lines/0/grantId") + " opens the school";
    }

    private Api clerk(String person) {
        return plot.registration(plot.tokens.access(person, "country"));
    }

    /** As the head's form had it; only a clerk names a head's personal code. */
    private Map<String, Object> request() {
        var head = plot.suite.people().get("head");
        var request = new HashMap<>(Applying.request(
                plot.schoolId, head, plot.suite.people().get("second-employee"), "INSTITUTION_READER"));
        var applicant = new HashMap<>(Map.of("personalCode", head.personalCode()));
        ((Map<?, ?>) request.get("applicant")).forEach((key, value) -> applicant.put((String) key, (String) value));
        request.put("applicant", applicant);
        return request;
    }

    private String record(Api clerk, String letter) {
        var today = LocalDate.now(ZoneId.of("Europe/Riga"));
        var recorded = clerk.post(
                        "/v1/letters/" + letter + "/paper-originals",
                        Map.of(
                                "receivedOn",
                                today,
                                "documentNumber",
                                "DEMO-2026/2",
                                "documentDate",
                                today.minusDays(1),
                                "signedByNamedSigner",
                                true))
                .expect(201);
        var original = "/v1/paper-originals/" + recorded.at("/id");
        clerk.ifMatch(recorded).put(original + "/scan", "image/png", scan()).expect(200);
        clerk.ifMatch(clerk.get(original)).post(original + "/confirmation").expectProblem(403, "second-clerk-needed");
        return original;
    }

    private static void confirm(Api clerk, String original) {
        var confirmed = clerk.ifMatch(clerk.get(original))
                .post(original + "/confirmation")
                .expect(200);
        Plot.check(confirmed.at("/state").equals("CONFIRMED"), "the original is confirmed: " + confirmed);
    }

    private static byte[] scan() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(210, 297, BufferedImage.TYPE_BYTE_GRAY), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
