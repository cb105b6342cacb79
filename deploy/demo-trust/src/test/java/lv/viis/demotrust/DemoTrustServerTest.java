package lv.viis.demotrust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DemoTrustServerTest {
    private static final DemoTrust TRUST = DemoTrust.inMemory();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static DemoTrustServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new DemoTrustServer(TRUST, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_list_and_the_certificate_of_its_signer_are_served() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
        var signer = (java.security.cert.X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(get("/trusted-list-signer.pem").body()));
        assertThat(signer).isEqualTo(TRUST.listSigner());
        assertThat(new Verdicts(TRUST, get("/trusted-list.xml").body()).numberOfTrustedCertificates())
                .isEqualTo(2);
    }

    @Test
    void demo_people_sign_over_http_and_a_second_one_signs_the_same_container() throws Exception {
        var first = sign(Map.of(
                "kind", "person",
                "personalCode", "161175-19997",
                "givenName", "Anna",
                "surname", "Demo",
                "fileName", "letter.pdf",
                "contentBase64", Base64.getEncoder().encodeToString("a letter".getBytes(StandardCharsets.UTF_8))));
        assertThat(first.statusCode()).isEqualTo(200);
        var container = JSON.readTree(first.body()).get("containerBase64").asText();
        var second = sign(Map.of("kind", "seal", "registrationNumber", "90000048472", "containerBase64", container));
        var both = JSON.readTree(second.body()).get("containerBase64").binaryValue();
        assertThat(new Verdicts(TRUST).of(both).getValidSignaturesCount()).isEqualTo(2);
    }

    /** What a page elsewhere could send from a browser on this machine. */
    @Test
    @Tag("S29")
    void nobody_signs_under_another_hosts_name_or_by_a_form() throws Exception {
        assertThat(statusLine("evil.example:" + server.port(), "application/json"))
                .contains(" 421 ");
        assertThat(statusLine("127.0.0.1.evil.example", "application/json")).contains(" 421 ");
        assertThat(statusLine("127.0.0.1:" + server.port(), "text/plain")).contains(" 415 ");
        assertThat(statusLine("localhost:" + server.port(), "application/json")).contains(" 400 ");
    }

    private static String statusLine(String host, String type) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(("POST /sign HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: " + type
                                    + "\r\nContent-Length: 1\r\nConnection: close\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    @Test
    void a_container_comes_raw_to_who_asks_for_it() throws Exception {
        var body =
                "{\"personalCode\":\"161175-19997\",\"givenName\":\"A\",\"surname\":\"B\",\"fileName\":\"x\",\"contentBase64\":\"\"}";
        var answer = CLIENT.send(
                HttpRequest.newBuilder(uri("/sign"))
                        .header("Accept", DemoTrust.CONTAINER_TYPE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type")).contains(DemoTrust.CONTAINER_TYPE);
        assertThat(answer.body()).startsWith('P', 'K');
    }

    @Test
    void a_pdf_is_signed_in_itself_seen_or_unseen_and_by_several() throws Exception {
        var anna = new java.util.HashMap<String, Object>(Map.of(
                "personalCode", "161175-19997", "givenName", "Anna", "surname", "Demo", "pdfBase64", blankPdf()));
        anna.put("visible", Map.of("page", 1, "left", 60, "bottom", 60, "right", 260, "top", 120));
        var seen = JSON.readTree(post("/sign", JSON.writeValueAsBytes(anna)).body());
        var juris = Map.of(
                "personalCode", "311299-18886",
                "givenName", "Juris",
                "surname", "Demo",
                "pdfBase64", seen.get("pdfBase64").asText());
        var both = JSON.readTree(sign(juris).body()).get("pdfBase64").binaryValue();
        assertThat(new Verdicts(TRUST).of(both).getValidSignaturesCount()).isEqualTo(2);
        try (var pdf = Loader.loadPDF(both)) {
            var rectangle = pdf.getSignatureFields().get(0).getWidgets().get(0).getRectangle();
            assertThat(rectangle.getLowerLeftX()).isEqualTo(60);
            assertThat(rectangle.getLowerLeftY()).isEqualTo(60);
            assertThat(rectangle.getUpperRightX()).isEqualTo(260);
            assertThat(rectangle.getUpperRightY()).isEqualTo(120);
        }
    }

    @Test
    void several_files_are_signed_together() throws Exception {
        var two = Map.of(
                "personalCode",
                "161175-19997",
                "givenName",
                "Anna",
                "surname",
                "Demo",
                "files",
                Map.of("a.pdf", new byte[] {1}, "b.pdf", new byte[] {2}));
        var container = JSON.readTree(post("/sign", JSON.writeValueAsBytes(two)).body())
                .get("containerBase64")
                .binaryValue();
        assertThat(new Verdicts(TRUST).of(container).getValidSignaturesCount()).isEqualTo(1);
    }

    private static byte[] blankPdf() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            pdf.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void bad_requests_get_a_sentence() throws Exception {
        assertThat(sign(Map.of("kind", "person")).statusCode()).isEqualTo(400);
        assertThat(sign(Map.of("nonsense", "person")).statusCode()).isEqualTo(400);
        assertThat(post("/sign", "{".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(400);
        assertThat(post("/tsa", new byte[] {1, 2, 3}).statusCode()).isEqualTo(400);
        assertThat(get("/tsa").statusCode()).isEqualTo(405);
        assertThat(get("/health/x").statusCode()).isEqualTo(404);
    }

    @Test
    void time_stamps_follow_rfc_3161() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(new byte[] {1});
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        var request = generator.generate(TSPAlgorithms.SHA256, digest, BigInteger.valueOf(42));
        var response = new TimeStampResponse(post("/tsa", request.getEncoded()).body());
        response.validate(request);
        var token = response.getTimeStampToken();
        token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                .build(TRUST.authority().timeStamping().certificate()));
        assertThat(token.getTimeStampInfo().getGenTime().toInstant())
                .isBetween(Instant.now().minusSeconds(30), Instant.now().plusSeconds(1));
    }

    @Test
    void ocsp_says_good_and_revoked() throws Exception {
        var anna = TRUST.issue(SignerProfile.person("161175-19997", "Anna", "Demo"));
        assertThat(status(anna)).isEqualTo(CertificateStatus.GOOD);
        TRUST.revoke(anna, Instant.now().minus(Duration.ofHours(1)));
        assertThat(status(anna)).isInstanceOf(RevokedStatus.class);
        assertThat(new OCSPResp(post("/ocsp", new byte[] {5}).body()).getStatus())
                .isEqualTo(OCSPResp.MALFORMED_REQUEST);
    }

    private static CertificateStatus status(Signer signer) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var issuer = new JcaX509CertificateHolder(TRUST.authority().ca().certificate());
        var id = new CertificateID(
                digests.get(CertificateID.HASH_SHA1),
                issuer,
                signer.certificate().getSerialNumber());
        var answer = post("/ocsp", new OCSPReqBuilder().addRequest(id).build().getEncoded());
        var basic = (BasicOCSPResp) new OCSPResp(answer.body()).getResponseObject();
        assertThat(basic.isSignatureValid(new JcaContentVerifierProviderBuilder()
                        .build(TRUST.authority().ocsp().certificate())))
                .isTrue();
        return basic.getResponses()[0].getCertStatus();
    }

    private static HttpResponse<byte[]> sign(Map<String, String> request) throws Exception {
        return post("/sign", JSON.writeValueAsBytes(request));
    }

    private static HttpResponse<byte[]> post(String path, byte[] body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofByteArray());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
