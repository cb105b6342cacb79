package lv.viis.registration.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.accessapplication.AccessApplication;
import lv.viis.registration.accessapplication.AccessApplications;
import lv.viis.registration.accessapplication.NotTheApplicant;
import lv.viis.registration.document.Documents;
import lv.viis.registration.lettertext.WriteLetter;

/** Writes both letters of a draft, or new versions of those that ran out unsigned. */
@ApplicationScoped
class IssueLetters {

    /** Without 0, 1, I, L, O, U: read from paper and typed without a doubt. */
    private static final String CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LENGTH = 10;

    private final SecureRandom random = new SecureRandom();
    private final EntityManager database;
    private final AccessApplications applications;
    private final Letters letters;
    private final FillLetter fillLetter;
    private final WriteLetter writeLetter;
    private final Documents documents;
    private final LetterConfig config;

    IssueLetters(
            EntityManager database,
            AccessApplications applications,
            Letters letters,
            FillLetter fillLetter,
            WriteLetter writeLetter,
            Documents documents,
            LetterConfig config) {
        this.database = database;
        this.applications = applications;
        this.letters = letters;
        this.fillLetter = fillLetter;
        this.writeLetter = writeLetter;
        this.documents = documents;
        this.config = config;
    }

    @Transactional
    List<Letter> issue(UUID callerId, UUID applicationId, Instant now) {
        var application = applications.readableToChange(applicationId);
        if (!callerId.equals(application.applicantId())) {
            throw new NotTheApplicant();
        }
        var issued = new ArrayList<Letter>();
        if (application.state() == AccessApplication.State.AWAITING_SIGNATURES) {
            for (var old : inForce(applicationId)) {
                if (old.state == Letter.State.ISSUED) {
                    old.supersede(now);
                    database.flush();
                    issued.add(issue(application, old.kind, old.version + 1, now));
                }
            }
            if (issued.isEmpty()) {
                throw new LettersAlreadyIssued(applicationId);
            }
        } else {
            application.awaitSignatures();
            for (var kind : Letter.Kind.values()) {
                issued.add(issue(application, kind, 1, now));
            }
        }
        database.flush();
        return issued;
    }

    private List<Letter> inForce(UUID applicationId) {
        return letters.of(applicationId).stream()
                .filter(letter -> letter.state != Letter.State.SUPERSEDED)
                .toList();
    }

    private Letter issue(AccessApplication application, Letter.Kind kind, int version, Instant now) {
        var id = newId();
        var code = newCode();
        var written = writeLetter.write(
                fillLetter.fill(id, version, code, kind, application, now, now.plus(config.validity())));
        var letter = new Letter(id, application, kind, version, written.textVersion(), code);
        var document = documents.keep(written.pdf(), "application/pdf", now);
        letter.issue(document, now, config.validity());
        database.persist(letter);
        return letter;
    }

    private UUID newId() {
        return (UUID) database.createNativeQuery("select uuidv7()", UUID.class).getSingleResult();
    }

    private String newCode() {
        var code = new StringBuilder();
        for (var i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }
}
