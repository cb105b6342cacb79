package lv.viis.registration.signing.signature;

import static lv.viis.registration.signing.signature.SignatureFixture.ANNA;
import static lv.viis.registration.signing.signature.SignatureFixture.CHECK;
import static lv.viis.registration.signing.signature.SignatureFixture.JURIS;
import static lv.viis.registration.signing.signature.SignatureFixture.LETTER;
import static lv.viis.registration.signing.signature.SignatureFixture.SEAL;
import static lv.viis.registration.signing.signature.SignatureFixture.SIGNATURE;
import static lv.viis.registration.signing.signature.SignatureFixture.TRUST;
import static lv.viis.registration.signing.signature.SignatureFixture.check;
import static lv.viis.registration.signing.signature.SignatureFixture.signedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lv.viis.chassis.problem.Refusal;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignatureOptions.Level;
import lv.viis.demotrust.SignerProfile;
import lv.viis.demotrust.TrustService;
import lv.viis.registration.signing.foreignfile.Bounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D5")
class SignatureCheckTest {
    private static final byte[] OTHER = "%PDF-1.7 the other letter\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_letter_signed_by_a_person_is_accepted_with_its_evidence() {
        var container = signedBy(ANNA);
        var letter = check(container);
        assertThat(letter.signers()).singleElement().satisfies(signer -> {
            assertThat(signer.identity()).isEqualTo(SignerIdentity.ofLatvianPerson("161175-19997"));
            assertThat(signer.givenName()).isEqualTo("Anna");
            assertThat(signer.surname()).isEqualTo("Demo");
            assertThat(signer.level()).isEqualTo("QESIG");
            assertThat(signer.signedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        });
        assertThat(letter.notCounted()).isEmpty();
        assertThat(letter.sha256()).isEqualTo(Sha256.hex(container));
        assertThat(letter.documents()).containsExactly(Sha256.hex(LETTER));
        assertThat(letter.format()).isEqualTo(SignedFile.Format.ASIC_E);
        assertThat(letter.mediaType()).isEqualTo("application/vnd.etsi.asic-e+zip");
        assertThat(new String(letter.simpleReport(), StandardCharsets.UTF_8)).contains("TOTAL_PASSED");
        assertThat(new String(letter.detailedReport(), StandardCharsets.UTF_8)).contains("<DetailedReport");
    }

    @Test
    void the_name_of_the_signature_file_and_the_packing_tool_do_not_matter() {
        var container = signedBy(ANNA);
        assertThat(check(Zips.renamed(container, SIGNATURE, "META-INF/edoc-signatures-S1.xml"))
                        .signers())
                .hasSize(1);
        assertThat(check(Zips.renamed(container, SIGNATURE, "META-INF/signatures.xml"))
                        .signers())
                .hasSize(1);
        assertThat(check(Zips.zip(Zips.entries(container))).signers()).hasSize(1);
    }

    @Test
    void head_and_user_may_sign_one_container() {
        var both = TRUST.addSignature(signedBy(ANNA), TRUST.issue(JURIS), SignatureOptions.complete());
        assertThat(check(both).signers())
                .extracting(signer -> signer.identity().canonical())
                .containsExactlyInAnyOrder("PNOLV16117519997", "PNOLV31129918886");
    }

    @Test
    void both_letters_may_be_in_one_container_if_each_signs_both() {
        var both = TRUST.sign(
                TRUST.issue(ANNA), SignatureOptions.complete(), Map.of("letter.pdf", LETTER, "other.pdf", OTHER));
        both = TRUST.addSignature(both, TRUST.issue(JURIS), SignatureOptions.complete());
        var allowed = List.of(new IssuedDocument(LETTER, null), new IssuedDocument(OTHER, null));
        var signed = CHECK.check(both, allowed, Instant.now());
        assertThat(signed.signers()).hasSize(2);
        assertThat(signed.documents()).containsExactlyInAnyOrder(Sha256.hex(LETTER), Sha256.hex(OTHER));

        assertRefused(both, SignedDataIsNotTheLetter.class);
        assertThatThrownBy(() -> CHECK.check(Zips.with(signedBy(ANNA), "other.pdf", OTHER), allowed, Instant.now()))
                .isExactlyInstanceOf(FileNotCovered.class);
        assertThatThrownBy(() ->
                        CHECK.check(signedBy(ANNA), allowed, Instant.now()).requireDocument(Sha256.of(OTHER)))
                .isExactlyInstanceOf(SignedDataIsNotTheLetter.class);
    }

