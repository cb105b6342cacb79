package lv.viis.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import lv.viis.local.story.DemoData;

/** Files to hand in, of the types that the contracts name, and such as were damaged on the way. */
final class Files {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String MAIL = """
            From: Zane <zane@example.lv>
            To: pieteikumi@example.lv
            Subject: Pieteikums
            Message-ID: <%d@example.lv>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8

            Labdien!
            """;
    private static final String DOCUMENT = """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """;

    private final Random random;

    Files(Random random) {
        this.random = random;
    }

    byte[] of(String type) {
        return switch (type) {
            case "text/csv" -> {
                var rows = DemoData.organisations().lines().limit(4);
                yield String.join("\n", rows.toList()).getBytes(StandardCharsets.UTF_8);
            }
            case "message/rfc822" ->
                MAIL.formatted(random.nextInt(1000)).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            case "image/png", "image/jpeg", "image/tiff" -> PICTURE;
            case "application/pdf" -> DOCUMENT.getBytes(StandardCharsets.ISO_8859_1);
            default -> "PK\003\004 and nothing of a container".getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    byte[] noise(byte[] file) {
        var damaged = file.clone();
        for (var i = 0; i < 1 + random.nextInt(5) && damaged.length > 0; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? new byte[0] : damaged;
    }
}
