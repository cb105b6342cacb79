package lv.viis.registration.signing.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import lv.viis.demotrust.DemoTrustServer;
import lv.viis.registration.DemoTrustEnvironment;
import lv.viis.registration.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Evidence on its way into the archive, with a time stamping authority that is there or not. */
@QuarkusTest
@Tag("A20")
class ArchiveEvidenceTest {

    @Inject
    ArchiveUpkeep upkeep;

    @Inject
    EntityManager database;

    /** What all tests before left waiting would be stamped as well, hundreds of pieces: it rests. */
    @BeforeEach
    void only_what_is_signed_here_is_due() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update archive_task set due_at = now() + interval '100 years'")
                        .executeUpdate());
    }

    @Test
    void while_the_authority_is_down_letters_are_accepted_and_their_archive_waits() throws Exception {
        var waiting = Given.waiting();
        var container = signed(waiting);
        evidence(waiting)
                .statusCode(200)
                .body("level", equalTo("QESIG"))
                .body("signerId", equalTo(waiting.employee().id().toString()))
                .body("archive.generations", hasSize(0));
        assertThat(download(waiting, "original")).isEqualTo(container);
        await().untilAsserted(() -> evidence(waiting).body("archive.fault", notNullValue()));

        try (var authority = authority()) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> evidence(waiting).body("archive.generations", hasSize(1)));
            evidence(waiting)
                    .body("archive.fault", nullValue())
                    .body("archive.generations[0].stampAlgorithm", equalTo("ECDSA SHA256"));
        }
        var form = new ASiCContainerWithXAdESValidator(new InMemoryDocument(download(waiting, "archive"), "a.asice"));
        form.setCertificateVerifier(new CommonCertificateVerifier());
        assertThat(form.getSignatures())
                .singleElement()
                .satisfies(signature -> assertThat(signature.hasLTAProfile()).isTrue());
        assertThat(download(waiting, "original")).isEqualTo(container);
    }

    @Test
    void a_form_is_renewed_before_it_weakens_and_the_old_one_stays() throws Exception {
        var waiting = Given.waiting();
        signed(waiting);
        try (var authority = authority()) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> evidence(waiting).body("archive.generations", hasSize(1)));
            String renewBefore = evidence(waiting).extract().path("archive.generations[0].renewBefore");
            upkeep.archiveDue(Instant.parse(renewBefore).minusSeconds(1));
            evidence(waiting).body("archive.generations", hasSize(1));
            upkeep.archiveDue(Instant.parse(renewBefore));
            evidence(waiting)
                    .body("archive.generations", hasSize(2))
                    .body("archive.generations[1].generation", equalTo(2));
        }
        assertThat(count("""
                select count(distinct m.sha256) from archive_material m
                  join evidence_archive_material n on n.sha256 = m.sha256 join evidence_archive a on a.id = n.archive_id
                  join evidence e on e.id = a.evidence_id where e.letter_id = cast(?1 as uuid)""", waiting)).isEqualTo(2);
    }

    @Test
    @Tag("A22")
    void a_piece_that_cannot_be_archived_does_not_stop_the_others() throws Exception {
        var poisoned = Given.waiting();
        signed(poisoned);
        update(
                "update archive_task set signature_value_sha256 = sha256('other') where evidence_id ="
                        + " (select id from evidence where letter_id = cast(?1 as uuid))",
                poisoned);
        var good = Given.waiting();
        signed(good);
        try (var authority = authority()) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> evidence(good).body("archive.generations", hasSize(1)));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> evidence(poisoned).body("archive.fault", equalTo("SIGNATURE_GONE")));
        }
        evidence(poisoned).body("archive.generations", hasSize(0));
    }

    /** Whose last form is stamped by who has left the lists; where that was tried and failed, it has its own next time. */
    @Test
    void what_rests_on_who_left_the_lists_is_renewed_at_once_unless_that_failed_before() throws Exception {
        var waiting = Given.waiting();
        signed(waiting);
        try (var authority = authority()) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> evidence(waiting).body("archive.generations", hasSize(1)));
        }
        update("""
                insert into evidence_archive select gen_random_uuid(), evidence_id, 2, document_id, sha256, archived_at,
                       stamp_algorithm, algorithm_end, certificate_end, 'left', renew_before
                  from evidence_archive where evidence_id = (select id from evidence where letter_id = cast(?1 as uuid))""", waiting);
        var due = "select extract(epoch from due_at) from archive_task t join evidence e on e.id = t.evidence_id"
                + " where e.letter_id = cast(?1 as uuid)";
        update(
                "update archive_task set fault = 'UNREACHABLE', due_at = now() + interval '1 hour' where evidence_id ="
                        + " (select id from evidence where letter_id = cast(?1 as uuid))",
                waiting);
        var later = count(due, waiting);
        upkeep.renewWhereAnchorsLeft();
        assertThat(count(due, waiting)).isEqualTo(later);
        update(
                "update archive_task set fault = null where evidence_id ="
                        + " (select id from evidence where letter_id = cast(?1 as uuid))",
                waiting);
        upkeep.renewWhereAnchorsLeft();
        assertThat(count(due, waiting)).isLessThan(later);
    }

    @Test
    void evidence_is_for_the_ministry_and_auditors_and_each_look_is_recorded() {
        var waiting = Given.waiting();
        signed(waiting);
        var path = "/v1/letters/" + waiting.commitment() + "/evidence";
        for (var token : new String[] {
            waiting.head().token(),
            waiting.employee().token(),
            Tokens.of(UUID.randomUUID()).roles("IZM_SUPPORT").country().sign()
        }) {
            for (var part : new String[] {"", "/original", "/archive", "/report"}) {
                given().auth()
                        .oauth2(token)
                        .get(path + part)
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("forbidden"));
            }
        }
        var elsewhere = Tokens.of(UUID.randomUUID())
                .roles("AUDITOR")
                .organisation(UUID.randomUUID())
                .sign();
        given().auth().oauth2(elsewhere).get(path).then().statusCode(404).body("code", equalTo("not-found"));

        var auditor = UUID.randomUUID();
        var token = Tokens.of(auditor).roles("AUDITOR").country().sign();
        given().auth()
                .oauth2(token)
                .get(path + "/report")
                .then()
                .statusCode(200)
                .contentType("application/xml");
        assertThat(count(
                        "select count(*) from event_log where type = 'PersonalDataAccessed' and data->>'personId' = ?1",
                        auditor.toString()))
                .isEqualTo(1);
        given().auth()
                .oauth2(token)
                .get("/v1/letters/" + waiting.headLetter() + "/evidence")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth()
                .oauth2(token)
                .get("/v1/letters/" + UUID.randomUUID() + "/evidence")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    private static DemoTrustServer authority() throws Exception {
        return new DemoTrustServer(DemoTrustEnvironment.trust(), DemoTrustEnvironment.stampsPort());
    }

    private static byte[] signed(Given.Waiting waiting) {
        var container = waiting.employee().sign(waiting.document(waiting.commitment()));
        waiting.sign(waiting.commitment(), waiting.employee(), container).then().statusCode(200);
        return container;
    }

    private static ValidatableResponse evidence(Given.Waiting waiting) {
        return given().auth()
                .oauth2(officer())
                .get("/v1/letters/" + waiting.commitment() + "/evidence")
                .then()
                .statusCode(200);
    }

    private static byte[] download(Given.Waiting waiting, String what) {
        return given().auth()
                .oauth2(officer())
                .get("/v1/letters/" + waiting.commitment() + "/evidence/" + what)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String officer() {
        return Tokens.of(UUID.randomUUID())
                .roles("IZM_ACCESS_OFFICER")
                .country()
                .sign();
    }

    private void update(String sql, Given.Waiting waiting) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql)
                        .setParameter(1, waiting.commitment())
                        .executeUpdate());
    }

    private long count(String sql, Given.Waiting waiting) {
        return count(sql, waiting.commitment());
    }

    private long count(String sql, String parameter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(sql)
                                .setParameter(1, parameter)
                                .getSingleResult())
                        .longValue());
    }
}
