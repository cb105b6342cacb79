package lv.viis.access.ledger.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One link of a chain. Its hash is SHA-256 over the lines {@code viis-ledger-entry 1}, chain, sequence, previous hash,
 * event id, type and instant, each ended by a line feed, and after them the content: exactly the bytes that are stored
 * and exported, in UTF-8.
 *
 * @param chain an organisation's id, or {@code country}
 * @param sequence from 1 on, without a gap
 * @param previousHash of the entry before, 64 zeros for the first; lower-case hex like the own hash
 * @param linkedAt when it was linked, in UTC
 * @param content the event as it was told, JSON
 */
record Entry(
        String chain,
        long sequence,
        String previousHash,
        UUID eventId,
        String type,
        Instant linkedAt,
        String content,
        String hash) {

    static final String NOTHING = "0".repeat(64);

    static Entry link(
            String chain,
            long sequence,
            String previousHash,
            UUID eventId,
            String type,
            Instant linkedAt,
            String content) {
        return new Entry(
                chain,
                sequence,
                previousHash,
                eventId,
                type,
                linkedAt,
                content,
                hash(chain, sequence, previousHash, eventId, type, linkedAt, content));
    }

    boolean isAsHashed() {
        return hash.equals(hash(chain, sequence, previousHash, eventId, type, linkedAt, content));
    }

    private static String hash(
            String chain,
            long sequence,
            String previousHash,
            UUID eventId,
            String type,
            Instant linkedAt,
            String content) {
        var head = String.join(
                "\n",
                "viis-ledger-entry 1",
                chain,
                Long.toString(sequence),
                previousHash,
                eventId.toString(),
                type,
                linkedAt.toString(),
                "");
        return Hashes.hex(
                Hashes.sha256(head.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8)));
    }
}