    @Test
    void a_signature_over_one_of_two_letters_does_not_do() {
        var one = signedBy(ANNA);
        var both = TRUST.sign(
                TRUST.issue(JURIS), SignatureOptions.complete(), Map.of("letter.pdf", LETTER, "other.pdf", OTHER));
        var mixed = Zips.entries(both);
        Zips.entries(one).stream()
                .filter(entry -> entry.name().equals(SIGNATURE))
                .forEach(entry -> mixed.add(new Zips.Entry("META-INF/signatures002.xml", entry.content())));
        var allowed = List.of(new IssuedDocument(LETTER, null), new IssuedDocument(OTHER, null));
        assertThatThrownBy(() -> CHECK.check(Zips.zip(mixed), allowed, Instant.now()))
                .isExactlyInstanceOf(FileNotCovered.class);
    }

    @Test
    @Tag("D3")
    void the_signer_is_who_signed_not_who_should_have() {
        assertThat(check(signedBy(JURIS)).signers())
                .extracting(Signer::identity)
                .containsExactly(SignerIdentity.ofLatvianPerson("311299-18886"));
        var estonian = SignerProfile.personWithSerialNumber("PNOEE-16117519997", "Anna", "Demo");
        assertThat(check(signedBy(estonian)).signers())
                .extracting(signer -> signer.identity().canonical())
                .containsExactly("PNOEE16117519997");
    }

    @Test
    @Tag("D3")
    void a_bare_code_counts_with_the_country_of_the_same_subject_only() {
        var old = SignerProfile.personWithSerialNumber("161175-19997", "Anna", "Demo");
        assertThat(check(signedBy(old)).signers())
                .extracting(signer -> signer.identity().canonical())
                .containsExactly("PNOLV16117519997");
        assertRefused(signedBy(old.withCountry(null)), SignerNotIdentified.class);
    }

    @Test
    @Tag("D3")
    void a_seal_is_not_a_person_but_may_stand_beside_one() {
        var sealed = signedBy(SEAL);
        assertRefused(sealed, SealIsNotAPerson.class);
        var both = check(TRUST.addSignature(sealed, TRUST.issue(ANNA), SignatureOptions.complete()));
        assertThat(both.signers()).extracting(Signer::level).containsExactly("QESIG");
        assertThat(both.notCounted())
                .extracting(signer -> signer.level() + " " + signer.identity().canonical())
                .containsExactly("QESEAL NTRLV90000048472");
    }

    @Test
    void a_changed_byte_breaks_the_signature() {
        var container = signedBy(ANNA);
        assertRefused(Zips.changed(container, "letter.pdf", SignatureCheckTest::flipLast), SignatureBroken.class);
        assertRefused(
                Zips.changed(container, SIGNATURE, SignatureCheckTest::changeSignatureValue), SignatureBroken.class);
    }

    @Test
    void one_broken_signature_spoils_the_good_one() {
        var both = TRUST.addSignature(signedBy(ANNA), TRUST.issue(JURIS), SignatureOptions.complete());
        var second = "META-INF/signatures002.xml";
        assertRefused(Zips.changed(both, second, SignatureCheckTest::changeSignatureValue), SignatureBroken.class);
    }

    @Test
    void another_document_is_not_the_letter_however_well_signed() {
        var other = TRUST.sign(TRUST.issue(ANNA), "letter.pdf", "another".getBytes(StandardCharsets.US_ASCII));
        assertRefused(other, SignedDataIsNotTheLetter.class);
    }

    @Test
    void without_a_qualified_time_stamp_it_is_not_signed_in_time() {
        assertRefused(signedBy(ANNA, SignatureOptions.complete().withLevel(Level.B)), NoQualifiedTimeStamp.class);
        var foreignStamp = SignatureOptions.complete().timeStampedBy(DemoTrust.inMemory());
        assertRefused(signedBy(ANNA, foreignStamp), NoQualifiedTimeStamp.class);
    }

    @Test
    void a_time_stamp_that_is_trusted_but_not_qualified_does_not_do() {
        var services = new ArrayList<>(TRUST.services());
        var qualified = services.remove(1);
        services.add(new TrustService(
                TrustService.Type.OTHER_TIME_STAMPS,
                "not qualified",
                qualified.certificate(),
                List.of(),
                qualified.grantedSince()));
        var list = TRUST.trustedList(services, Instant.now(), Instant.now().plus(Duration.ofDays(90)));
        var check = new SignatureCheck(new Verifiers(SignatureFixture.lists(TRUST, list)), Bounds.usual());
        var container = signedBy(ANNA);
        assertThatThrownBy(() -> check.check(container, List.of(new IssuedDocument(LETTER, null)), Instant.now()))
                .isExactlyInstanceOf(NoQualifiedTimeStamp.class);
    }

