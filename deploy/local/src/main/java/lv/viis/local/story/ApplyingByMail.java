package lv.viis.local.story;

import java.util.LinkedHashMap;
import java.util.Map;
import lv.viis.local.mail.MailPart;
import lv.viis.local.person.DemoPerson;

/** An application whose signed letters came by mail: found, accepted and answered without anybody at the ministry. */
final class ApplyingByMail {

    private final Plot plot;
    private final Mails mails;

    ApplyingByMail(Plot plot) {
        this.plot = plot;
        this.mails = new Mails(plot.suite);
    }

    String play() throws Exception {
        var head = plot.suite.people().get("head");
        var employee = plot.suite.people().get("second-employee");
        var headApi = plot.registration(plot.tokens.access("head"));
        var id = headApi.post(
                        "/v1/access-applications",
                        Applying.request(plot.schoolId, head, employee, "INSTITUTION_EDITOR"))
                .expect(201)
                .at("/id");
        var letters = plot.path.issueLetters(headApi, id);
        mails.await(Mails.address(employee), "INBOX", "waits for your signature", id);

        var signed = new LinkedHashMap<String, byte[]>();
        signed.put("iesniegums.asice", signed(headApi, letters.headLetter(), head));
        signed.put("saistību raksts.asice", signed(headApi, letters.commitment(), employee));
        mails.toMinistry(Mails.address(head), "Parakstītas vēstules", "Labdien! Pielikumā abas vēstules.", signed);
        mails.toMinistry(Mails.address(employee), "Kad piekļuve būs?", "Labdien! Cik ilgi jāgaida?", Map.of());

        for (var letter : new String[] {letters.headLetter(), letters.commitment()}) {
            Plot.eventually(
                    "the mailed letter accepted",
                    () -> headApi.get("/v1/letters/" + letter),
                    answer -> answer.at("/state").equals("ACCEPTED"));
        }
        var code = headApi.get("/v1/letters/" + letters.commitment()).at("/code");
        var answered = mails.await(Mails.address(head), "INBOX", "Your mail has come", code);
        Plot.check(!answered.contains(employee.personalCode()), "no mail tells a personal code");
        mails.await(MailPart.ADDRESS, MailPart.QUESTIONS, "Kad piekļuve būs?", "");
        plot.path.submit(headApi, id).expect(201);
        var officer = plot.path.officer("access-officer");
        plot.path.approve(officer, plot.path.queued(officer, id)).expect(201);
        mails.await(Mails.address(employee), "INBOX", "The decision is made", id);
        return "two letters in one mail accepted and answered, a question passed on, people told in Latvian and English";
    }

    private byte[] signed(Api reader, String letter, DemoPerson signer) {
        return plot.signatures.byPerson(signer, "letter.pdf", plot.path.document(reader, letter));
    }
}
