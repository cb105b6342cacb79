package lv.viis.local.story;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Step 6: a ticket with an example and a screenshot is opened by the employee and answered by a support officer. */
final class AskingSupport {

    private final Plot plot;

    AskingSupport(Plot plot) {
        this.plot = plot;
    }

    String play() throws IOException {
        var employee = plot.support(plot.employeeToken);
        var ticket = Plot.eventually(
                201,
                () -> employee.post(
                        "/v1/tickets",
                        Map.of(
                                "organisationId", plot.schoolId,
                                "topic", "DATA",
                                "example", "The phone number of the school shows the old value after I changed it.",
                                "expected", "+371 60000042",
                                "actual", "+371 60000001")));
        var path = "/v1/tickets/" + ticket.at("/id");
        var attachment = employee.with("Content-Disposition", "attachment; filename=\"screenshot.png\"")
                .post(path + "/attachments", "image/png", screenshot())
                .expect(201);
        plot.support(plot.tokens.access("second-employee")).get(path).expectProblem(404, "not-found");

        var officer = plot.support(plot.tokens.access("support-officer", "country"));
        var read = officer.get(path).expect(200);
        officer.ifMatch(read).post(path + "/triage").expect(200);
        var picture = officer.get(path + "/attachments/" + attachment.at("/id")).expect(200);
        Plot.check(picture.header("Content-Type").startsWith("image/png"), "the screenshot is served as what it is");
        officer.post(path + "/messages", Map.of("text", "Reload the page, please: the new number is in the register."))
                .expect(201);
        var answered = employee.get(path).expect(200);
        Plot.check(
                answered.at("/state").equals("WAITING_REQUESTER"), "the ticket waits for the requester: " + answered);
        return "ticket " + ticket.at("/code") + " with a screenshot is answered";
    }

    private static byte[] screenshot() throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB), "png", picture);
        return picture.toByteArray();
    }
}
