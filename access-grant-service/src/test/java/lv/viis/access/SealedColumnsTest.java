package lv.viis.access;

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
            "bootstrap_order.sha256",
            "break_glass.sha256",
            "ledger_entry.hash",
            "ledger_entry.previous",
            "ledger_head.hash",
            "ledger_head.segment",
            "ledger_root.sha256",
            "ledger_time_stamp.token",
            "refresh_token.digest",
            "refresh_token.successor",
            "spent_token.digest",
            "idempotency_key.body_hash");

    @Inject
    @All
    List<SealedColumns> owners;

    @Test
    void every_sealed_column_is_named_by_its_owner() {
        assertEquals(List.of(), SealedTables.faults(owners, PLAIN));
    }
}
