package lv.viis.access.tokens.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A head replaced the keys of a system; the ledger keeps which are good from then on. */
@Schema
record ClientKeysReplaced(UUID clientId, UUID employerId, UUID replacedBy, List<String> keyIds, Instant replacedAt) {}
