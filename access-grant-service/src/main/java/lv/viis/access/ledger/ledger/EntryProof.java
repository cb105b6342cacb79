package lv.viis.access.ledger.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger and why it cannot have been changed since its day's root was published.
 *
 * @param chain an organisation's id, or {@code country}
 * @param content exactly the text that is hashed, JSON
 * @param hash SHA-256 as the entry's chain has it, lower-case hex
 * @param inclusion null until the day is over and its root made
 */
public record EntryProof(
        String chain,
        long sequence,
        String previousHash,
        UUID eventId,
        String type,
        Instant linkedAt,
        String content,
        String hash,
        @Nullable Inclusion inclusion) {

    /**
     * The way from the entry to the root: with its path the entry's hash leads to {@code segment}, and with its path the
     * chain's head leads to the tree that the document names (RFC 6962, 2.1; how leaves are written is with the ledger).
     *
     * @param rootNumber of the first root over the entry
     * @param entryIndex its place among the entries from {@code firstSequence} to {@code lastSequence}, from 0
     * @param entryPath lower-case hex, lowest first
     * @param headHash of the newest entry under the root
     * @param segment Merkle root over the entries since the root before
     * @param headIndex the chain's place among all chains, from 0
     * @param headPath lower-case hex, lowest first
     * @param document what is time-stamped
     * @param timeStamp the token (RFC 3161), Base64; null while the root waits for it
     * @param stampedAt when the authority made it, null with it
     */
    public record Inclusion(
            long rootNumber,
            LocalDate day,
            long firstSequence,
            long lastSequence,
            int entryIndex,
            List<String> entryPath,
            String headHash,
            String segment,
            int headIndex,
            List<String> headPath,
            String document,
            byte @Nullable [] timeStamp,
            @Nullable Instant stampedAt) {}
}