    @Test
    void without_fresh_revocation_data_it_stays_open() {
        assertRefused(signedBy(ANNA, SignatureOptions.complete().withLevel(Level.T)), SignatureIndeterminate.class);
        var old = SignatureOptions.complete().withRevocationDataOlderBy(Duration.ofDays(10));
        assertRefused(signedBy(ANNA, old), SignatureIndeterminate.class);
    }

    @Test
    void who_was_expired_or_revoked_before_the_stamp_has_not_signed() {
        assertThat(refusal(signedBy(ANNA.expiredSince(Duration.ofDays(3)))))
                .isInstanceOfAny(SignatureIndeterminate.class, SignatureBroken.class);
        var anna = TRUST.issue(ANNA);
        TRUST.revoke(anna, Instant.now().minus(Duration.ofDays(1)));
        assertThat(refusal(TRUST.sign(anna, "letter.pdf", LETTER)))
                .isInstanceOfAny(SignatureIndeterminate.class, SignatureBroken.class);
    }

    @Test
    void an_advanced_signature_is_not_a_qualified_one() {
        assertRefused(signedBy(ANNA.withoutDevice()), NotQualified.class);
        assertRefused(signedBy(ANNA.notQualified()), NotQualified.class);
    }

    @Test
    void a_provider_that_no_list_names_does_not_count() {
        var other = DemoTrust.inMemory();
        assertRefused(other.sign(other.issue(ANNA), "letter.pdf", LETTER), NotQualified.class);
    }

    @Test
    void a_weak_digest_of_an_old_edoc_is_not_accepted() {
        assertRefused(signedBy(ANNA, SignatureOptions.complete().withWeakDigest()), SignatureTooWeak.class);
    }

    @Test
    void a_container_without_signatures_is_not_signed() {
        assertRefused(Zips.without(signedBy(ANNA), SIGNATURE), NotSigned.class);
        var empty = "<asic:XAdESSignatures xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\"/>";
        assertRefused(
                Zips.changed(signedBy(ANNA), SIGNATURE, any -> empty.getBytes(StandardCharsets.UTF_8)),
                NotSigned.class);
    }

    @Test
    void a_signature_file_that_is_no_signature_is_malformed() {
        var bare = "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><SignedInfo/></Signature>";
        assertThat(refusal(Zips.changed(signedBy(ANNA), SIGNATURE, any -> bare.getBytes(StandardCharsets.UTF_8))))
                .isNotNull();
    }

    @Test
    void nothing_is_fetched_from_where_a_signature_points() throws Exception {
        var hits = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/letter.pdf";
            assertThat(refusal(Zips.changed(
                            signedBy(ANNA),
                            SIGNATURE,
                            xml -> new String(xml, StandardCharsets.UTF_8)
                                    .replace("URI=\"letter.pdf\"", "URI=\"" + url + "\"")
                                    .getBytes(StandardCharsets.UTF_8))))
                    .isNotNull();
            assertThat(hits).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void many_threads_share_one_check() throws Exception {
        var container = signedBy(ANNA);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var all = pool.invokeAll(IntStream.range(0, 40)
                    .<java.util.concurrent.Callable<SignedFile>>mapToObj(i -> () -> check(container))
                    .toList());
            for (var one : all) {
                assertThat(one.get().signers()).hasSize(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void refusals_name_no_person() {
        assertThat(refusal(signedBy(ANNA.notQualified())).getMessage())
                .doesNotContain("161175")
                .doesNotContain("Anna");
    }

    private static Refusal refusal(byte[] container) {
        try {
            check(container);
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("accepted");
    }

    private static void assertRefused(byte[] container, Class<? extends Refusal> by) {
        assertThatThrownBy(() -> check(container)).isExactlyInstanceOf(by);
    }

    private static byte[] flipLast(byte[] content) {
        content[content.length - 1] ^= 1;
        return content;
    }

    private static byte[] changeSignatureValue(byte[] xml) {
        var text = new String(xml, StandardCharsets.UTF_8);
        var at = text.lastIndexOf("</ds:SignatureValue>") - 20;
        var changed = Arrays.copyOf(xml, xml.length);
        changed[at] = (byte) (changed[at] == 'A' ? 'B' : 'A');
        return changed;
    }
}
