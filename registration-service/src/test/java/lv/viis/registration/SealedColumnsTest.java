package lv.viis.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import lv.viis.chassis.crypto.SealedColumns;
import lv.viis.chassis.testing.SealedTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("S28")
class SealedColumnsTest {

    /** Digests and what everybody may see. */
    private static final Set<String> PLAIN = Set.of(
            "application_attachment.sha256",
            "application_letter.content_sha256",
            "archive_material.sha256",
            "archive_task.signature_value_sha256",
            "document.sha256",
            "evidence.container_sha256",
            "evidence.signature_value_sha256",
            "evidence_archive.sha256",
            "evidence_archive_material.sha256",
            "letter.sha256",
            "mail.identity",
            "paper_original.scan_sha256",
            "pending_signature.sha256",
            "idempotency_key.body_hash");

    @Inject
    @All
    List<SealedColumns> owners;

    @Test
    void every_sealed_column_is_named_by_its_owner() {
        assertEquals(List.of(), SealedTables.faults(owners, PLAIN));
    }
}
