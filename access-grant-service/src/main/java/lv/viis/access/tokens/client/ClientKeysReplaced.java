package lv.viis.access.tokens.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A head replaced the keys of a system; the ledger keeps which are good from then on. */
record ClientKeysReplaced(UUID clientId, UUID employerId, UUID replacedBy, List<String> keyIds, Instant replacedAt) {}
