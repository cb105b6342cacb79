package lv.viis.registration.letters.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.row.Ids;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.texts.lettertext.LetterContent;
import lv.viis.registration.texts.lettertext.LetterKind;
import lv.viis.registration.texts.lettertext.WriteLetter;

/** Issues one letter: writes it, keeps its bytes, and gives it a code to be found by. */
@ApplicationScoped
public class IssueLetter {

    /** Without 0, 1, I, L, O, U: read from paper and typed without a doubt. */
    private static final String CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LENGTH = 10;

    /** What the user does not promise anything about. */
    private static final List<String> NOT_IN_COMMITMENT =
            List.of("applicationKind", "applicant", "basisNumber", "basisDate", "selfApplication");

    private final SecureRandom random = new SecureRandom();
    private final Letters letters;
    private final WriteLetter writeLetter;
    private final Documents documents;
    private final LetterConfig config;
    private final ObjectMapper json;

    IssueLetter(Letters letters, WriteLetter writeLetter, Documents documents, LetterConfig config, ObjectMapper json) {
        this.letters = letters;
        this.writeLetter = writeLetter;
        this.documents = documents;
        this.config = config;
        this.json = json;
    }

    /**
     * @param content what it says; id, version, code and days of the letter are put in here
     * @param version of the letter, from 1
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Letter issue(LetterContent content, Parties parties, int version, Instant now) {
        return issue(content, parties, version, now, now.plus(config.validity()));
    }

    Letter issue(LetterContent content, Parties parties, int version, Instant now, Instant until) {
        var letter = new Letter(Ids.next(), content.kind(), version, newCode(), parties);
        var written = writeLetter.write(identified(content, letter, now, until));
        var kept = documents.keep(written.pdf(), "application/pdf", now);
        letter.issue(kept, written.textVersion(), written.box(), now, until);
        letters.persist(letter);
        return letter;
    }

    /** SHA-256 of what a letter says to whom: where it is the same, an earlier signature still holds. */
    byte[] digest(LetterContent content, Parties parties) {
        try {
            ObjectNode said = json.valueToTree(content);
            said.remove("firstUser");
            var isCommitment = content.kind() == LetterKind.COMMITMENT;
            if (isCommitment) {
                said.remove(NOT_IN_COMMITMENT);
            }
            // Ids stand for the codes, which a digest of so few possible values would give away.
            said.path("employees")
                    .forEach(employee -> ((ObjectNode) employee)
                            .remove(isCommitment ? List.of("personalCode", "lines") : List.of("personalCode")));
            if (said.path("deputy") instanceof ObjectNode deputy) {
                deputy.remove("personalCode");
            }
            said.setAll((ObjectNode) json.valueToTree(parties));
            return Documents.sha256(json.writeValueAsBytes(said));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LetterContent identified(LetterContent content, Letter letter, Instant now, Instant until) {
        return new LetterContent(
                content.kind(),
                content.applicationKind(),
                letter.id,
                letter.version,
                letter.code,
                Riga.day(now),
                Riga.day(until),
                content.employer(),
                content.applicant(),
                content.basisNumber(),
                content.basisDate(),
                content.employees(),
                content.selfApplication(),
                content.firstUser(),
                content.deputy());
    }

    private String newCode() {
        var code = new StringBuilder();
        for (var i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }
}
