package lv.viis.registration.letters.letter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import lv.viis.registration.applying.accessapplication.AccessApplication;

/**
 * Many applications with signed letters, copied row by row from one that was really signed: signing each would take
 * longer than what is to be proved with them.
 */
@ApplicationScoped
public class SignedApplications {

    private final EntityManager database;
    private final SealedBox sealedBox;
    private final FillLetter fillLetter;
    private final IssueLetter issueLetter;
    private Given.Waiting model;

    SignedApplications(EntityManager database, SealedBox sealedBox, FillLetter fillLetter, IssueLetter issueLetter) {
        this.database = database;
        this.sealedBox = sealedBox;
        this.fillLetter = fillLetter;
        this.issueLetter = issueLetter;
    }

    /** Waits for its submission, at a school of its own with a head of its own; its version is 1. */
    public Given.Waiting next() {
        if (model == null) {
            model = Given.waiting().signBoth();
        }
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var employee = DemoPerson.any();
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            copyApplication(id, employer, head, employee);
            var application = database.find(AccessApplication.class, id);
            for (var letter : List.of(model.headLetter(), model.commitment())) {
                copyLetter(letter, application);
            }
        });
        return new Given.Waiting(employer, head, employee, id.toString(), null, null);
    }

    private void copyApplication(UUID id, UUID employer, DemoPerson head, DemoPerson employee) {
        copy("access_application", "id = '" + model.id() + "'", """
                {"id":"%s","employer_id":"%s","applicant_id":"%s","person_id":"%s"}""".formatted(id, employer, head.id(), employee.id()));
        copy("access_application_line", "application_id = '" + model.id() + "'", """
                {"id":"%s","application_id":"%s","employer_id":"%s","person_id":"%s","object_id":"%s"}""".formatted(
                        UUID.randomUUID(), id, employer, employee.id(), employer));
        var code = employee.code().replace("-", "").getBytes(StandardCharsets.US_ASCII);
        // Without usable addresses: so many mails would keep those of other tests waiting.
        database.createNativeQuery("update access_application set employee_code = ?1, applicant_email = null,"
                        + " employee_email = 'nobody' where id = ?2")
                .setParameter(1, sealedBox.seal(code, "person:" + employee.id()))
                .setParameter(2, id)
                .executeUpdate();
    }

    private void copyLetter(String modelLetter, AccessApplication application) {
        var id = UUID.randomUUID();
        var document = UUID.randomUUID();
        copy(
                "document",
                "id = (select document_id from letter where id = '" + modelLetter + "')",
                "{\"id\":\"" + document + "\"}");
        copy("letter", "id = '" + modelLetter + "'", """
                {"id":"%s","document_id":"%s","employer_id":"%s","person_id":"%s","code":"%s","sha256":"\\\\x%s"}""".formatted(
                        id,
                        document,
                        application.employerId(),
                        application.personId(),
                        id.toString().substring(24),
                        (id.toString() + UUID.randomUUID()).replace("-", "")));
        copy("application_letter", "letter_id = '" + modelLetter + "'", """
                {"application_id":"%s","letter_id":"%s"}""".formatted(application.id(), id));
        copy("evidence", "letter_id = '" + modelLetter + "'", """
                {"id":"%s","letter_id":"%s"}""".formatted(UUID.randomUUID(), id));
        var letter = database.find(Letter.class, id);
        var parties = fillLetter.parties(letter.kind, List.of(application));
        letter.signerId = parties.signerId();
        database.find(LetterOfApplication.class, new LetterOfApplication.Key(application.id(), id)).contentSha256 =
                issueLetter.digest(fillLetter.fill(letter.kind, List.of(application)), parties);
    }

    /** The rows again, with some columns changed. */
    private void copy(String table, String where, String changes) {
        database.createNativeQuery("insert into " + table
                        + " select (jsonb_populate_record(t, cast(?1 as jsonb))).* from " + table + " t where " + where)
                .setParameter(1, changes)
                .executeUpdate();
    }
}
