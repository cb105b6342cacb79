package lv.viis.access.tokens.client;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.granting.grant.Right;
import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.access.granting.grant.Right.ObjectId;
import lv.viis.access.granting.grant.Right.PersonId;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.row.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A system of a municipality or an institution that asks for, or has, one right of its own. */
@Entity
@Table(name = "system_client")
class SystemClient {

    @Schema(name = "SystemClientOutcome")
    enum Outcome {
        GRANTED(Reason.Use.GRANT),
        REJECTED(Reason.Use.REJECT);

        final Reason.Use use;

        Outcome(Reason.Use use) {
            this.use = use;
        }
    }

    /** Its name at the token endpoint, and whose rights and epoch are its own. */
    @Id
    UUID id;

    UUID employerId;
    UUID objectId;
    String role;
    LocalDate fromDay;
    LocalDate lastDay;
    String documentNumber;
    LocalDate documentDate;
    String jwks;
    UUID appliedBy;
    Instant appliedAt;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    UUID decisionId;
    UUID grantId;
    String reasonCode;

    @Version
    long version;

    static SystemClient applied(SystemClientResource.NewClient asked, JWKSet keys, UUID applicant, Instant now) {
        var client = new SystemClient();
        client.id = Ids.next();
        client.employerId = asked.employerId();
        client.objectId = asked.objectId();
        client.role = asked.role();
        client.fromDay = asked.from();
        client.lastDay = asked.lastDay();
        client.documentNumber = asked.documentNumber();
        client.documentDate = asked.documentDate();
        client.jwks = keys.toString(true);
        client.appliedBy = applicant;
        client.appliedAt = now;
        return client;
    }

    /** What it applies for. */
    Right right() {
        return new Right(new PersonId(id), new EmployerId(employerId), new ObjectId(objectId), role);
    }

    void requireUndecided() {
        if (outcome != null) {
            throw new ClientAlreadyDecided();
        }
    }

    void grant(UUID decision, UUID grant, Reason reason) {
        outcome = Outcome.GRANTED;
        decisionId = decision;
        grantId = grant;
        reasonCode = reason.codeFor(Reason.Use.GRANT);
    }

    void reject(UUID decision, Reason reason) {
        outcome = Outcome.REJECTED;
        decisionId = decision;
        reasonCode = reason.codeFor(Reason.Use.REJECT);
    }

    /** Assertions under the old keys count no longer; tokens that were had by them end with their few minutes. */
    void replaceKeys(JWKSet keys) {
        requireGranted();
        jwks = keys.toString(true);
    }

    void requireGranted() {
        if (outcome != Outcome.GRANTED) {
            throw new ClientNotGranted();
        }
    }

    JWKSet keys() {
        try {
            return JWKSet.parse(jwks);
        } catch (ParseException e) {
            throw new IllegalStateException("the keys of a client cannot be read");
        }
    }
}
